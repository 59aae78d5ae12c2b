const day = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** `21 Nov, 03:05`, in the reader's own time zone. */
export const formatDay = (atMs: number): string => day.format(atMs);
