import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { StartError } from './errors.ts';
import { migrate } from './migrations.ts';

const first = { name: 'fans', sql: 'CREATE TABLE fans (name TEXT)' };
const second = {
  name: 'colours',
  sql: "ALTER TABLE fans ADD colour TEXT; INSERT INTO fans VALUES ('Ada', 'red')",
};

describe('migrations', () => {
  it('MG1 run once each, in order, and only the missing ones', () => {
    const database = new Database(':memory:');
    expect(migrate(database, [first], { name: 'x.db' })).toEqual({ from: 0, to: 1 });
    expect(migrate(database, [first, second], { name: 'x.db' })).toEqual({ from: 1, to: 2 });
    expect(migrate(database, [first, second], { name: 'x.db' })).toEqual({ from: 2, to: 2 });
    expect(database.prepare('SELECT count(*) AS n FROM fans').get()).toEqual({ n: 1 });
  });

  it('MG2 a database newer than the code is left untouched and told in a sentence', () => {
    const database = new Database(':memory:');
    migrate(database, [first, second], { name: 'x.db' });
    const open = () => migrate(database, [first], { name: 'x.db' });
    expect(open).toThrow(StartError);
    expect(open).toThrow(/x\.db is of version 2, newer than this program's 1/);
    expect(database.pragma('user_version', { simple: true })).toBe(2);
  });

  it('MG3 a step that fails leaves the database as it was', () => {
    const database = new Database(':memory:');
    migrate(database, [first], { name: 'x.db' });
    const broken = { name: 'broken', sql: 'CREATE TABLE extra (a); INSERT INTO nowhere VALUES (1)' };
    expect(() => migrate(database, [first, second, broken], { name: 'x.db' })).toThrow(/nowhere/);
    expect(database.pragma('user_version', { simple: true })).toBe(1);
    expect(database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()).toEqual([
      { name: 'fans' },
    ]);
  });
});
