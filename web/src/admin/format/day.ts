const day = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** `21 Nov, 03:05`, in the reader's own time zone. */
export const formatDay = (atMs: number): string => day.format(atMs);

const time = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

/** `21:04:10`, in the reader's own time zone. */
export const formatTime = (atMs: number): string => time.format(atMs);
