import type { AdminDatabase } from './database.ts';

/** What is kept of a stream key: its hash and its last four characters, never the key. */
export interface StreamKeyRow {
  readonly id: string;
  readonly artistId: string;
  /** SHA-256 of the key, hex. */
  readonly keyHash: string;
  readonly hint: string;
  readonly createdMs: number;
  readonly revokedMs: number | null;
}

const COLUMNS =
  'id, artist_id AS artistId, key_hash AS keyHash, hint, created_ms AS createdMs, revoked_ms AS revokedMs';

export const streamKeysRepo = (database: AdminDatabase) => {
  const insert = database.prepare<[StreamKeyRow]>(
    `INSERT INTO stream_keys (id, artist_id, key_hash, hint, created_ms, revoked_ms)
     VALUES (@id, @artistId, @keyHash, @hint, @createdMs, @revokedMs)`,
  );
  const byArtist = database.prepare<[string], StreamKeyRow>(
    `SELECT ${COLUMNS} FROM stream_keys WHERE artist_id = ? ORDER BY created_ms, rowid`,
  );
  const byHash = database.prepare<[string], StreamKeyRow>(
    `SELECT ${COLUMNS} FROM stream_keys WHERE key_hash = ?`,
  );
  const byId = database.prepare<[string], StreamKeyRow>(`SELECT ${COLUMNS} FROM stream_keys WHERE id = ?`);
  const revoke = database.prepare<[number, string]>(
    'UPDATE stream_keys SET revoked_ms = ? WHERE id = ? AND revoked_ms IS NULL',
  );
  return {
    add: (key: StreamKeyRow): void => void insert.run(key),
    ofArtist: (artistId: string): StreamKeyRow[] => byArtist.all(artistId),
    findByHash: (keyHash: string): StreamKeyRow | undefined => byHash.get(keyHash),
    findById: (id: string): StreamKeyRow | undefined => byId.get(id),
    revoke: (id: string, nowMs: number): void => void revoke.run(nowMs, id),
  };
};

export type StreamKeysRepo = ReturnType<typeof streamKeysRepo>;
