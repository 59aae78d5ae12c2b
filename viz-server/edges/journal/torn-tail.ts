import type { VizDatabase } from '../database.ts';
import { type EventRow, readRow } from './event-rows.ts';

/** A tick has fewer events than this. */
const MOST_IN_A_TICK = 2000;

interface TailRow extends EventRow {
  readonly at_ms: number;
}

/**
 * Sets aside the end of a journal whose last tick was not written as it was meant: the rows go to `damaged_events`, the
 * room goes on with what is sound. Gives how many. Damage before the last tick is left for `load` to refuse: more than
 * that cannot be lost by a torn write.
 */
export const setTornTailAside = (database: VizDatabase, room: string, nowMs: number): number => {
  const newest = database.prepare<[string], TailRow>(
    `SELECT sequence, at_ms, payload, crc FROM events WHERE room = ? ORDER BY sequence DESC LIMIT ${MOST_IN_A_TICK}`,
  );
  const keep = database.prepare(
    'INSERT INTO damaged_events (room, sequence, at_ms, payload, crc, found_ms) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const drop = database.prepare('DELETE FROM events WHERE room = ? AND sequence = ?');
  const setAside = database.transaction((rows: readonly TailRow[]): void => {
    for (const row of rows) {
      keep.run(room, row.sequence, row.at_ms, row.payload, row.crc, nowMs);
      drop.run(room, row.sequence);
    }
  });
  const rows = newest.all(room);
  // One run of the same time: a clock that was set back gives an earlier tick the time of the last once more.
  const before = rows.findIndex(({ at_ms: atMs }) => atMs !== rows[0]?.at_ms);
  const tick = before < 0 ? rows : rows.slice(0, before);
  const firstBroken = tick.findLastIndex((row) => readRow(row) === undefined);
  const torn = tick.slice(0, firstBroken + 1);
  if (torn.length > 0) setAside.immediate(torn);
  return torn.length;
};
