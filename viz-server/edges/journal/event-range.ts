import type { VizDatabase } from '../database.ts';

/** Which events of a room are kept. */
export interface EventRange {
  /** The first and the last; 1 and 0 for none. */
  ends(): { first: number; last: number };
  /** The event before the newest `count`, 0 where there are no more than those. */
  beforeNewest(count: number): number;
}

export const eventRange = (database: VizDatabase, room: string): EventRange => {
  const select = database.prepare<[string], { first: number | null; last: number | null }>(
    'SELECT MIN(sequence) AS first, MAX(sequence) AS last FROM events WHERE room = ?',
  );
  // Counted, not reckoned: numbers may have been left out among them.
  const nth = database.prepare<[string, number], { sequence: number }>(
    'SELECT sequence FROM events WHERE room = ? ORDER BY sequence DESC LIMIT 1 OFFSET ?',
  );
  return {
    ends: () => {
      const { first, last } = select.get(room) ?? {};
      return { first: first ?? 1, last: last ?? 0 };
    },
    beforeNewest: (count) => nth.get(room, count)?.sequence ?? 0,
  };
};
