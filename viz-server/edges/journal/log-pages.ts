import type { viz } from '../../../proto/gen/viz.js';
import { LOG_ROWS } from '../../../proto/limits.ts';
import type { LogQuery } from '../../core/action-rule.ts';
import { personsOf } from '../../core/event-persons.ts';
import type { VizDatabase } from '../database.ts';
import { type EventRow, readRow } from './event-rows.ts';

/** Under this the timeline lists all acts of moderators; no person's id begins with a colon. */
const ALL_ACTS = ':acts';

/** Who did what and to whom, by person: an index over the events. */
export interface LogPages {
  /** Notes an event; part of the transaction that journals it. */
  note(event: viz.Event.$Properties): void;
  /** Newest first, LOG_ROWS at most. */
  read(query: LogQuery): { events: viz.Event[]; more: boolean };
}

export const createLogPages = (database: VizDatabase, room: string): LogPages => {
  const insert = database.prepare('INSERT OR IGNORE INTO timeline (room, person, sequence) VALUES (?, ?, ?)');
  const page = database.prepare<[string, string, number, number], EventRow>(
    `SELECT sequence, payload, crc FROM timeline JOIN events USING (room, sequence)
      WHERE room = ? AND person = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?`,
  );
  return {
    note: (event) => {
      for (const person of personsOf(event)) insert.run(room, person, event.sequence);
      if (event.moderationAct) insert.run(room, ALL_ACTS, event.sequence);
    },
    read: (query) => {
      const person = query.kind === 'audit' ? ALL_ACTS : query.person;
      const before = query.before > 0 ? query.before : Number.MAX_SAFE_INTEGER;
      const rows = page.all(room, person, before, LOG_ROWS + 1);
      const events = rows.slice(0, LOG_ROWS).map(readRow);
      return { events: events.filter((event) => event !== undefined), more: rows.length > LOG_ROWS };
    },
  };
};
