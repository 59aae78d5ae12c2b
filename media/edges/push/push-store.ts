import type { MediaDatabase } from '../database.ts';
import type { Sealer } from '../sealed-text.ts';

/** A target as it is kept. */
export interface StoredPushTarget {
  readonly id: string;
  readonly name: string;
  readonly venue: string;
  /** Without the stream key. */
  readonly url: string;
  /** Null where the sealed key does not open. */
  readonly key: string | null;
  readonly enabled: boolean;
  readonly createdMs: number;
}

export interface PushStore {
  all(): StoredPushTarget[];
  /** Adds it, or puts it in the place of the one with its id. A key of null stays sealed as it is. */
  save(target: StoredPushTarget): void;
  remove(id: string): void;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly venue: string;
  readonly url: string;
  readonly sealed_key: Buffer;
  readonly enabled: number;
  readonly created_ms: number;
}

/** Sealed for the row and for its address: who can only write the file cannot send a key elsewhere. */
const placeOf = (row: { id: string; url: string }): string => `${row.id} ${row.url}`;

export const createPushStore = (database: MediaDatabase, sealer: Sealer): PushStore => {
  const all = database.prepare<[], Row>('SELECT * FROM push_targets ORDER BY created_ms, id');
  const insert = database.prepare(`
    INSERT INTO push_targets (id, name, venue, url, sealed_key, enabled, created_ms)
    VALUES (:id, :name, :venue, :url, :sealedKey, :enabled, :createdMs)
    ON CONFLICT (id) DO UPDATE SET
      name = :name, venue = :venue, url = :url, sealed_key = :sealedKey, enabled = :enabled`);
  const updatePlain = database.prepare(
    'UPDATE push_targets SET name = :name, venue = :venue, enabled = :enabled WHERE id = :id',
  );
  const remove = database.prepare('DELETE FROM push_targets WHERE id = ?');
  return {
    all: () =>
      all.all().map((row) => ({
        ...{ id: row.id, name: row.name, venue: row.venue, url: row.url },
        key: sealer.open(row.sealed_key, placeOf(row)),
        enabled: row.enabled === 1,
        createdMs: row.created_ms,
      })),
    save: ({ key, url, createdMs, ...target }) => {
      const plain = { ...target, enabled: target.enabled ? 1 : 0 };
      if (key === null) updatePlain.run(plain);
      else
        insert.run({ ...plain, url, createdMs, sealedKey: sealer.seal(key, placeOf({ id: plain.id, url })) });
    },
    remove: (id) => void remove.run(id),
  };
};
