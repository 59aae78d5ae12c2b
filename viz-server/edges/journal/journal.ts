import { crc32 } from 'node:zlib';
import { viz } from '../../../proto/gen/viz.js';
import { BACKFILL_MAX_EVENTS } from '../../../proto/limits.ts';
import type { LogQuery } from '../../core/action-rule.ts';
import type { StoredRoom } from '../../core/room.ts';
import type { VizDatabase } from '../database.ts';
import { bootId } from './boot-id.ts';
import { eventRange } from './event-range.ts';
import { damaged, pagedReader } from './event-rows.ts';
import { createFence } from './fence.ts';
import { forgetter } from './forget.ts';
import { createLogPages } from './log-pages.ts';
import { leaveLostNumbersOut, NUMBERS_LEFT_OUT } from './lost-numbers.ts';
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
  /**
   * All events that are kept, in order, as of the first one read: what comes later is not among them, and nothing is
   * deleted until the reader has come to its end or has given up. Throws StartError where one is missing or broken.
   */
  read(): Iterable<viz.Event>;
  /** A page of a person's timeline or of the moderators' log. */
  lookUp(query: LogQuery): { events: viz.Event[]; more: boolean };
  /** Deletes some of the events of before then, up to `upTo`, that no start, no resuming fan and no reader needs; gives how many. */
  forgetBefore(beforeMs: number, upTo?: number): number;
}

export interface JournalOptions {
  /** Ascends with every host that takes the room over; undefined: nobody else writes. */
  readonly token?: number;
  readonly now?: () => number;
  /** Which start of the machine this is. */
  readonly boot?: string;
  /** Told in words what was found broken and worked round. */
  readonly onDamage?: (problem: string) => void;
}

/** One room's journal in the database. */
export const createJournal = (database: VizDatabase, room: string, options: JournalOptions = {}): Journal => {
  const { token, now = Date.now, boot = bootId(), onDamage = () => {} } = options;
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
  const range = eventRange(database, room);
  const forget = forgetter(database, room, () => snapshots.oldestSequence());
  let readers = 0;
  const read = function* (): Generator<viz.Event> {
    const { first, last } = range.ends();
    readers += 1;
    try {
      yield* readAfter(first - 1, last);
    } finally {
      readers -= 1;
    }
  };
  return {
    append: (events) => append.immediate(events),
    load: () => {
      fence?.claim();
      const torn = setTornTailAside(database, room, now());
      if (torn > 0) onDamage(`the last ${torn} events of room ${room} were torn and are set aside`);
      const { first, last } = range.ends();
      const snapshot = snapshots.newest(last, (sequence) =>
        onDamage(`the snapshot of room ${room} at event ${sequence} is not sound: an earlier one is used`),
      );
      if (last === 0 && snapshots.oldestSequence() > 0) throw damaged(room, 1);
      const sequence = snapshot?.sequence ?? 0;
      const isWhole = first <= sequence + 1 || first === sequence + NUMBERS_LEFT_OUT;
      if (last < sequence || !isWhole) throw damaged(room, Math.min(last, sequence) + 1);
      const recentAfter = Math.max(first - 1, Math.min(sequence, range.beforeNewest(BACKFILL_MAX_EVENTS)));
      if (token !== undefined)
        leaveLostNumbersOut(database, room, {
          boot,
          last,
          append: (next) => append([{ sequence: next, atMs: now() }]),
        });
      return { saved: snapshot?.events ?? [], sequence, recent: readAfter(recentAfter) };
    },
    saveSnapshot: (snapshot) => snapshots.write(snapshot),
    read,
    lookUp: (query) => pages.read(query),
    forgetBefore: (beforeMs, upTo = Number.MAX_SAFE_INTEGER) => (readers > 0 ? 0 : forget(beforeMs, upTo)),
  };
};
