import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitDurably, openServiceDatabase } from './database.ts';

const NORMAL = 1;
const FULL = 2;

describe('service database', () => {
  it('JR2 waits for the disk where it is told to, all or nothing, and not otherwise', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'houselights-database-')), 'a.sqlite');
    const database = openServiceDatabase(file, [{ name: 'a', sql: 'CREATE TABLE a (n INTEGER) STRICT' }]);
    const level = (): unknown => database.pragma('synchronous', { simple: true });
    expect(level()).toBe(NORMAL);
    let during: unknown;
    commitDurably(database, () => {
      during = level();
      database.exec('INSERT INTO a VALUES (1)');
    });
    expect([during, level()]).toEqual([FULL, NORMAL]);
    const fail = (): void => {
      database.exec('INSERT INTO a VALUES (2)');
      throw new Error('refused by the test');
    };
    expect(() => commitDurably(database, fail)).toThrow('refused by the test');
    expect(level()).toBe(NORMAL);
    expect(database.prepare('SELECT n FROM a').pluck().all()).toEqual([1]);
    database.close();
  });
});
