import { describe, expect, it } from 'vitest';
import { createLoadGauge, type LoadGauge, type LoadSample, observeLoad, roomForMore } from './load-gauge.ts';

const gauge = (): LoadGauge => createLoadGauge({ tickMs: 50, tickShare: [1, 0.75, 0.5, 0.25] });

const CAPACITY = 10_000;

const CALM: LoadSample = { elapsedMs: 1000, delayMs: 2, busy: 0.2, viewers: 1000 };

const observe = (target: LoadGauge, seconds: number, sample: Partial<LoadSample> = {}): number[] =>
  Array.from({ length: seconds }, () => {
    observeLoad(target, { ...CALM, ...sample });
    return target.pressure;
  });

describe('L8 load gauge', () => {
  it('L8 pressure follows the delay of the loop: half a tick, a tick, two ticks', () => {
    for (const [delayMs, pressure] of [
      [10, 0],
      [24, 0],
      [26, 1],
      [51, 2],
      [101, 3],
    ] as const) {
      const each = gauge();
      observe(each, 10, { delayMs });
      expect(each.pressure).toBe(pressure);
    }
  });

  it('L8 pressure follows the busy share of the loop', () => {
    for (const [busy, pressure] of [
      [0.69, 0],
      [0.71, 1],
      [0.86, 2],
      [0.96, 3],
    ] as const) {
      const each = gauge();
      observe(each, 10, { busy });
      expect(each.pressure).toBe(pressure);
    }
  });

  it('L8 one bad moment is no pressure, some seconds are', () => {
    const each = gauge();
    observe(each, 10);
    observe(each, 1, { elapsedMs: 50, delayMs: 300 });
    expect(each.pressure).toBe(0);
    expect(observe(each, 4, { delayMs: 300 }).at(-1)).toBe(3);
  });

  it('L8 pressure falls step by step, each after a calm stretch', () => {
    const each = gauge();
    observe(each, 5, { delayMs: 150 });
    const steps = observe(each, 30);
    expect(steps[0]).toBe(3);
    expect(steps.at(-1)).toBe(0);
    const falls = steps.flatMap((pressure, second) => (pressure < (steps[second - 1] ?? 3) ? [second] : []));
    expect(falls).toHaveLength(3);
    for (const [index, second] of falls.entries())
      expect(second - (falls[index - 1] ?? 0)).toBeGreaterThanOrEqual(4);
  });

  it('L8 does not swing: what fewer ticks have saved is not taken for room', () => {
    const each = gauge();
    const seen = new Set<number>();
    for (let second = 0; second < 120; second += 1) {
      // 100 % busy at all ticks; less in proportion to the ticks that are left out.
      const share = each.options.tickShare[each.pressure];
      observeLoad(each, { ...CALM, busy: share, delayMs: share === 1 ? 80 : 5 });
      if (second > 20) seen.add(each.pressure);
    }
    expect(seen.size).toBe(1);
  });

  it('L8 a load around a threshold does not make it flap', () => {
    const each = gauge();
    observe(each, 10, { delayMs: 52 });
    const changes = Array.from(
      { length: 60 },
      (_, second) => observe(each, 1, { delayMs: second % 2 === 0 ? 45 : 55 })[0],
    );
    expect(new Set(changes)).toEqual(new Set([2]));
  });

  it('L8 room for more: as many as keep the loop below three quarters', () => {
    const each = gauge();
    observe(each, 10, { busy: 0.25, viewers: 1000 });
    expect(roomForMore(each, CAPACITY)).toBeCloseTo(2000, -2);
    observe(each, 10, { busy: 0.1, viewers: 9500 });
    expect(roomForMore(each, CAPACITY)).toBe(500);
  });

  it('L8 room for more: none under pressure, unknown with a handful', () => {
    const each = gauge();
    expect(roomForMore(each, CAPACITY)).toBeUndefined();
    observe(each, 10, { viewers: 10 });
    expect(roomForMore(each, CAPACITY)).toBeUndefined();
    observe(each, 10, { delayMs: 80 });
    expect(roomForMore(each, CAPACITY)).toBe(0);
  });
});
