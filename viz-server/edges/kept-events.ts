import type { viz } from '../../proto/gen/viz.js';
import { KEPT_NEWEST, retention } from '../core/retention.ts';
import type { VizDatabase } from './database.ts';

/** An event as the database has it; `payload` null: it is missing. */
export interface EventRow {
  readonly sequence: number;
  readonly payload: Uint8Array | null;
}

/** Which of a room's events a start must read. Changed within the transactions that journal events. */
export interface KeptEvents {
  /** Works in events that follow the last ones. */
  note(events: Iterable<viz.Event.$Properties>): void;
  /** The last event that was worked in, 0 for none. */
  until(): number;
  /** Those up to a sequence, in order; without payload where the journal does not have it. */
  rows(upTo: number): EventRow[];
}

export const createKeptEvents = (database: VizDatabase, room: string): KeptEvents => {
  const keep = database.prepare('INSERT INTO kept (room, kind, sequence) VALUES (?, ?, ?)');
  const end = database.prepare(`DELETE FROM kept WHERE room = ? AND kind = 'lasting' AND sequence = ?`);
  const trim = database.prepare(
    `DELETE FROM kept WHERE room = ? AND kind = 'chat' AND sequence <= (
      SELECT sequence FROM kept WHERE room = ? AND kind = 'chat' ORDER BY sequence DESC LIMIT 1 OFFSET ?)`,
  );
  const seal = database.prepare('INSERT OR REPLACE INTO kept_until (room, sequence) VALUES (?, ?)');
  const sealed = database.prepare<[string], { sequence: number }>(
    'SELECT sequence FROM kept_until WHERE room = ?',
  );
  const select = database.prepare<[string, number], EventRow>(
    `SELECT kept.sequence, events.payload FROM kept LEFT JOIN events USING (room, sequence)
      WHERE kept.room = ? AND kept.sequence <= ? ORDER BY kept.sequence`,
  );
  return {
    note: (events) => {
      let last = 0;
      for (const event of events) {
        last = event.sequence ?? 0;
        const { kind, ended } = retention(event);
        if (kind !== undefined) keep.run(room, kind, last);
        for (const sequence of ended) end.run(room, sequence);
      }
      if (last === 0) return;
      trim.run(room, room, KEPT_NEWEST.chat);
      seal.run(room, last);
    },
    until: () => sealed.get(room)?.sequence ?? 0,
    rows: (upTo) => select.all(room, upTo),
  };
};
