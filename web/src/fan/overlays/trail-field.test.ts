import { describe, expect, it } from 'vitest';
import { createTrailField, TRAIL_POINTS } from './trail-field.ts';

const run = (field: ReturnType<typeof createTrailField>, fromMs: number, toMs: number) => {
  let isAlive = true;
  for (let nowMs = fromMs; nowMs <= toMs; nowMs += 16) isAlive = field.advance(nowMs);
  return isAlive;
};

describe('trail field', () => {
  it('OV5 follows samples smoothly: no jump larger than its share, and it arrives', () => {
    const field = createTrailField();
    field.move(1, { x: 0, y: 0, colour: 0, nowMs: 0 });
    field.advance(0);
    field.move(1, { x: 1000, y: 0, colour: 0, nowMs: 1 });
    const xs: number[] = [];
    for (let nowMs = 16; nowMs < 800; nowMs += 16) {
      field.advance(nowMs);
      xs.push(field.trails.get(1)?.headX ?? 0);
    }
    const steps = xs.map((x, index) => x - (xs[index - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThan(250);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    expect(xs.at(-1)).toBeCloseTo(1000, 0);
  });

  it('OV5 shows the own pointer nearly without delay', () => {
    const field = createTrailField();
    field.move(-1, { x: 0, y: 0, colour: 0, nowMs: 0, isOwn: true });
    field.advance(0);
    field.move(-1, { x: 1000, y: 0, colour: 0, nowMs: 1, isOwn: true });
    run(field, 16, 48);
    expect(field.trails.get(-1)?.headX).toBeGreaterThan(950);
  });

  it('OV4 lets a resting pointer fade and then holds nothing, so that the stage can stop', () => {
    const field = createTrailField();
    field.move(1, { x: 5, y: 5, colour: 0, nowMs: 0 });
    expect(run(field, 0, 2_000)).toBe(true);
    expect(run(field, 2_016, 4_000)).toBe(false);
    expect(field.trails.size).toBe(0);
  });

  it('OV5 fades one that left, and keeps one that came back', () => {
    const field = createTrailField();
    field.move(1, { x: 5, y: 5, colour: 0, nowMs: 0 });
    field.move(2, { x: 5, y: 5, colour: 0, nowMs: 0 });
    run(field, 0, 300);
    field.leaveAll();
    field.move(2, { x: 6, y: 5, colour: 0, nowMs: 320 });
    run(field, 320, 1_500);
    expect([...field.trails.keys()]).toEqual([2]);
  });

  it('OV5 holds a bounded number of points and trails', () => {
    const field = createTrailField();
    for (let cursor = 0; cursor < 2_000; cursor += 1) field.move(cursor, { x: 1, y: 1, colour: 0, nowMs: 0 });
    expect(field.trails.size).toBe(600);
    for (let nowMs = 0; nowMs < 1_000; nowMs += 16) {
      field.move(0, { x: nowMs, y: 0, colour: 0, nowMs });
      field.advance(nowMs);
    }
    expect(field.trails.get(0)?.held).toBe(TRAIL_POINTS);
  });
});
