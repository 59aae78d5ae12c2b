import Database from 'better-sqlite3';
import { errorCode, StartError } from '../../ops/service/errors.ts';
import { type Migration, migrate } from '../../ops/service/migrations.ts';

export type VizDatabase = Database.Database;

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

/**
 * Opens the room's database. WAL with synchronous=NORMAL: what is committed survives the death of the process at any
 * moment; a power cut may cost the last commits, never the file.
 */
export const openDatabase = (file: string): VizDatabase => {
  const database = open(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    database.pragma('busy_timeout = 2000');
    migrate(database, MIGRATIONS, { name: file });
    return database;
  } catch (error) {
    database.close();
    const code = errorCode(error) ?? '';
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
      throw new StartError(`The database ${file} is damaged: restore it from a backup.`, { cause: error });
    // Readable, but its folder, the files beside it or the disk do not take what is written.
    if (/^SQLITE_(READONLY|CANTOPEN|IOERR|FULL|PERM)/.test(code)) throw cannotOpen(file, error);
    throw error;
  }
};

const cannotOpen = (file: string, cause: unknown): StartError =>
  new StartError(
    `The database ${file} cannot be opened (${errorCode(cause) ?? String(cause)}): give this user the right to write there, free the disk, or set HL_DATA_DIR to another folder.`,
    { cause },
  );

const open = (file: string): VizDatabase => {
  try {
    return new Database(file);
  } catch (error) {
    throw cannotOpen(file, error);
  }
};
