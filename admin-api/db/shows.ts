import type { AdminDatabase } from './database.ts';

/** What one room is to show. Shows are kept as the JSON of a ShowBody. */
export interface KeptShow {
  readonly room: string;
  readonly show: string;
  /** What was wished before it. */
  readonly previous: string;
  readonly changedMs: number;
  /** What viz-server said it shows after it took this one; null until it has. */
  readonly shownAs: string | null;
}

const COLUMNS = 'room, show, previous, changed_ms AS changedMs, shown_as AS shownAs';

export const showsRepo = (database: AdminDatabase) => {
  const find = database.prepare<[string], KeptShow>(`SELECT ${COLUMNS} FROM shows WHERE room = ?`);
  const all = database.prepare<[], KeptShow>(`SELECT ${COLUMNS} FROM shows ORDER BY room`);
  const set = database.prepare<[KeptShow]>(
    `INSERT OR REPLACE INTO shows (room, show, previous, changed_ms, shown_as)
     VALUES (@room, @show, @previous, @changedMs, @shownAs)`,
  );
  const setShownAs = database.prepare<[string, string]>('UPDATE shows SET shown_as = ? WHERE room = ?');
  return {
    find: (room: string): KeptShow | undefined => find.get(room),
    all: (): KeptShow[] => all.all(),
    set: (kept: KeptShow): void => void set.run(kept),
    setShownAs: (room: string, shownAs: string): void => void setShownAs.run(shownAs, room),
  };
};

export type ShowsRepo = ReturnType<typeof showsRepo>;
