import type { VizDatabase } from '../database.ts';
import { readRow } from './event-rows.ts';

interface TailRow {
  readonly sequence: number;
  readonly at_ms: number;
  readonly payload: Uint8Array;
  readonly crc: number | null;
}

/**
 * Sets aside the end of a journal whose last tick was not written as it was meant: the rows go to `damaged_events`, the
 * room goes on with what is sound. Gives how many. Damage before the last tick is left for `load` to refuse: more than
 * that cannot be lost by a torn write.
 */
export const setTornTailAside = (database: VizDatabase, room: string, nowMs: number): number => {
  const tail = database.prepare<[string, string], TailRow>(
    `SELECT sequence, at_ms, payload, crc FROM events WHERE room = ? AND at_ms =
      (SELECT at_ms FROM events WHERE room = ? ORDER BY sequence DESC LIMIT 1) ORDER BY sequence DESC LIMIT 2000`,
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
  const rows = tail.all(room, room);
  const firstBroken = rows.findLastIndex((row) => readRow(row) === undefined);
  const torn = rows.slice(0, firstBroken + 1);
  if (torn.length > 0) setAside.immediate(torn);
  return torn.length;
};
