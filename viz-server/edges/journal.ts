import { StartError } from '../../ops/service/errors.ts';
import { viz } from '../../proto/gen/viz.js';
import { BACKFILL_MAX_EVENTS } from '../../proto/limits.ts';
import type { StoredRoom } from '../core/room.ts';
import type { VizDatabase } from './database.ts';
import { createKeptEvents, type EventRow, type KeptEvents } from './kept-events.ts';

/** Events read from the database at a time. */
const PAGE_EVENTS = 1000;

/** Where a room's reliable events are kept before anybody sees them. */
export interface Journal {
  /** All or nothing, on disk when it returns. Throws where the disk does not take it. */
  append(events: readonly viz.Event.$Properties[]): void;
  /** The room as it was left, and the events a resuming fan may ask for. Throws StartError where one is missing or broken. */
  load(): StoredRoom;
  /** All events in order. Throws StartError where one is missing or broken. */
  read(): Iterable<viz.Event>;
}

/** Gives the events after a sequence, in order. */
type ReadAfter = (sequence: number) => Generator<viz.Event>;

/** One room's journal in the database. */
export const createJournal = (database: VizDatabase, room: string): Journal => {
  const insert = database.prepare('INSERT INTO events (room, sequence, at_ms, payload) VALUES (?, ?, ?, ?)');
  const last = database.prepare<[string], { sequence: number | null }>(
    'SELECT MAX(sequence) AS sequence FROM events WHERE room = ?',
  );
  const kept = createKeptEvents(database, room);
  const readAfter = pagedReader(database, room);
  const append = database.transaction((events: readonly viz.Event.$Properties[]): void => {
    for (const event of events)
      insert.run(room, event.sequence, event.atMs, viz.Event.encode(event).finish());
    kept.note(events);
  });
  const workIn = database.transaction(() => kept.note(readAfter(kept.until())));
  return {
    append: (events) => append.immediate(events),
    load: () => {
      const sequence = last.get(room)?.sequence ?? 0;
      if (kept.until() > sequence) throw damaged(room, sequence + 1);
      // Only a journal of an earlier version has events that are not worked in: the first start reads them all, once.
      if (kept.until() < sequence) workIn.immediate();
      const before = Math.max(0, sequence - BACKFILL_MAX_EVENTS);
      return { kept: readKept(kept, { room, upTo: before }), recent: readAfter(before) };
    },
    read: () => readAfter(0),
  };
};

/** Page by page: a statement that is still being stepped through would keep the database from writing. */
const pagedReader = (database: VizDatabase, room: string): ReadAfter => {
  const page = database.prepare<[string, number, number], EventRow>(
    'SELECT sequence, payload FROM events WHERE room = ? AND sequence > ? ORDER BY sequence LIMIT ?',
  );
  return function* readAfter(sequence) {
    let previous = sequence;
    for (;;) {
      const rows = page.all(room, previous, PAGE_EVENTS);
      for (const row of rows) {
        if (row.sequence !== previous + 1) throw damaged(room, previous + 1);
        yield decodeRow(row, room);
        previous = row.sequence;
      }
      if (rows.length < PAGE_EVENTS) return;
    }
  };
};

function* readKept(kept: KeptEvents, place: { room: string; upTo: number }): Generator<viz.Event> {
  for (const row of kept.rows(place.upTo)) yield decodeRow(row, place.room);
}

const decodeRow = ({ sequence, payload }: EventRow, room: string): viz.Event => {
  const event = payload === null ? undefined : decodeEvent(payload);
  if (event?.sequence !== sequence) throw damaged(room, sequence);
  return event;
};

const decodeEvent = (payload: Uint8Array): viz.Event | undefined => {
  try {
    return viz.Event.decode(payload);
  } catch {
    return undefined;
  }
};

const damaged = (room: string, sequence: number): StartError =>
  new StartError(
    `The journal of room ${room} is damaged at event ${sequence}: restore the database from a backup.`,
  );
