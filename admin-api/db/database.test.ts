import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StartError } from '../../ops/service/errors.ts';
import { openDatabase } from './database.ts';
import { MIGRATIONS } from './migrations.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'houselights-admin-'));

describe('database', () => {
  it('DB1 makes the newest schema once, and opens it again untouched', () => {
    const dataDir = folder();
    openDatabase(dataDir).close();
    const again = openDatabase(dataDir);
    expect(again.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(again.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(again.pragma('journal_mode', { simple: true })).toBe('wal');
    again.close();
    expect(statSync(join(dataDir, 'admin.sqlite')).mode & 0o777).toBe(0o600);
  });

  it('DB2 D7 leaves a database that is newer than the code as it is, and says so in one sentence', () => {
    const dataDir = folder();
    const database = openDatabase(dataDir);
    database.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    database.close();
    const before = readFileSync(join(dataDir, 'admin.sqlite'));
    expect(() => openDatabase(dataDir)).toThrow(StartError);
    expect(() => openDatabase(dataDir)).toThrow(/newer than this program/);
    expect(readFileSync(join(dataDir, 'admin.sqlite')).equals(before)).toBe(true);
  });

  it('DB2 says in one sentence that a file is not a database', () => {
    const dataDir = folder();
    writeFileSync(
      join(dataDir, 'admin.sqlite'),
      'not a database, but long enough to be looked at as one'.repeat(40),
    );
    expect(() => openDatabase(dataDir)).toThrow(StartError);
    expect(() => openDatabase(dataDir)).toThrow(/SQLITE_NOTADB/);
  });

  it('DB2 says in one sentence that the data folder cannot be written', () => {
    const blocked = join(folder(), 'file');
    writeFileSync(blocked, '');
    expect(() => openDatabase(join(blocked, 'data'))).toThrow(StartError);
    expect(() => openDatabase(join(blocked, 'data'))).toThrow(/cannot be written/);
  });
});
