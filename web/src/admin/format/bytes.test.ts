import { expect, test } from 'vitest';
import { formatBytes } from './bytes.ts';

test('DP29 sizes are told in the unit that fits', () => {
  expect([0, 999, 1500, 840_000_000, 2_440_000_000, 50_000_000_000].map(formatBytes)).toEqual([
    '0 B',
    '999 B',
    '1.5 kB',
    '840 MB',
    '2.4 GB',
    '50 GB',
  ]);
});
