import { describe, expect, it } from 'vitest';
import { CLOSE } from '../../../../proto/limits.ts';
import { closeMeaning } from './close-meaning.ts';
import { nextRetryDelayMs, retryAfterFromReason } from './retry-policy.ts';

const delays = (random: number) =>
  Array.from({ length: 8 }, (_, attempt) => nextRetryDelayMs({ attempt, meaning: 'retry', random }));

describe('retry policy', () => {
  it('WS2 waits longer from try to try, up to ten seconds', () => {
    expect(delays(1)).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000, 10_000, 10_000]);
  });

  it('L10 spreads a crowd that was cut at once over half of the wait', () => {
    expect(delays(0)).toEqual([500, 1000, 2000, 4000, 5000, 5000, 5000, 5000]);
  });

  it('WS2 never waits long enough to miss "all back within 30 s", however many tries', () => {
    expect(nextRetryDelayMs({ attempt: 10_000, meaning: 'retry', random: 1 })).toBe(10_000);
    expect(nextRetryDelayMs({ attempt: 10_000, meaning: 'retry-later', random: 1 })).toBeLessThan(15_000);
  });

  it('WS2 does not try again where it would end the same way', () => {
    for (const code of [CLOSE.UNSUPPORTED_VERSION, CLOSE.WRONG_ORIGIN, CLOSE.UNKNOWN_ROOM]) {
      expect(nextRetryDelayMs({ attempt: 0, meaning: closeMeaning(code), random: 0 })).toBeUndefined();
    }
  });

  it('WS2 comes back at once without a refused ticket or name, but only the first time', () => {
    const meaning = closeMeaning(CLOSE.BAD_TICKET);
    expect(nextRetryDelayMs({ attempt: 0, meaning, random: 0 })).toBe(0);
    expect(nextRetryDelayMs({ attempt: 1, meaning, random: 0 })).toBe(1000);
    expect(closeMeaning(CLOSE.BAD_NAME)).toBe('forget-name');
  });

  it('L2 leaves a full house the time that it asks for', () => {
    const reason = 'FULL, retry after 7000 ms';
    const retryAfterMs = retryAfterFromReason(reason);
    expect(retryAfterMs).toBe(7000);
    const delayMs = nextRetryDelayMs({ attempt: 0, meaning: 'retry-later', random: 0, retryAfterMs });
    expect(delayMs).toBeGreaterThanOrEqual(7000);
  });

  it('WS2 reads seconds, and finds nothing where nothing is said', () => {
    expect(retryAfterFromReason('retry in 4 s')).toBe(4000);
    expect(retryAfterFromReason('retry-after-ms=250')).toBe(250);
    expect(retryAfterFromReason('RESTARTING')).toBeUndefined();
  });
});
