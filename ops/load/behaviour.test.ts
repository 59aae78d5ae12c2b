import { describe, expect, it } from 'vitest';
import type { viz } from '../../proto/gen/viz.js';
import {
  CHAT_MAX_GRAPHEMES,
  CLIENT_WINDOW_MS,
  COORDINATE_MAX,
  DEFAULT_REACTIONS,
  RATE_LIMITS,
  REACT_MAX_COUNT,
  STICKER_SCALE_MAX_PCT,
  STICKER_SCALE_MIN_PCT,
  UNDO_STICKER_MS,
} from '../../proto/limits.ts';
import { PALETTE } from '../../proto/palette.ts';
import { findSticker } from '../../proto/stickers.ts';
import { createBehaviour, type FanKind } from './behaviour.ts';
import { createCursorPath } from './cursor-path.ts';
import { createRandom } from './random.ts';

const run = (kind: FanKind, seed: number, seconds = 120): viz.ClientMessage.$Properties[] => {
  const behaviour = createBehaviour({ kind, random: createRandom(seed), colour: 3 });
  const messages: viz.ClientMessage.$Properties[] = [];
  for (let atMs = 0; atMs < seconds * 1000; atMs += CLIENT_WINDOW_MS) {
    const message = behaviour.step(1_000_000 + atMs);
    if (message !== undefined) messages.push(message);
  }
  return messages;
};

const actionsOf = (kind: FanKind, seed: number, seconds?: number): viz.Action.$Properties[] =>
  run(kind, seed, seconds).flatMap((message) => message.actions ?? []);

const KINDS = ['mover', 'stickerer', 'launcher', 'chatter', 'reactor'] as const;

describe('behaviour', () => {
  it.each(KINDS)('LG4 a %s does the same for the same seed and other things for another', (kind) => {
    expect(run(kind, 7)).toEqual(run(kind, 7));
    expect(run(kind, 7)).not.toEqual(run(kind, 8));
  });

  it('LG6 a watcher says nothing, a mover only moves', () => {
    expect(run('watcher', 1)).toEqual([]);
    expect(run('mover', 1).length).toBeGreaterThan(100);
    expect(actionsOf('mover', 1)).toEqual([]);
  });

  it('LG6 every sticker exists and lies on the background', () => {
    const stickers = actionsOf('stickerer', 2, 600).map((action) => action.placeSticker);
    expect(stickers.length).toBeGreaterThan(50);
    for (const sticker of stickers) {
      expect(findSticker(sticker?.sticker ?? 0)).toBeDefined();
      expect(sticker?.x).toBeLessThanOrEqual(COORDINATE_MAX);
      expect(sticker?.scalePct).toBeGreaterThanOrEqual(STICKER_SCALE_MIN_PCT);
      expect(sticker?.scalePct).toBeLessThanOrEqual(STICKER_SCALE_MAX_PCT);
    }
  });

  it('LG6 fireworks have a colour of the palette', () => {
    const fireworks = actionsOf('launcher', 3, 600).map((action) => action.launchFirework);
    expect(fireworks.length).toBeGreaterThan(50);
    for (const firework of fireworks) expect(PALETTE[firework?.colour ?? -1]).toBeDefined();
  });

  it('LG6 reactions are among those that a show has, as often as one message may say', () => {
    const reactions = actionsOf('reactor', 6, 600).map((action) => action.react);
    expect(reactions.length).toBeGreaterThan(50);
    for (const reaction of reactions) {
      expect(DEFAULT_REACTIONS[reaction?.reaction ?? -1]).toBeDefined();
      expect(reaction?.count).toBeGreaterThan(0);
      expect(reaction?.count).toBeLessThanOrEqual(REACT_MAX_COUNT);
    }
  });

  it('LG8 now and then a stickerer takes its own last sticker back, in time and only once it was accepted', () => {
    const behaviour = createBehaviour({ kind: 'stickerer', random: createRandom(11), colour: 3 });
    const placedAtMs = new Map<number, number>();
    let undone = 0;
    for (let atMs = 0; atMs < 600_000; atMs += CLIENT_WINDOW_MS) {
      for (const { ref, placeSticker, undoSticker } of behaviour.step(1_000_000 + atMs)?.actions ?? []) {
        const number = (ref ?? 0) + 1000;
        if (placeSticker) {
          placedAtMs.set(number, atMs);
          behaviour.accepted(ref ?? 0, number);
        }
        if (!undoSticker) continue;
        undone += 1;
        expect(atMs - (placedAtMs.get(undoSticker.number ?? 0) ?? Number.NaN)).toBeLessThan(UNDO_STICKER_MS);
      }
    }
    expect(undone).toBeGreaterThan(5);
    expect(undone).toBeLessThan(placedAtMs.size / 3);
    // Nobody takes back what was never accepted.
    expect(actionsOf('stickerer', 11, 600).filter(({ undoSticker }) => undoSticker)).toEqual([]);
  });

  it('LG6 chat lines are never empty, never too long, never said twice in a row', () => {
    const lines = actionsOf('chatter', 4, 700).map((action) => action.sayChat?.text ?? '');
    expect(lines.length).toBeGreaterThan(50);
    for (const [index, line] of lines.entries()) {
      expect(line.length).toBeGreaterThan(0);
      expect(line.length).toBeLessThanOrEqual(CHAT_MAX_GRAPHEMES);
      expect(line).not.toBe(lines[index - 1]);
    }
  });

  it.each([
    ['stickerer', RATE_LIMITS.placeSticker],
    ['launcher', RATE_LIMITS.launchFirework],
    ['chatter', RATE_LIMITS.sayChat],
    ['reactor', RATE_LIMITS.react],
  ] as const)('LG6 a %s stays below its rate limit', (kind, limit) => {
    const seconds = 600;
    expect(actionsOf(kind, 5, seconds).length).toBeLessThan((seconds * limit.perSecond) / 2);
    expect(run(kind, 5, seconds).length / seconds).toBeLessThan(RATE_LIMITS.message.perSecond);
  });
});

describe('createCursorPath', () => {
  it.each([1, 2, 3, 4, 5])('LG5 stays on the background and moves without jumps (seed %i)', (seed) => {
    const path = createCursorPath(createRandom(seed));
    const points = Array.from({ length: 2400 }, (_, index) => path.at(index * 50));
    const isOnBackground = (value: number): boolean =>
      Number.isInteger(value) && value >= 0 && value <= COORDINATE_MAX;
    expect(points.filter(({ x, y }) => !isOnBackground(x) || !isOnBackground(y))).toEqual([]);
    const steps = points.slice(1).map(({ x, y }, index) => {
      const last = points[index];
      return last === undefined ? Number.NaN : Math.hypot(x - last.x, y - last.y);
    });
    expect(Math.max(...steps)).toBeLessThan(COORDINATE_MAX / 5);
    expect(steps.reduce((sum, step) => sum + step, 0)).toBeGreaterThan(10 * COORDINATE_MAX);
  });

  it('LG5 does not jump when it is first asked late', () => {
    const path = createCursorPath(createRandom(9));
    const first = path.at(1e12);
    const second = path.at(1e12 + 50);
    expect(Math.hypot(second.x - first.x, second.y - first.y)).toBeLessThan(COORDINATE_MAX / 5);
  });
});
