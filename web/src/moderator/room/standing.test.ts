import { expect, test } from 'vitest';
import { FOR_GOOD_MS } from '../../../../proto/limits.ts';
import { CLEAN_STANDING, readStanding, sanctionsOf } from './standing.ts';

test('MP7 what holds now is told, the hardest first, and nothing that has run out', () => {
  const standing = readStanding({ timeoutUntilMs: 2000, banUntilMs: FOR_GOOD_MS, shadow: true });
  expect(sanctionsOf(standing, 1000)).toEqual([
    { kind: 'ban', untilMs: FOR_GOOD_MS },
    { kind: 'timeout', untilMs: 2000 },
    { kind: 'shadow', untilMs: FOR_GOOD_MS },
  ]);
  expect(sanctionsOf(standing, 2000).map(({ kind }) => kind)).toEqual(['ban', 'shadow']);
  expect(sanctionsOf({ ...standing, shadowUntilMs: 1500 }, 2000).map(({ kind }) => kind)).toEqual(['ban']);
  expect(sanctionsOf(CLEAN_STANDING, 0)).toEqual([]);
});
