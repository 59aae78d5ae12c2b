import type { AdminDatabase } from './database.ts';

export interface ArtistRow {
  readonly id: string;
  readonly name: string;
  /** nameKey() of the name: what must be unique. */
  readonly nameKey: string;
  readonly createdMs: number;
  /** Whether a new publish with a valid key takes the place of one that is live. */
  readonly mayTakeOver: boolean;
}

/** As SQLite keeps it: 0 or 1. */
type StoredArtist = Omit<ArtistRow, 'mayTakeOver'> & { readonly mayTakeOver: number };

const COLUMNS = 'id, name, name_key AS nameKey, created_ms AS createdMs, may_take_over AS mayTakeOver';

export const artistsRepo = (database: AdminDatabase) => {
  const insert = database.prepare<[StoredArtist]>(
    `INSERT INTO artists (id, name, name_key, created_ms, may_take_over)
     VALUES (@id, @name, @nameKey, @createdMs, @mayTakeOver)`,
  );
  const all = database.prepare<[], StoredArtist>(`SELECT ${COLUMNS} FROM artists ORDER BY name_key`);
  const byId = database.prepare<[string], StoredArtist>(`SELECT ${COLUMNS} FROM artists WHERE id = ?`);
  const byNameKey = database.prepare<[string], StoredArtist>(
    `SELECT ${COLUMNS} FROM artists WHERE name_key = ?`,
  );
  const rename = database.prepare<[string, string, string]>(
    'UPDATE artists SET name = ?, name_key = ? WHERE id = ?',
  );
  const setPolicy = database.prepare<[number, string]>('UPDATE artists SET may_take_over = ? WHERE id = ?');
  const remove = database.prepare<[string]>('DELETE FROM artists WHERE id = ?');
  return {
    add: (artist: ArtistRow): void => void insert.run({ ...artist, mayTakeOver: Number(artist.mayTakeOver) }),
    all: (): ArtistRow[] => all.all().map(toRow),
    findById: (id: string): ArtistRow | undefined => found(byId.get(id)),
    findByNameKey: (key: string): ArtistRow | undefined => found(byNameKey.get(key)),
    rename: (id: string, names: { name: string; nameKey: string }): void =>
      void rename.run(names.name, names.nameKey, id),
    setMayTakeOver: (id: string, mayTakeOver: boolean): void => void setPolicy.run(Number(mayTakeOver), id),
    /** Takes the artist's stream keys and routes along. */
    remove: (id: string): void => void remove.run(id),
  };
};

const toRow = (stored: StoredArtist): ArtistRow => ({ ...stored, mayTakeOver: stored.mayTakeOver === 1 });

const found = (stored: StoredArtist | undefined): ArtistRow | undefined =>
  stored === undefined ? undefined : toRow(stored);

export type ArtistsRepo = ReturnType<typeof artistsRepo>;
