import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { DRILLS, drillList, findDrill } from './drills.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

it.each(DRILLS)(
  'DR1 $id is a promise that a test of that file carries, and its settings are read there',
  (drill) => {
    expect(existsSync(root + drill.file)).toBe(true);
    const text = readFileSync(root + drill.file, 'utf8');
    expect(text).toMatch(new RegExp(`['\`][^'\`\\n]*\\b${drill.title}\\b`));
    for (const name of Object.keys(drill.env)) expect(text).toContain(name);
  },
);

it('DR1 a drill is found by its id in any case, and nothing else is', () => {
  expect(findDrill('p1')).toBe(findDrill('P1'));
  expect(findDrill('P1')?.env).toEqual({ FUZZ_SESSIONS: '20000' });
  expect(findDrill('X9')).toBeUndefined();
  expect(new Set(DRILLS.map(({ id }) => id)).size).toBe(DRILLS.length);
});

it('DR2 the list names them all', () => {
  expect(drillList().split('\n')).toHaveLength(DRILLS.length);
  for (const { id } of DRILLS) expect(drillList()).toContain(id);
});
