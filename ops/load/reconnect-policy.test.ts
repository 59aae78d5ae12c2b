import { expect, it } from 'vitest';
import { createRandom } from './random.ts';
import { nextReconnectDelayMs } from './reconnect-policy.ts';

it('LG7 backs off up to 5 s and jitters within the upper half', () => {
  const random = createRandom(1);
  for (let failures = 1; failures < 20; failures += 1) {
    const ceilingMs = Math.min(5000, 300 * 2 ** (failures - 1));
    const delays = Array.from({ length: 50 }, () => nextReconnectDelayMs(failures, random));
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(ceilingMs / 2);
    expect(Math.max(...delays)).toBeLessThanOrEqual(ceilingMs);
    expect(new Set(delays).size).toBeGreaterThan(40);
  }
});
