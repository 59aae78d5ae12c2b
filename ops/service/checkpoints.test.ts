import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startCheckpoints } from './checkpoints.ts';
import { openServiceDatabase } from './database.ts';

const setUp = () => {
  const file = join(mkdtempSync(join(tmpdir(), 'houselights-checkpoints-')), 'a.sqlite');
  const schema = 'CREATE TABLE a (n INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT';
  const open = () => openServiceDatabase(file, [{ name: 'a', sql: schema }]);
  const database = open();
  const insert = database.prepare('INSERT INTO a (text) VALUES (?)');
  const write = database.transaction((pages: number): void => {
    for (let page = 0; page < pages; page += 1) insert.run('x'.repeat(4000));
  });
  /** Pages of the log that are not in the file yet. */
  const uncarried = (): number => {
    const [row] = database.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[];
    return (row?.log ?? 0) - (row?.checkpointed ?? 0);
  };
  return { file, open, database, write, uncarried };
};

describe('checkpoints', () => {
  it('JR10 another thread makes them: the log begins anew while this one goes on writing', async () => {
    const { file, open, database, write, uncarried } = setUp();
    const problems: string[] = [];
    const checkpoints = startCheckpoints(database, {
      onProblem: (problem) => problems.push(problem),
      lookEveryMs: 10,
    });
    let written = 0;
    for (let round = 0; round < 5; round += 1) {
      for (; uncarried() < 1000; written += 50) write(50);
      // This thread only writes, and only the other one can have carried it over.
      await expect.poll(uncarried, { timeout: 10_000 }).toBe(0);
    }
    expect(written).toBeGreaterThan(4000);
    expect(statSync(`${file}-wal`).size).toBeLessThan(2000 * 4120);
    await checkpoints.close();
    database.close();
    const again = open();
    expect(again.prepare('SELECT count(*) FROM a').pluck().get()).toBe(written);
    expect(again.pragma('integrity_check', { simple: true })).toBe('ok');
    again.close();
    expect(problems).toEqual([]);
  });

  it('JR10 without that thread this one makes them, and it is told', async () => {
    const { database, write, uncarried } = setUp();
    const problems: string[] = [];
    // A name that nothing can be opened under.
    const nowhere = new Proxy(database, {
      get: (target, key) => {
        if (key === 'name') return '/nowhere/at/all.sqlite';
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? (value as () => void).bind(target) : value;
      },
    });
    const checkpoints = startCheckpoints(nowhere, { onProblem: (problem) => problems.push(problem) });
    await expect.poll(() => problems.length, { timeout: 10_000 }).toBe(1);
    write(1200);
    expect(uncarried()).toBe(0);
    await checkpoints.close();
    database.close();
  });
});
