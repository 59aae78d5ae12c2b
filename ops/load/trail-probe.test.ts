import { describe, expect, it } from 'vitest';
import { createTrailProbe } from './trail-probe.ts';

const FAN = 7;

/** Sends `count` stamps, 50 ms apart, from `fromMs` on. */
const stamp = (probe: ReturnType<typeof createTrailProbe>, fromMs: number, count: number): number => {
  let x = 0;
  for (let index = 0; index < count; index += 1) x = probe.stamp(FAN, fromMs + index * 50).x;
  return x;
};

const key = (x: number) => ({ keyGaps: [3, FAN - 3], keyX: [1, x], keyY: [1, 1], keyColours: [0, 0] });
const move = (dx: number) => ({ moveGaps: [2, FAN - 2], moveDx: [50, dx], moveDy: [0, 0] });

describe('createTrailProbe', () => {
  it('LG9 a stamp takes from its sending to the frame that shows it', () => {
    const probe = createTrailProbe();
    probe.see(key(stamp(probe, 1000, 1)), 1040);
    stamp(probe, 1050, 1);
    probe.see(move(1), 1120);
    expect(probe.take()).toEqual([40, 70]);
    expect(probe.take()).toEqual([]);
  });

  it('LG9 stamps that came in one frame count each, the older ones longer', () => {
    const probe = createTrailProbe();
    probe.see(key(stamp(probe, 0, 1)), 10);
    probe.take();
    stamp(probe, 100, 3);
    probe.see(move(3), 220);
    expect(probe.take()).toEqual([120, 70, 20]);
  });

  it('LG9 goes on across the edge of the background', () => {
    const probe = createTrailProbe();
    probe.see(key(stamp(probe, 0, 2000)), 100_000);
    const x = stamp(probe, 100_000, 2095);
    probe.see(key(4000), 204_000);
    probe.see(key(x), 204_750);
    probe.take();
    expect(stamp(probe, 300_000, 2)).toBe(1);
    probe.see(move(1 - x), 300_080);
    expect(probe.take()).toEqual([80, 30]);
  });

  it('LG9 a cursor that has gone or is not known says nothing until its next full row, others never', () => {
    const probe = createTrailProbe();
    stamp(probe, 0, 2);
    probe.see(move(1), 10);
    probe.see({ keyGaps: [FAN + 1], keyX: [2] }, 20);
    expect(probe.take()).toEqual([]);
    probe.see(key(2), 30);
    expect(probe.take()).toHaveLength(2);
    probe.see({ goneGaps: [FAN] }, 40);
    stamp(probe, 50, 1);
    probe.see(move(1), 60);
    expect(probe.take()).toEqual([]);
  });
});
