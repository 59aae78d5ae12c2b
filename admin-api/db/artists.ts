import type { AdminDatabase } from './database.ts';

export interface ArtistRow {
  readonly id: string;
  readonly name: string;
  /** nameKey() of the name: what must be unique. */
  readonly nameKey: string;
  readonly createdMs: number;
}

const COLUMNS = 'id, name, name_key AS nameKey, created_ms AS createdMs';

export const artistsRepo = (database: AdminDatabase) => {
  const insert = database.prepare<[ArtistRow]>(
    'INSERT INTO artists (id, name, name_key, created_ms) VALUES (@id, @name, @nameKey, @createdMs)',
  );
  const all = database.prepare<[], ArtistRow>(`SELECT ${COLUMNS} FROM artists ORDER BY name_key`);
  const byId = database.prepare<[string], ArtistRow>(`SELECT ${COLUMNS} FROM artists WHERE id = ?`);
  const byNameKey = database.prepare<[string], ArtistRow>(
    `SELECT ${COLUMNS} FROM artists WHERE name_key = ?`,
  );
  const rename = database.prepare<[string, string, string]>(
    'UPDATE artists SET name = ?, name_key = ? WHERE id = ?',
  );
  const remove = database.prepare<[string]>('DELETE FROM artists WHERE id = ?');
  return {
    add: (artist: ArtistRow): void => void insert.run(artist),
    all: (): ArtistRow[] => all.all(),
    findById: (id: string): ArtistRow | undefined => byId.get(id),
    findByNameKey: (key: string): ArtistRow | undefined => byNameKey.get(key),
    rename: (id: string, names: { name: string; nameKey: string }): void =>
      void rename.run(names.name, names.nameKey, id),
    /** Takes the artist's stream keys and routes along. */
    remove: (id: string): void => void remove.run(id),
  };
};

export type ArtistsRepo = ReturnType<typeof artistsRepo>;
