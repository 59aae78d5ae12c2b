import { FOR_GOOD_MS } from '../../../../proto/limits.ts';

const UNITS = [
  [86_400, 'day', 'days'],
  [3600, 'hour', 'hours'],
  [60, 'minute', 'minutes'],
  [1, 'second', 'seconds'],
] as const;

/** A span as people say it: the largest unit that fits, rounded. */
export const spanWords = (seconds: number): string => {
  const [unitS, one, many] = UNITS.find(([unit]) => seconds >= unit) ?? [1, 'second', 'seconds'];
  const count = Math.round(seconds / unitS);
  return `${count} ${count === 1 ? one : many}`;
};

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayAndClock = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const DAY_MS = 86_400_000;

export const clockWords = (atMs: number): string => clock.format(atMs);

/** A time of this night as a clock shows it, of another one with its day. */
export const timeWords = (atMs: number, nowMs: number): string =>
  (Math.abs(nowMs - atMs) < DAY_MS / 2 ? clock : dayAndClock).format(atMs);

/** When something ends. */
export const untilWords = (untilMs: number, nowMs: number): string =>
  untilMs >= FOR_GOOD_MS ? 'for good' : `until ${timeWords(untilMs, nowMs)}`;
