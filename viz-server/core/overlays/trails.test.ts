import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../ops/load/random.ts';
import type { viz } from '../../../proto/gen/viz.js';
import { CURSOR_KEY_INTERVAL_MS, CURSORS_PER_FRAME } from '../../../proto/limits.ts';
import { firstSeed } from '../../tests/support/seeded.ts';
import { applyMessage, createView, type View } from '../../tests/support/view.ts';
import type { Pressure } from '../load-gauge.ts';
import { numbersOf } from './sticker-columns.ts';
import { trails } from './trails.ts';
import { cursorPriority, IDLE_MS, SEATS } from './trails-seats.ts';
import {
  ACTIVE,
  type CursorLook,
  closeCursor,
  createTrails,
  hideCursor,
  moveCursor,
  openCursor,
  recolourCursor,
  restyleCursor,
  type TrailsState,
} from './trails-state.ts';

const GLOW = 2;
const HIDDEN = 3;
const look = (colour = 0, more: Partial<CursorLook> = {}): CursorLook => ({
  colour,
  style: 1,
  priority: 0,
  ...more,
});

interface FrameOptions {
  readonly isQuiet?: boolean;
  readonly pressure?: Pressure;
}

const frameOf = (state: TrailsState, now: number, options: FrameOptions = {}): viz.Trails.$Properties => {
  const frame: viz.Frame.$Properties = {};
  const context = { env: { now, random: () => 0 }, isQuiet: false, pressure: 0, ...options } as const;
  trails.addToFrame?.(state, frame, context);
  return frame.trails ?? {};
};

const isDue = (state: TrailsState, now: number): boolean =>
  trails.isDue?.(state, { now, random: () => 0 }) === true;

const crowd = (count: number, now = 10_000): TrailsState => {
  const state = createTrails();
  for (let number = 1; number <= count; number += 1) {
    openCursor(state, number, look(number % 12));
    moveCursor(state, number, { x: number % 4096, y: 0, nowMs: now });
  }
  return state;
};

const rowsOf = (rows: viz.Trails.$Properties): number =>
  (rows.keyGaps?.length ?? 0) + (rows.moveGaps?.length ?? 0);

/** A reader of all frames of a state. */
const reader = (state: TrailsState): { view: View; read: (now: number, options?: FrameOptions) => void } => {
  const view = createView();
  view.isCaughtUp = true;
  let sequence = 0;
  const read = (now: number, options: FrameOptions = {}): void => {
    sequence += 1;
    applyMessage(view, { frame: { sequence, trails: frameOf(state, now, options) } });
  };
  return { view, read };
};

describe('trails', () => {
  it('TR1 a new cursor has a key row, then move rows, and no row where it stands still', () => {
    const state = createTrails();
    openCursor(state, 7, look(3));
    moveCursor(state, 7, { x: 100, y: 200, nowMs: 1000 });
    expect(frameOf(state, 1000)).toMatchObject({ keyGaps: [7], keyX: [100], keyY: [200], keyColours: [3] });
    moveCursor(state, 7, { x: 90, y: 4095, nowMs: 1050 });
    moveCursor(state, 7, { x: 98, y: 205, nowMs: 1050 });
    expect(frameOf(state, 1050)).toMatchObject({ keyGaps: [], moveGaps: [7], moveDx: [-2], moveDy: [5] });
    expect(frameOf(state, 1100)).toEqual({});
    recolourCursor(state, 7, 5);
    expect(isDue(state, 1150)).toBe(true);
    expect(frameOf(state, 1150)).toMatchObject({ keyGaps: [7], keyX: [98], keyColours: [5] });
  });

  it('TR1 every visible cursor has a key row at least every CURSOR_KEY_INTERVAL_MS, moving or not', () => {
    for (const tickMs of [50, 200]) {
      const state = crowd(300);
      const lastKey = new Map<number, number>();
      for (let now = 10_000; now < 20_000; now += tickMs) {
        if (now % 100 === 0) moveCursor(state, 1 + ((now / 50) % 300), { x: now % 4096, y: 1, nowMs: now });
        if (!isDue(state, now)) continue;
        for (const number of numbersOf(frameOf(state, now).keyGaps)) {
          expect(now - (lastKey.get(number) ?? now)).toBeLessThanOrEqual(CURSOR_KEY_INTERVAL_MS);
          lastKey.set(number, now);
        }
      }
      expect(lastKey.size).toBe(300);
      for (const at of lastKey.values()) expect(at).toBeGreaterThanOrEqual(20_000 - CURSOR_KEY_INTERVAL_MS);
    }
  });

  it('TR1 still cursors of a quiet room share their frames', () => {
    const state = crowd(40);
    frameOf(state, 10_000);
    let frames = 0;
    for (let now = 10_050; now <= 20_000; now += 50) {
      if (!isDue(state, now)) continue;
      frames += 1;
      frameOf(state, now, { isQuiet: true });
    }
    expect(frames).toBeLessThanOrEqual(10);
  });

  it('TR2 a frame has at most CURSORS_PER_FRAME rows; where bytes are short all who are shown have turns', () => {
    const state = crowd(CURSORS_PER_FRAME * 3 + 17);
    const rows = new Map<number, number>();
    for (let now = 10_000; now < 12_000; now += 50) {
      for (let number = 1; number < state.size; number += 1)
        moveCursor(state, number, { x: (now * number) % 4096, y: (now / 50) % 4096, nowMs: now });
      const frame = frameOf(state, now);
      expect(rowsOf(frame)).toBeLessThanOrEqual(CURSORS_PER_FRAME);
      for (const number of [...numbersOf(frame.keyGaps), ...numbersOf(frame.moveGaps)])
        rows.set(number, (rows.get(number) ?? 0) + 1);
    }
    expect(rows.size).toBe(SEATS);
    const counts = [...rows.values()];
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(Math.max(...counts) - 3);
  });

  it('TR3 a cursor is gone once, and only where readers hold it', () => {
    const state = createTrails();
    for (const number of [1, 2, 3]) openCursor(state, number, look());
    moveCursor(state, 1, { x: 1, y: 1, nowMs: 1000 });
    moveCursor(state, 2, { x: 2, y: 2, nowMs: 1000 });
    frameOf(state, 1000);
    hideCursor(state, 1);
    closeCursor(state, 2);
    moveCursor(state, 3, { x: 3, y: 3, nowMs: 1050 });
    closeCursor(state, 3);
    expect(state.released).toEqual([3]);
    expect(frameOf(state, 1050)).toMatchObject({ goneGaps: [1, 1], keyGaps: [], moveGaps: [] });
    expect(state.released).toEqual([3, 2]);
    expect(frameOf(state, 1100)).toEqual({});
    expect(isDue(state, 1100)).toBe(false);
  });

  it('TR5 a fan chooses plain, glowing or hidden; styles are told only where somebody is not plain', () => {
    const state = createTrails();
    for (const number of [1, 2]) openCursor(state, number, look());
    for (const number of [1, 2]) moveCursor(state, number, { x: 5, y: 5, nowMs: 1000 });
    expect(frameOf(state, 1000)).not.toHaveProperty('keyStyles');
    restyleCursor(state, 2, GLOW);
    moveCursor(state, 1, { x: 6, y: 5, nowMs: 1050 });
    expect(frameOf(state, 1050)).toMatchObject({ keyGaps: [2], keyStyles: [GLOW], moveGaps: [1] });
    restyleCursor(state, 2, HIDDEN);
    expect(frameOf(state, 1100)).toMatchObject({ goneGaps: [2], keyGaps: [] });
    moveCursor(state, 2, { x: 9, y: 9, nowMs: 1150 });
    expect(frameOf(state, 1150)).toEqual({});
    restyleCursor(state, 2, GLOW);
    moveCursor(state, 2, { x: 9, y: 8, nowMs: 1200 });
    expect(frameOf(state, 1200)).toMatchObject({ keyGaps: [2], keyY: [8], keyStyles: [GLOW] });
  });

  it('TR6 a cursor that rests for IDLE_MS is gone, and back with its next move', () => {
    const state = crowd(2, 1000);
    frameOf(state, 1000);
    moveCursor(state, 2, { x: 50, y: 50, nowMs: 20_000 });
    expect(frameOf(state, 1000 + IDLE_MS - 1).goneGaps).toEqual([]);
    expect(frameOf(state, 1000 + IDLE_MS)).toMatchObject({ goneGaps: [1] });
    moveCursor(state, 1, { x: 3, y: 4, nowMs: 40_000 });
    expect(isDue(state, 40_000)).toBe(true);
    expect(frameOf(state, 40_000)).toMatchObject({ keyX: [3, 50] });
  });

  it('TR7 artists come first, then staff, then the verified', () => {
    const order = [{ role: 1 }, { role: 2 }, { role: 3 }, { role: 0, verified: true }, { role: 0 }] as const;
    expect(order.map((fan) => cursorPriority({ verified: false, ...fan }))).toEqual([3, 2, 2, 1, 0]);
  });

  it('TR7 who is shown stays shown; only who goes before others takes a seat, of those who came last', () => {
    const state = crowd(SEATS + 50);
    const { view, read } = reader(state);
    for (let now = 10_000; now < 10_800; now += 50) read(now);
    const first = [...view.cursors.keys()].toSorted((a, b) => a - b);
    expect(first).toEqual(Array.from({ length: SEATS }, (_, index) => index + 1));
    const artist = SEATS + 51;
    openCursor(state, artist, look(0, { priority: 3 }));
    moveCursor(state, artist, { x: 1, y: 1, nowMs: 10_800 });
    for (const number of [SEATS + 1, SEATS + 2]) moveCursor(state, number, { x: 9, y: 9, nowMs: 10_800 });
    read(10_800);
    expect(view.cursors.has(artist)).toBe(true);
    expect(first.filter((number) => !view.cursors.has(number))).toEqual([SEATS]);
    hideCursor(state, 7);
    closeCursor(state, 8);
    read(10_850);
    expect(view.cursors.size).toBe(SEATS);
    expect([7, 8, SEATS, SEATS + 1].map((number) => view.cursors.has(number))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('L7 under pressure trails take half of the bytes, and at the highest nobody is shown', () => {
    const rowsAt = (pressure: Pressure): number => {
      const state = crowd(SEATS);
      let rows = 0;
      for (let now = 10_000; now < 14_000; now += 50) {
        for (let number = 1; number <= SEATS; number += 1)
          moveCursor(state, number, { x: (now * number) % 4096, y: now % 4096, nowMs: now });
        rows += rowsOf(frameOf(state, now, { pressure }));
      }
      return rows;
    };
    const calm = rowsAt(0);
    expect(rowsAt(1) / calm).toBeLessThan(0.6);
    expect(rowsAt(3)).toBe(0);
    const state = crowd(3);
    const { view, read } = reader(state);
    read(10_000);
    expect(view.cursors.size).toBe(3);
    closeCursor(state, 3);
    read(10_050, { pressure: 3 });
    expect([view.cursors.size, state.released]).toEqual([0, [3]]);
    expect(isDue(state, 10_100)).toBe(false);
    read(10_100);
    expect(view.cursors.size).toBe(2);
  });

  it('TR8 the more there is to read, the fewer rows; some remain', () => {
    const rowsBeside = (events: number): number => {
      const state = crowd(SEATS);
      let rows = 0;
      for (let now = 10_000; now < 14_000; now += 50) {
        for (let number = 1; number <= SEATS; number += 1)
          moveCursor(state, number, { x: (now * number) % 4096, y: now % 4096, nowMs: now });
        const frame: viz.Frame.$Properties = { events: Array.from({ length: events }, () => ({})) };
        trails.addToFrame?.(state, frame, { env: { now, random: () => 0 }, isQuiet: false, pressure: 0 });
        rows += rowsOf(frame.trails ?? {});
      }
      return rows;
    };
    const [none, some, flood] = [rowsBeside(0), rowsBeside(5), rowsBeside(200)];
    expect(some / none).toBeLessThan(0.65);
    expect(flood).toBeLessThan(some);
    expect(flood).toBeGreaterThan(SEATS);
  });

  it('TR4 readers hold exactly the shown cursors, whatever happens', () => {
    const number = fc.integer({ min: 1, max: 12 });
    const place = fc.record({ x: fc.nat(4095), y: fc.nat(4095) });
    const command = fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.constant('move' as const), number, place }) },
      fc.record({ kind: fc.constantFrom('hide', 'close', 'recolour', 'restyle', 'wait'), number, place }),
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('frame' as const), number, place }) },
    );
    interface Cursor {
      colour: number;
      style: number;
      place: { x: number; y: number } | undefined;
      movedMs: number;
    }
    fc.assert(
      fc.property(fc.array(command, { maxLength: 80 }), (commands) => {
        const state = createTrails();
        const open = new Map<number, Cursor>();
        const free = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
        const { view, read } = reader(state);
        let now = 1000;
        const frame = (pressure: Pressure = 0): void => {
          now += 50;
          read(now, { isQuiet: now % 400 === 0, pressure });
          for (const each of state.released.splice(0)) free.add(each);
        };
        for (const { kind, number: which, place: where } of commands) {
          const cursor = open.get(which);
          if (kind === 'frame') frame(which > 10 ? 3 : 0);
          else if (kind === 'wait') now += where.x * 4;
          else if (cursor === undefined && free.delete(which)) {
            openCursor(state, which, look(which));
            open.set(which, { colour: which, style: 1, place: undefined, movedMs: 0 });
          } else if (cursor === undefined) continue;
          else if (kind === 'move') {
            moveCursor(state, which, { ...where, nowMs: now });
            if (cursor.style !== HIDDEN) Object.assign(cursor, { place: where, movedMs: now });
          } else if (kind === 'hide') {
            hideCursor(state, which);
            cursor.place = undefined;
          } else if (kind === 'recolour') {
            cursor.colour = where.x % 12;
            recolourCursor(state, which, cursor.colour);
          } else if (kind === 'restyle') {
            cursor.style = 1 + (where.x % 3);
            if (cursor.style === HIDDEN) cursor.place = undefined;
            restyleCursor(state, which, cursor.style);
          } else {
            closeCursor(state, which);
            open.delete(which);
          }
        }
        frame();
        expect(view.problems).toEqual([]);
        expect(state.moved + state.going.length).toBe(0);
        const shown = [...open].flatMap(([each, { colour, place: at, movedMs }]) =>
          at !== undefined && now - movedMs < IDLE_MS ? [[each, { ...at, colour }] as const] : [],
        );
        expect(new Map(view.cursors)).toEqual(new Map(shown));
      }),
      { numRuns: 1500 },
    );
  });

  it('TR4 in a crowd too: readers hold those who are shown, exactly as soon as they rest', () => {
    const seed = firstSeed();
    const random = createRandom(seed);
    const state = createTrails();
    const { view, read } = reader(state);
    const pick = (most: number): number => Math.floor(random() * most);
    const there = new Set<number>();
    let now = 10_000;
    const act = (number: number): void => {
      // In every other tick nobody gives up a seat.
      const kind = now % 100 === 0 ? 3 + pick(57) : pick(60);
      if (!there.has(number)) {
        if ((state.flags[number] ?? 0) !== 0) return;
        openCursor(state, number, look(number % 12, { priority: random() < 0.05 ? 1 + pick(3) : 0 }));
        there.add(number);
      } else if (kind === 0) {
        closeCursor(state, number);
        there.delete(number);
      } else if (kind <= 2) hideCursor(state, number);
      else if (kind <= 40) moveCursor(state, number, { x: pick(4096), y: pick(4096), nowMs: now });
    };
    let displaced = 0;
    for (let tick = 0; tick < 200; tick += 1) {
      now += 50;
      for (let count = 0; count < 400; count += 1) act(1 + pick(900));
      const before = new Set(state.seated);
      const isStopped = random() < 0.02;
      read(now, { pressure: isStopped ? 3 : 0 });
      const after = new Set(state.seated);
      const shown = [...view.cursors.keys()];
      expect(
        shown.filter((number) => !after.has(number)),
        `FUZZ_SEED=${seed}`,
      ).toEqual([]);
      expect(after.size).toBeLessThanOrEqual(SEATS);
      if (isStopped) continue;
      // A cursor that could go on loses its seat only to somebody who goes before it.
      const lost = [...before].filter((number) => !after.has(number) && (state.flags[number] ?? 0) & ACTIVE);
      const first = [...after].filter((number) => !before.has(number) && state.priorities[number] !== 0);
      expect(lost.length, `FUZZ_SEED=${seed}`).toBeLessThanOrEqual(first.length);
      displaced += lost.length;
    }
    expect(displaced).toBeGreaterThan(5);
    for (let tick = 0; tick < 40; tick += 1) read((now += 50));
    const shown = state.seated.map((number) => [
      number,
      { x: state.x[number], y: state.y[number], colour: state.colours[number] },
    ]);
    expect(shown.length, `FUZZ_SEED=${seed}`).toBe(SEATS);
    expect(view.problems).toEqual([]);
    expect(
      [...view.cursors].toSorted(([a], [b]) => a - b),
      `FUZZ_SEED=${seed}`,
    ).toEqual(shown);
    expect(state.moved).toBe(0);
  });
});
