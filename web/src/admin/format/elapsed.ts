const two = (value: number): string => String(value).padStart(2, '0');

/** A running time like `0:07`, `12:05` or `1:02:33`. Clocks that disagree never show less than nothing. */
export const formatElapsed = (elapsedMs: number): string => {
  const all = Math.max(0, Math.floor(elapsedMs / 1000));
  const seconds = all % 60;
  const minutes = Math.floor(all / 60) % 60;
  const hours = Math.floor(all / 3600);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
};
