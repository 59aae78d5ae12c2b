import { crc32 } from 'node:zlib';
import { viz } from '../../../proto/gen/viz.js';
import { BACKFILL_MAX_EVENTS } from '../../../proto/limits.ts';
import type { LogQuery } from '../../core/action-rule.ts';
import type { StoredRoom } from '../../core/room.ts';
import type { VizDatabase } from '../database.ts';
import { damaged, pagedReader } from './event-rows.ts';
import { createFence } from './fence.ts';
import { createLogPages } from './log-pages.ts';
import { createSnapshots } from './snapshots.ts';
import { setTornTailAside } from './torn-tail.ts';

/** Where a room's reliable events are kept before anybody sees them. */
export interface Journal {
  /** All or nothing, on disk when it returns. Throws where the disk does not take it; FencedError where another host writes. */
  append(events: readonly viz.Event.$Properties[]): void;
  /** Makes the journal ours (FencedError where it is a later host's) and gives the room as it was left, and the events a resuming fan may ask for. Throws StartError where one is missing or broken. */
  load(): StoredRoom;
  /** Keeps the room's state, so that a start need not read the events before it. */
  saveSnapshot(snapshot: { sequence: number; atMs: number; events: Iterable<viz.Event.$Properties> }): void;
  /** All events that are kept, in order. Throws StartError where one is missing or broken. */
  read(): Iterable<viz.Event>;
  /** A page of a person's timeline or of the moderators' log. */
  lookUp(query: LogQuery): { events: viz.Event[]; more: boolean };
  /** Deletes events older than that which no start and no resuming fan needs; gives how many. */
  forgetBefore(beforeMs: number): number;
}

export interface JournalOptions {
  /** Ascends with every host that takes the room over; undefined: nobody else writes. */
  readonly token?: number;
  readonly now?: () => number;
  /** Told in words what was found broken and worked round. */
  readonly onDamage?: (problem: string) => void;
}

/** One room's journal in the database. */
export const createJournal = (database: VizDatabase, room: string, options: JournalOptions = {}): Journal => {
  const { token, now = Date.now, onDamage = () => {} } = options;
  const insert = database.prepare(
    'INSERT INTO events (room, sequence, at_ms, payload, crc) VALUES (?, ?, ?, ?, ?)',
  );
  const readAfter = pagedReader(database, room);
  const snapshots = createSnapshots(database, room);
  const pages = createLogPages(database, room);
  const fence = token === undefined ? undefined : createFence(database, room, token);
  const append = database.transaction((events: readonly viz.Event.$Properties[]): void => {
    fence?.check();
    for (const event of events) {
      const payload = viz.Event.encode(event).finish();
      insert.run(room, event.sequence, event.atMs, payload, crc32(payload));
      pages.note(event);
    }
  });
  const ends = eventRange(database, room);
  return {
    append: (events) => append.immediate(events),
    load: () => {
      fence?.claim();
      const torn = setTornTailAside(database, room, now());
      if (torn > 0) onDamage(`the last ${torn} events of room ${room} were torn and are set aside`);
      const { first, last } = ends();
      const snapshot = snapshots.newest(last, (sequence) =>
        onDamage(`the snapshot of room ${room} at event ${sequence} is not sound: an earlier one is used`),
      );
      if (last === 0 && snapshots.oldestSequence() > 0) throw damaged(room, 1);
      const sequence = snapshot?.sequence ?? 0;
      if (last < sequence || first > sequence + 1) throw damaged(room, Math.min(last, sequence) + 1);
      const recentAfter = Math.max(first - 1, Math.min(sequence, last - BACKFILL_MAX_EVENTS));
      return { saved: snapshot?.events ?? [], sequence, recent: readAfter(recentAfter) };
    },
    saveSnapshot: (snapshot) => snapshots.write(snapshot),
    read: () => readAfter(ends().first - 1),
    lookUp: (query) => pages.read(query),
    forgetBefore: forgetter(database, room, () => snapshots.oldestSequence()),
  };
};

/** The first and last event that are kept; 1 and 0 for none. */
const eventRange = (database: VizDatabase, room: string): (() => { first: number; last: number }) => {
  const range = database.prepare<[string], { first: number | null; last: number | null }>(
    'SELECT MIN(sequence) AS first, MAX(sequence) AS last FROM events WHERE room = ?',
  );
  return () => {
    const { first, last } = range.get(room) ?? {};
    return { first: first ?? 1, last: last ?? 0 };
  };
};

/** Most events that are deleted at once: the room's tick waits for it. */
const FORGET_AT_ONCE = 2000;

const forgetter = (
  database: VizDatabase,
  room: string,
  oldestSnapshot: () => number,
): Journal['forgetBefore'] => {
  // By number only: looking for times would read on through all that is young enough to stay.
  const oldest = database.prepare<[string, number], { sequence: number; at_ms: number }>(
    `SELECT sequence, at_ms FROM events WHERE room = ? AND sequence <= ? ORDER BY sequence LIMIT ${FORGET_AT_ONCE}`,
  );
  const dropEvents = database.prepare('DELETE FROM events WHERE room = ? AND sequence <= ?');
  const dropTimeline = database.prepare('DELETE FROM timeline WHERE room = ? AND sequence <= ?');
  const forget = database.transaction((upTo: number): void => {
    dropEvents.run(room, upTo);
    dropTimeline.run(room, upTo);
  });
  return (beforeMs) => {
    const rows = oldest.all(room, oldestSnapshot() - BACKFILL_MAX_EVENTS);
    const firstToStay = rows.findIndex(({ at_ms: atMs }) => atMs >= beforeMs);
    const chosen = firstToStay < 0 ? rows : rows.slice(0, firstToStay);
    const upTo = chosen.at(-1)?.sequence;
    if (upTo !== undefined) forget.immediate(upTo);
    return chosen.length;
  };
};
