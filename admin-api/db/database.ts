import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { errorCode, StartError } from '../../ops/service/errors.ts';
import { migrate } from '../../ops/service/migrations.ts';
import { ensureDataDir } from '../../ops/service/secrets.ts';
import { MIGRATIONS } from './migrations.ts';

export type AdminDatabase = Database.Database;

const FILE = 'admin.sqlite';

/**
 * Opens the database in the data folder (WAL, foreign keys on) and brings it to the newest schema. Throws StartError
 * with one sentence for the operator where the folder or the file cannot be used, or the file is too new.
 */
export const openDatabase = (dataDir: string): AdminDatabase => {
  ensureDataDir(dataDir);
  const file = join(dataDir, FILE);
  const database = open(file);
  try {
    migrate(database, MIGRATIONS, { name: file });
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    // Password hashes are in there: nobody but this user needs to read it.
    chmodSync(file, 0o600);
    return database;
  } catch (error) {
    database.close();
    throw error instanceof StartError ? error : unusable(file, error);
  }
};

const open = (file: string): AdminDatabase => {
  try {
    return new Database(file, { timeout: 5000 });
  } catch (error) {
    throw unusable(file, error);
  }
};

const unusable = (file: string, error: unknown): StartError =>
  new StartError(
    `The database ${file} cannot be used (${errorCode(error) ?? 'unknown reason'}): check its owner and rights, or restore it from a backup.`,
    { cause: error },
  );
