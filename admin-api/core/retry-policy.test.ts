import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRetryDelayMs } from './retry-policy.ts';

describe('retry policy', () => {
  it('OB4 doubles from half a second to fifteen', () => {
    const delays = [1, 2, 3, 4, 5, 6, 7, 50].map((failures) => nextRetryDelayMs({ failures, random: 1 }));
    expect(delays).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
  });

  it('OB4 never waits less than half of its ceiling, nor more than it', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
        const ceilingMs = nextRetryDelayMs({ failures, random: 1 });
        const delayMs = nextRetryDelayMs({ failures, random });
        expect(delayMs).toBeGreaterThanOrEqual(Math.floor(ceilingMs / 2));
        expect(delayMs).toBeLessThanOrEqual(ceilingMs);
      }),
    );
  });
});
