import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLoadGauge } from '../core/load-gauge.ts';
import { startLoadMeter } from './load-meter.ts';

const block = (ms: number): void => {
  for (const endMs = performance.now() + ms; performance.now() < endMs; );
};

describe('load meter', () => {
  it('L8 sees a loop that is held up, and how busy it was', async () => {
    const gauge = createLoadGauge({ tickMs: 50, tickShare: [1, 1, 1, 1], capacity: 100 });
    const meter = startLoadMeter(gauge, () => 7);
    onTestFinished(meter.stop);
    for (let count = 0; count < 6; count += 1) {
      await sleep(20);
      block(200);
    }
    await expect.poll(() => gauge.hasSamples).toBe(true);
    expect(gauge.delayMs).toBeGreaterThan(100);
    expect(gauge.busy).toBeGreaterThan(0.5);
    expect(gauge.pressure).toBeGreaterThan(0);
    expect(gauge.viewers).toBe(7);
  });
});
