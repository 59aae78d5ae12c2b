import { describe, expect, it } from 'vitest';
import {
  createRibbon,
  INDICES_PER_TRAIL,
  ribbonIndices,
  VERTEX_FLOATS,
  VERTICES_PER_TRAIL,
  writeTrail,
} from './ribbon.ts';
import { createTrailField } from './trail-field.ts';

const size = { width: 1000, height: 500 };

describe('ribbon', () => {
  it('OV5 indexes only vertices of its own trail', () => {
    const indices = ribbonIndices(3);
    expect(indices).toHaveLength(3 * INDICES_PER_TRAIL);
    const second = indices.subarray(INDICES_PER_TRAIL, 2 * INDICES_PER_TRAIL);
    expect(Math.min(...second)).toBe(VERTICES_PER_TRAIL);
    expect(Math.max(...second)).toBe(2 * VERTICES_PER_TRAIL - 1);
  });

  it('OV5 writes one slot and leaves the others, with finite numbers and a light that fades to the tail', () => {
    const field = createTrailField();
    for (let nowMs = 0; nowMs < 500; nowMs += 16) {
      field.move(1, { x: nowMs * 4, y: 2048, colour: 4, nowMs });
      field.advance(nowMs);
    }
    const ribbon = createRibbon(3);
    const trail = field.trails.get(1);
    if (trail === undefined) throw new Error('the trail is gone');
    writeTrail(ribbon, 1, trail, { size, nowMs: 496, isHeadOnly: false });
    const slot = VERTICES_PER_TRAIL * VERTEX_FLOATS;
    expect(ribbon.floats.subarray(0, slot).every((value) => value === 0)).toBe(true);
    expect(ribbon.floats.subarray(2 * slot).every((value) => value === 0)).toBe(true);
    const light = (vertex: number) => (ribbon.words[slot + vertex * VERTEX_FLOATS + 4] ?? 0) >>> 24;
    expect(light(4)).toBeGreaterThan(light(30));
    expect(light(VERTICES_PER_TRAIL - 1)).toBe(255);
    for (let vertex = 0; vertex < VERTICES_PER_TRAIL; vertex += 1) {
      const at = slot + vertex * VERTEX_FLOATS;
      expect([...ribbon.floats.subarray(at, at + 4)].every(Number.isFinite)).toBe(true);
    }
  });

  it('S12 OV5 with reduced motion the ribbon has no light, only the head', () => {
    const field = createTrailField();
    for (let nowMs = 0; nowMs < 300; nowMs += 16) {
      field.move(1, { x: nowMs * 4, y: 2048, colour: 4, nowMs });
      field.advance(nowMs);
    }
    const ribbon = createRibbon(1);
    const trail = field.trails.get(1);
    if (trail === undefined) throw new Error('the trail is gone');
    writeTrail(ribbon, 0, trail, { size, nowMs: 288, isHeadOnly: true });
    const lights = Array.from(
      { length: VERTICES_PER_TRAIL },
      (_, v) => (ribbon.words[v * VERTEX_FLOATS + 4] ?? 0) >>> 24,
    );
    expect(lights.slice(0, -4).every((value) => value === 0)).toBe(true);
    expect(lights.slice(-4)).toEqual([255, 255, 255, 255]);
  });
});
