import { openServiceDatabase, type ServiceDatabase } from '../../ops/service/database.ts';
import type { Migration } from '../../ops/service/migrations.ts';

export type VizDatabase = ServiceDatabase;

const MIGRATIONS: readonly Migration[] = [
  {
    name: 'events',
    sql: `CREATE TABLE events (
      room TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      at_ms INTEGER NOT NULL,
      payload BLOB NOT NULL,
      PRIMARY KEY (room, sequence)
    ) STRICT, WITHOUT ROWID`,
  },
  {
    // Which events the room still needs (see retention.ts), and up to which event that has been worked out.
    name: 'kept events',
    sql: `CREATE TABLE kept (
      room TEXT NOT NULL,
      kind TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      PRIMARY KEY (room, kind, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE kept_until (
      room TEXT NOT NULL PRIMARY KEY,
      sequence INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`,
  },
];

/** Opens the room's database; throws StartError where it cannot be used. */
export const openDatabase = (file: string): VizDatabase => openServiceDatabase(file, MIGRATIONS);
