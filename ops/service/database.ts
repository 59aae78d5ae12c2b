import { chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import Database from 'better-sqlite3';
import { errorCode, StartError } from './errors.ts';
import { type Migration, migrate } from './migrations.ts';

export type ServiceDatabase = Database.Database;

/** Where the driver is, for a thread of its own. */
export const DATABASE_DRIVER = createRequire(import.meta.url).resolve('better-sqlite3');

/**
 * Opens a service's database (made where it is missing; only this user may read it) and brings it to the newest
 * schema. WAL with synchronous=NORMAL: what is committed survives the death of the process at any moment; a power cut
 * may cost the last commits, never the file. Throws StartError with one sentence for the operator where the file
 * cannot be used or is newer than the program.
 */
export const openServiceDatabase = (file: string, migrations: readonly Migration[]): ServiceDatabase => {
  const database = open(file);
  try {
    migrate(database, migrations, { name: file });
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    if (file !== ':memory:') chmodSync(file, 0o600);
    return database;
  } catch (error) {
    database.close();
    throw startErrorOf(file, error);
  }
};

/**
 * Carries `work` out in one transaction that outlives a power cut too, with all that was committed before it. It waits
 * for the disk: for what is seldom and small.
 */
export const commitDurably = (database: ServiceDatabase, work: () => void): void => {
  database.pragma('synchronous = FULL');
  try {
    database.transaction(work).immediate();
  } finally {
    database.pragma('synchronous = NORMAL');
  }
};

const open = (file: string): ServiceDatabase => {
  try {
    return new Database(file, { timeout: 5000 });
  } catch (error) {
    throw startErrorOf(file, error);
  }
};

const startErrorOf = (file: string, error: unknown): unknown => {
  if (error instanceof StartError) return error;
  const code = errorCode(error) ?? String(error);
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return new StartError(`The database ${file} is damaged (${code}): restore it from a backup.`, {
      cause: error,
    });
  // Readable, but its folder, the files beside it or the disk do not take what is written.
  if (/^(SQLITE_(READONLY|CANTOPEN|IOERR|FULL|PERM)|E[A-Z]+$)/.test(code))
    return new StartError(
      `The database ${file} cannot be opened (${code}): give this user the right to write there, free the disk, or set HL_DATA_DIR to another folder.`,
      { cause: error },
    );
  return error;
};
