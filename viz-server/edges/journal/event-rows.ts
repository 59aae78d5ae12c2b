import { crc32 } from 'node:zlib';
import { StartError } from '../../../ops/service/errors.ts';
import { viz } from '../../../proto/gen/viz.js';
import type { VizDatabase } from '../database.ts';
import { endsLeftOut } from './lost-numbers.ts';

/** An event as the database has it. `crc` null: written by a version without check sums. */
export interface EventRow {
  readonly sequence: number;
  readonly payload: Uint8Array;
  readonly crc: number | null;
}

/** Events read from the database at a time: a room's tick may wait for it. */
const PAGE_EVENTS = 250;

/**
 * Gives the events after a sequence, up to and including `last` (all there are where it is left out), in order and
 * without gaps but those that were left for it; throws StartError where one is missing or broken.
 */
export type ReadAfter = (sequence: number, last?: number) => Generator<viz.Event>;

/** Page by page: a statement that is still being stepped through would keep the database from writing. */
export const pagedReader = (database: VizDatabase, room: string): ReadAfter => {
  const page = database.prepare<[string, number, number], EventRow>(
    `SELECT sequence, payload, crc FROM events
      WHERE room = ? AND sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ${PAGE_EVENTS}`,
  );
  return function* readAfter(sequence, last = Number.MAX_SAFE_INTEGER) {
    let previous = sequence;
    for (;;) {
      const rows = page.all(room, previous, last);
      for (const row of rows) {
        const event = readRow(row);
        if (event === undefined || !follows(event, previous)) throw damaged(room, previous + 1);
        yield event;
        previous = row.sequence;
      }
      if (rows.length < PAGE_EVENTS) return;
    }
  };
};

const follows = (event: viz.Event, previous: number): boolean =>
  event.sequence === previous + 1 || endsLeftOut(event, previous);

/** The event of a row, undefined where the row is not as it was written. */
export const readRow = ({ sequence, payload, crc }: EventRow): viz.Event | undefined => {
  if (crc !== null && crc32(payload) !== crc) return undefined;
  try {
    const event = viz.Event.decode(payload);
    return event.sequence === sequence ? event : undefined;
  } catch {
    return undefined;
  }
};

export const damaged = (room: string, sequence: number): StartError =>
  new StartError(
    `The journal of room ${room} is damaged at event ${sequence}: restore the database from a backup.`,
  );
