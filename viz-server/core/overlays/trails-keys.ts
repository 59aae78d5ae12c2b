import { CURSOR_KEY_INTERVAL_MS } from '../../../proto/limits.ts';
import { type TrailsState, VISIBLE } from './trails-state.ts';

/** Key rows go out this long before the interval ends, so that a tick's delay does not break the promise. */
const LATE_MS = CURSOR_KEY_INTERVAL_MS - 100;
/** No key row comes sooner than this after the last one. */
const EARLIEST_MS = CURSOR_KEY_INTERVAL_MS / 2;

/**
 * The age at which a cursor's next row is a key row. Staggered by number, so that the key rows of a crowd do not
 * meet in one frame. In a quiet room all that are half-way due go together, so that still cursors cost one frame
 * a second and not one frame each.
 */
export const keyAgeMs = (number: number, isQuiet: boolean): number =>
  isQuiet ? EARLIEST_MS : EARLIEST_MS + ((number * 37) % (LATE_MS - EARLIEST_MS));

/** True where a visible cursor's key row must not wait. */
export const isKeyLate = (state: TrailsState, nowMs: number): boolean => {
  for (let number = 0; number < state.size; number += 1) {
    if (((state.flags[number] ?? 0) & VISIBLE) === 0) continue;
    const ageMs = nowMs - (state.keyAtMs[number] ?? 0);
    if (ageMs >= LATE_MS || ageMs < 0) return true;
  }
  return false;
};
