import { describe, expect, it } from 'vitest';
import { nextRestartStep } from './restart-policy.ts';

describe('restart policy', () => {
  it('SV1 waits longer with each failure in a row, 10 s at most', () => {
    const delays = [1, 2, 3, 4, 5, 6, 7].map((failures) =>
      nextRestartStep({ failures, isStartError: false }),
    );
    expect(delays).toEqual(
      [250, 500, 1000, 2000, 4000, 8000, 10_000].map((delayMs) => ({ kind: 'restart', delayMs })),
    );
  });

  it('SV3 gives up at the eighth failure in a row', () => {
    expect(nextRestartStep({ failures: 8, isStartError: false })).toEqual({ kind: 'give-up' });
  });

  it('SV4 gives up at once where starting again is no use', () => {
    expect(nextRestartStep({ failures: 1, isStartError: true })).toEqual({ kind: 'give-up' });
  });
});
