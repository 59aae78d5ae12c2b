import { StartError } from './errors.ts';

/** The little that migrating needs of a better-sqlite3 database. */
export interface MigratableDatabase {
  pragma(source: string, options?: { simple?: boolean }): unknown;
  exec(source: string): unknown;
  transaction<Result>(work: () => Result): { immediate(): Result };
}

/** One step of a schema: SQL that runs once, in order. Never edited after a release. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings a database to the newest schema: all missing steps in one transaction, counted in `PRAGMA user_version`.
 * Throws StartError, and leaves the file untouched, where the database is newer than the code.
 */
export const migrate = (
  database: MigratableDatabase,
  migrations: readonly Migration[],
  options: { name: string },
): { from: number; to: number } =>
  database
    .transaction(() => {
      const from = Number(database.pragma('user_version', { simple: true }));
      if (from > migrations.length) {
        throw new StartError(
          `The database ${options.name} is of version ${from}, newer than this program's ${migrations.length}: start the newer Houselights again, or restore the backup made before the upgrade.`,
        );
      }
      for (const migration of migrations.slice(from)) database.exec(migration.sql);
      database.pragma(`user_version = ${migrations.length}`);
      return { from, to: migrations.length };
    })
    .immediate();
