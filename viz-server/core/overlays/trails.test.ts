import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { viz } from '../../../proto/gen/viz.js';
import { CURSOR_KEY_INTERVAL_MS, CURSORS_PER_FRAME } from '../../../proto/limits.ts';
import { applyMessage, createView } from '../../tests/support/view.ts';
import { trails } from './trails.ts';
import {
  closeCursor,
  createTrails,
  hideCursor,
  moveCursor,
  openCursor,
  recolourCursor,
  type TrailsState,
} from './trails-state.ts';

const frameOf = (state: TrailsState, now: number, isQuiet = false): viz.Trails.$Properties => {
  const frame: viz.Frame.$Properties = {};
  trails.addToFrame?.(state, frame, { env: { now, random: () => 0 }, isQuiet, pressure: 0 });
  return frame.trails ?? {};
};

const crowd = (count: number): TrailsState => {
  const state = createTrails();
  for (let number = 1; number <= count; number += 1) {
    openCursor(state, number, number % 12);
    moveCursor(state, number, { x: number % 4096, y: 0 });
  }
  return state;
};

const rowsOf = (rows: viz.Trails.$Properties): number =>
  (rows.keyGaps?.length ?? 0) + (rows.moveGaps?.length ?? 0);

describe('trails', () => {
  it('TR1 a new cursor has a key row, then move rows, and no row where it stands still', () => {
    const state = createTrails();
    openCursor(state, 7, 3);
    moveCursor(state, 7, { x: 100, y: 200 });
    expect(frameOf(state, 1000)).toMatchObject({ keyGaps: [7], keyX: [100], keyY: [200], keyColours: [3] });
    moveCursor(state, 7, { x: 90, y: 4095 });
    moveCursor(state, 7, { x: 98, y: 205 });
    expect(frameOf(state, 1050)).toMatchObject({ keyGaps: [], moveGaps: [7], moveDx: [-2], moveDy: [5] });
    expect(frameOf(state, 1100)).toEqual({});
    recolourCursor(state, 7, 5);
    expect(trails.isDue?.(state, { now: 1150, random: () => 0 })).toBe(true);
    expect(frameOf(state, 1150)).toMatchObject({ keyGaps: [7], keyX: [98], keyColours: [5] });
  });

  it('TR1 every visible cursor has a key row at least every CURSOR_KEY_INTERVAL_MS, moving or not', () => {
    const state = crowd(300);
    const lastKey = new Map<number, number>();
    for (let now = 10_000; now < 20_000; now += 50) {
      if (now % 100 === 0) moveCursor(state, 1 + ((now / 50) % 300), { x: now % 4096, y: 1 });
      if (trails.isDue?.(state, { now, random: () => 0 }) !== true) continue;
      let number = 0;
      for (const gap of frameOf(state, now).keyGaps ?? []) {
        number += gap;
        expect(now - (lastKey.get(number) ?? now)).toBeLessThanOrEqual(CURSOR_KEY_INTERVAL_MS);
        lastKey.set(number, now);
      }
    }
    expect(lastKey.size).toBe(300);
    for (const at of lastKey.values()) expect(at).toBeGreaterThanOrEqual(20_000 - CURSOR_KEY_INTERVAL_MS);
  });

  it('TR1 still cursors of a quiet room share their frames', () => {
    const state = crowd(40);
    frameOf(state, 10_000);
    let frames = 0;
    for (let now = 10_050; now <= 20_000; now += 50) {
      if (trails.isDue?.(state, { now, random: () => 0 }) !== true) continue;
      frames += 1;
      frameOf(state, now, true);
    }
    expect(frames).toBeLessThanOrEqual(10);
  });

  it('TR2 a frame has at most CURSORS_PER_FRAME rows, and everybody has a turn', () => {
    const count = CURSORS_PER_FRAME * 3 + 17;
    const state = crowd(count);
    const seen = new Set<number>();
    for (let frame = 0; frame < 4; frame += 1) {
      const rows = frameOf(state, 10_000 + frame * 50);
      expect(rowsOf(rows)).toBeLessThanOrEqual(CURSORS_PER_FRAME);
      let number = 0;
      for (const gap of rows.keyGaps ?? []) {
        number += gap;
        seen.add(number);
      }
      // Those in front move on and on: they must not push the others out.
      for (let mover = 1; mover <= CURSORS_PER_FRAME; mover += 1)
        moveCursor(state, mover, { x: frame, y: frame });
    }
    expect(seen.size).toBe(count);
  });

  it('TR3 a cursor is gone once, and only where readers hold it', () => {
    const state = createTrails();
    for (const number of [1, 2, 3]) openCursor(state, number, 0);
    moveCursor(state, 1, { x: 1, y: 1 });
    moveCursor(state, 2, { x: 2, y: 2 });
    frameOf(state, 1000);
    hideCursor(state, 1);
    closeCursor(state, 2);
    moveCursor(state, 3, { x: 3, y: 3 });
    closeCursor(state, 3);
    expect(state.released).toEqual([3]);
    expect(frameOf(state, 1050)).toMatchObject({ goneGaps: [1, 1], keyGaps: [], moveGaps: [] });
    expect(state.released).toEqual([3, 2]);
    expect(frameOf(state, 1100)).toEqual({});
    expect(state.pending).toBe(0);
  });

  it('TR4 readers hold exactly the visible cursors, whatever happens', () => {
    const number = fc.integer({ min: 1, max: 12 });
    const place = fc.record({ x: fc.nat(4095), y: fc.nat(4095) });
    const command = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('move' as const), number, place }) },
      fc.record({ kind: fc.constantFrom('hide' as const, 'close' as const), number, place }),
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('frame' as const), number, place }) },
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 80 }), (commands) => {
        const state = createTrails();
        const open = new Map<number, { x: number; y: number; colour: number } | undefined>();
        const free = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
        const view = createView();
        view.isCaughtUp = true;
        let now = 1000;
        let sequence = 0;
        const frame = (): void => {
          now += 50;
          sequence += 1;
          const message = { frame: { sequence, trails: frameOf(state, now, now % 400 === 0) } };
          applyMessage(view, message);
          for (const each of state.released.splice(0)) free.add(each);
        };
        for (const { kind, number: which, place: where } of commands) {
          if (kind === 'frame') frame();
          else if (!open.has(which) && free.has(which)) {
            free.delete(which);
            openCursor(state, which, which % 12);
            open.set(which, undefined);
          } else if (open.has(which) && kind === 'move') {
            moveCursor(state, which, where);
            open.set(which, { ...where, colour: which % 12 });
          } else if (open.has(which) && kind === 'hide') {
            hideCursor(state, which);
            open.set(which, undefined);
          } else if (open.has(which)) {
            closeCursor(state, which);
            open.delete(which);
          }
        }
        frame();
        expect(view.problems).toEqual([]);
        expect(state.pending).toBe(0);
        const visible = [...open].filter(([, cursor]) => cursor !== undefined);
        expect(new Map(view.cursors)).toEqual(new Map(visible as [number, object][]));
      }),
      { numRuns: 1500 },
    );
  });
});
