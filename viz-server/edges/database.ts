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
  {
    // A snapshot holds the events that come to the room's state; the events before it are then for the log only.
    name: 'snapshots, check sums, timelines, fences, rooms',
    sql: `DROP TABLE kept;
    DROP TABLE kept_until;
    ALTER TABLE events ADD COLUMN crc INTEGER;
    CREATE TABLE snapshots (
      room TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      at_ms INTEGER NOT NULL,
      payload BLOB NOT NULL,
      crc INTEGER NOT NULL,
      PRIMARY KEY (room, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE damaged_events (
      room TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      at_ms INTEGER NOT NULL,
      payload BLOB NOT NULL,
      crc INTEGER,
      found_ms INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE timeline (
      room TEXT NOT NULL,
      person TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      PRIMARY KEY (room, person, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE fences (
      room TEXT NOT NULL PRIMARY KEY,
      token INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE rooms (
      name TEXT NOT NULL PRIMARY KEY,
      created_ms INTEGER NOT NULL,
      closed_ms INTEGER
    ) STRICT, WITHOUT ROWID`,
  },
  {
    name: 'which start of the machine a room was last opened in',
    sql: 'ALTER TABLE fences ADD COLUMN boot TEXT',
  },
];

/** Opens the room's database; throws StartError where it cannot be used. */
export const openDatabase = (file: string): VizDatabase => openServiceDatabase(file, MIGRATIONS);
