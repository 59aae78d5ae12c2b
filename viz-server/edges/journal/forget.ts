import { BACKFILL_MAX_EVENTS } from '../../../proto/limits.ts';
import type { VizDatabase } from '../database.ts';

/** Most events that are deleted at once: the room's tick waits for it. */
const FORGET_AT_ONCE = 2000;

/**
 * Deletes a room's oldest events before a time, and none after the event `upTo`, as far as no snapshot and no backfill
 * needs them; gives how many.
 */
export const forgetter = (
  database: VizDatabase,
  room: string,
  oldestSnapshot: () => number,
): ((beforeMs: number, upTo: number) => number) => {
  // By number only: looking for times would read on through all that is young enough to stay.
  const oldest = database.prepare<[string, number], { sequence: number; at_ms: number }>(
    `SELECT sequence, at_ms FROM events WHERE room = ? AND sequence <= ? ORDER BY sequence LIMIT ${FORGET_AT_ONCE}`,
  );
  const dropEvents = database.prepare('DELETE FROM events WHERE room = ? AND sequence <= ?');
  const dropTimeline = database.prepare('DELETE FROM timeline WHERE room = ? AND sequence <= ?');
  const forget = database.transaction((last: number): void => {
    dropEvents.run(room, last);
    dropTimeline.run(room, last);
  });
  return (beforeMs, upTo) => {
    const rows = oldest.all(room, Math.min(upTo, oldestSnapshot() - BACKFILL_MAX_EVENTS));
    // One that a clock set ahead has dated in the future keeps all after it until then: too long rather than too short.
    const firstToStay = rows.findIndex(({ at_ms: atMs }) => atMs >= beforeMs);
    const chosen = firstToStay < 0 ? rows : rows.slice(0, firstToStay);
    const last = chosen.at(-1)?.sequence;
    if (last !== undefined) forget.immediate(last);
    return chosen.length;
  };
};
