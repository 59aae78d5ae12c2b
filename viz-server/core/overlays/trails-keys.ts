import { CURSOR_KEY_INTERVAL_MS } from '../../../proto/limits.ts';
import { HELD, type TrailsState } from './trails-state.ts';

/** Key rows go out this long before the interval ends, so that even a slow tick's delay does not break the promise. */
const LATE_MS = CURSOR_KEY_INTERVAL_MS - 250;
/** In a busy room no key row comes sooner than this after the last one: key rows cost three times a move row. */
const EARLIEST_MS = CURSOR_KEY_INTERVAL_MS - 550;
/** In a quiet one. */
const QUIET_MS = CURSOR_KEY_INTERVAL_MS / 2;

/**
 * The age at which a cursor's next row is a key row. Staggered by number, so that the key rows of a crowd do not
 * meet in one frame. In a quiet room all that are half-way due go together, so that still cursors cost one frame
 * a second and not one frame each.
 */
const keyAgeMs = (number: number, isQuiet: boolean): number =>
  isQuiet ? QUIET_MS : EARLIEST_MS + ((number * 37) % (LATE_MS - EARLIEST_MS));

/** Whether a cursor's next row must be a key row, and may come though it has not moved. */
export const isKeyDue = (
  state: TrailsState,
  number: number,
  { nowMs, isQuiet }: { nowMs: number; isQuiet: boolean },
): boolean => {
  if (((state.flags[number] ?? 0) & HELD) === 0) return true;
  const ageMs = nowMs - (state.keyAtMs[number] ?? 0);
  return ageMs < 0 || ageMs >= keyAgeMs(number, isQuiet);
};

/** True where a key row must not wait. */
export const isKeyLate = (state: TrailsState, nowMs: number): boolean =>
  state.seated.some((number) => {
    const ageMs = nowMs - (state.keyAtMs[number] ?? 0);
    return ageMs >= LATE_MS || ageMs < 0;
  });
