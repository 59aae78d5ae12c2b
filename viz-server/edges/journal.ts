import { StartError } from '../../ops/service/errors.ts';
import { viz } from '../../proto/gen/viz.js';
import type { VizDatabase } from './database.ts';

/** Where a room's reliable events are kept before anybody sees them. */
export interface Journal {
  /** All or nothing, on disk when it returns. Throws where the disk does not take it. */
  append(events: readonly viz.Event.$Properties[]): void;
  /** All events in order. Throws StartError where one is missing or broken. */
  load(): Iterable<viz.Event>;
}

interface Row {
  readonly sequence: number;
  readonly payload: Uint8Array;
}

/** One room's journal in the database. */
export const createJournal = (database: VizDatabase, room: string): Journal => {
  const insert = database.prepare('INSERT INTO events (room, sequence, at_ms, payload) VALUES (?, ?, ?, ?)');
  const select = database.prepare<[string], Row>(
    'SELECT sequence, payload FROM events WHERE room = ? ORDER BY sequence',
  );
  const append = database.transaction((events: readonly viz.Event.$Properties[]): void => {
    for (const event of events)
      insert.run(room, event.sequence, event.atMs, viz.Event.encode(event).finish());
  });
  return {
    append: (events) => append.immediate(events),
    load: () => readEvents(select.iterate(room), room),
  };
};

function* readEvents(rows: Iterable<Row>, room: string): Generator<viz.Event> {
  let expected = 1;
  for (const { sequence, payload } of rows) {
    const event = decodeEvent(payload);
    if (event?.sequence !== sequence || sequence !== expected) {
      throw new StartError(
        `The journal of room ${room} is damaged at event ${expected}: restore the database from a backup.`,
      );
    }
    expected += 1;
    yield event;
  }
}

const decodeEvent = (payload: Uint8Array): viz.Event | undefined => {
  try {
    return viz.Event.decode(payload);
  } catch {
    return undefined;
  }
};
