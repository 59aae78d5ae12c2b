import { expect, test } from 'vitest';
import { nextStillMs } from './still-pace.ts';

test('PV3 stills come as set while they are quick, and later where they take long or fail', () => {
  expect(nextStillMs({ everyMs: 4000, tookMs: [80], failures: 0 })).toBe(4000);
  expect(nextStillMs({ everyMs: 4000, tookMs: [900, 300, 700], failures: 0 })).toBe(10_000);
  expect(nextStillMs({ everyMs: 4000, tookMs: [80], failures: 2 })).toBe(16_000);
  expect(nextStillMs({ everyMs: 4000, tookMs: [5000], failures: 9 })).toBe(60_000);
});
