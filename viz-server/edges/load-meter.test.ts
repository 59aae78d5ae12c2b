import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLoadGauge, type LoadGauge } from '../core/load-gauge.ts';
import { createDiskWaits, type DiskWaits } from './disk-waits.ts';
import { startLoadMeter } from './load-meter.ts';

const computedMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** So much of the processor's time, however many others want it. */
const compute = (ms: number): void => {
  for (const endMs = computedMs() + ms; computedMs() < endMs; );
};

/** Stands still without computing, as a thread does that waits for its disk. */
const waitForDisk = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};

const setUp = (): { gauge: LoadGauge; diskWaits: DiskWaits } => {
  const gauge = createLoadGauge({ tickMs: 50, tickShare: [1, 1, 1, 1] });
  const diskWaits = createDiskWaits();
  onTestFinished(startLoadMeter(gauge, { viewers: () => 7, diskWaits }).stop);
  return { gauge, diskWaits };
};

describe('load meter', () => {
  it('L8 sees a loop that is held up, and how busy it was', async () => {
    const { gauge } = setUp();
    for (let count = 0; count < 12; count += 1) {
      await sleep(20);
      compute(120);
    }
    await expect.poll(() => gauge.hasSamples).toBe(true);
    expect(gauge.delayMs).toBeGreaterThan(60);
    expect(gauge.busy).toBeGreaterThan(0.5);
    expect(gauge.pressure).toBeGreaterThan(0);
    expect(gauge.viewers).toBe(7);
  });

  it('L8 one pause alone is no pressure, however long it is', async () => {
    const { gauge } = setUp();
    await sleep(200);
    compute(200);
    await expect.poll(() => gauge.hasSamples).toBe(true);
    // The machine's own noise stays.
    expect(gauge.delayMs).toBeLessThan(150);
  });

  it('L8 a slow disk is no delay of the loop, whatever many rooms wait for in one turn', async () => {
    const { gauge, diskWaits } = setUp();
    for (let count = 0; count < 8; count += 1) {
      await sleep(100);
      for (let room = 0; room < 4; room += 1) diskWaits.during(() => waitForDisk(100));
    }
    expect(gauge.hasSamples).toBe(true);
    // Of the 400 ms of each turn nothing; the machine's own noise stays.
    expect(gauge.delayMs).toBeLessThan(200);
    expect(gauge.busy).toBeGreaterThan(0.5);
  });

  it('L8 a loop that is held up is seen beside a slow disk, and where its writing is what computes', async () => {
    const { gauge, diskWaits } = setUp();
    for (let count = 0; count < 10; count += 1) {
      await sleep(20);
      diskWaits.during(() => waitForDisk(30));
      await sleep(20);
      diskWaits.during(() => compute(120));
    }
    expect(gauge.hasSamples).toBe(true);
    expect(gauge.delayMs).toBeGreaterThan(60);
  });
});
