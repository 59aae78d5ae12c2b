import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDeliveryDelayMs, outcomeOf } from './delivery-policy.ts';

describe('delivery policy', () => {
  it('WH4 waits twice as long after each failure, from a quarter of a second to fifteen', () => {
    const delays = [1, 2, 3, 4, 5, 6, 7, 8, 1000].map((failures) =>
      nextDeliveryDelayMs({ failures, random: 1 }),
    );
    expect(delays).toEqual([250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
  });

  it('WH4 half of each wait is random, never more', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
        const ceilingMs = nextDeliveryDelayMs({ failures, random: 1 });
        const delayMs = nextDeliveryDelayMs({ failures, random });
        expect(delayMs).toBeGreaterThanOrEqual(Math.floor(ceilingMs / 2));
        expect(delayMs).toBeLessThanOrEqual(ceilingMs);
      }),
    );
  });

  it('WH4 tries again what may pass, and not what never will', () => {
    const statuses = [
      200, 204, 299, 302, 400, 401, 403, 404, 408, 409, 413, 415, 422, 429, 500, 502, 503, 504,
    ];
    const those = (outcome: string) => statuses.filter((status) => outcomeOf(status) === outcome);
    expect({ delivered: those('delivered'), retry: those('retry'), never: those('never') }).toEqual({
      delivered: [200, 204, 299],
      retry: [302, 401, 408, 429, 500, 502, 503, 504],
      never: [400, 403, 404, 409, 413, 415, 422],
    });
  });
});
