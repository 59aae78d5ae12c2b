import { expect, test } from 'vitest';
import { nextPollDelayMs, POLL_MAX_MS, POLL_MS } from './next-poll-delay.ts';

test('DP8 the wait doubles with each failure, to fifteen seconds at most', () => {
  expect([0, 1, 2, 3, 4, 5].map((failures) => nextPollDelayMs(failures, POLL_MS))).toEqual([
    1000,
    2000,
    4000,
    8000,
    POLL_MAX_MS,
    POLL_MAX_MS,
  ]);
  expect(nextPollDelayMs(1_000_000, POLL_MS)).toBe(POLL_MAX_MS);
});
