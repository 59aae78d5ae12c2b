import { beforeEach, describe, expect, test } from 'vitest';
import {
  createStage,
  FRAME_MS,
  growsAlways,
  LOOP_MS,
  markOf,
  type Stage,
} from '../tests/support/house-stage.ts';
import { nextTickMs } from './house.ts';
import type { Audience } from './venue.ts';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

const setAudience = (audience: Audience, venue = 'main'): void =>
  stage.step({ kind: 'audience', venue, audience });
/** What is sent from now on. */
const sentFrom = (act: () => void) => {
  const before = stage.sent.length;
  act();
  return stage.sent.slice(before);
};

describe('a placeholder that nobody sees', () => {
  test('RT18 is not sent', () => {
    stage.pass(500);
    setAudience('nobody');
    expect(sentFrom(() => stage.pass(60_000))).toEqual([]);
  });

  test('RT18 is there at once for the first who comes, from its last key frame up to now', () => {
    stage.pass(500);
    setAudience('nobody');
    stage.pass(LOOP_MS * 7 + 130);
    const made = sentFrom(() => setAudience('players'));
    const clockMs = 500 + LOOP_MS * 7 + 130;
    const keyMs = Math.floor(clockMs / LOOP_MS) * LOOP_MS;
    expect(made[0]).toMatchObject({ role: 'key', timestampMs: keyMs });
    const pictures = made.filter(({ role }) => role !== 'audio').map(({ timestampMs }) => timestampMs);
    expect(pictures).toEqual(
      Array.from({ length: Math.floor((clockMs - keyMs) / FRAME_MS) + 1 }, (_, i) => keyMs + i * FRAME_MS),
    );
    expect(made.at(-1)?.timestampMs).toBeGreaterThan(clockMs - FRAME_MS);
  });

  test('RT18 RT4 goes on without a seam, and no timestamp goes back', () => {
    setAudience('nobody');
    stage.pass(1730);
    setAudience('players');
    const after = sentFrom(() => stage.pass(LOOP_MS * 2)).filter(({ role }) => role !== 'audio');
    const steps = after.slice(1).map((tag, i) => tag.timestampMs - (after[i]?.timestampMs ?? 0));
    expect(new Set(steps)).toEqual(new Set([FRAME_MS]));
    expect(growsAlways(stage.track(false))).toBe(true);
    expect(growsAlways(stage.track(true))).toBe(true);
  });

  test('RT18 nothing is sent twice to one who goes and comes back at once', () => {
    stage.pass(250);
    setAudience('nobody');
    expect(sentFrom(() => setAudience('players'))).toEqual([]);
  });

  test('RT18 is followed by a source as if it had been seen: a short step, and no sound of the past', () => {
    const a = stage.artist('a', { mark: 'aa', gop: 50 });
    a.begin();
    setAudience('nobody');
    stage.pass(3010, a.play);
    stage.route('a');
    stage.pass(2000, a.play);
    expect(stage.onAir()).toBe('a');
    const { stepMs, atMs } = stage.cuts.at(-1) ?? { stepMs: 0, atMs: 0 };
    expect(stepMs).toBeLessThanOrEqual(45);
    const heard = stage.track(true).filter((tag) => markOf(tag) === 0xaa);
    expect(heard[0]?.timestampMs).toBeGreaterThan(atMs - 100);
    expect(growsAlways(stage.track(true))).toBe(true);
  });

  test('RT18 a source is on air there whether anybody sees it or not', () => {
    const a = stage.artist('a', { mark: 'aa' });
    a.begin();
    stage.route('a');
    stage.pass(500, a.play);
    setAudience('nobody');
    expect(sentFrom(() => stage.pass(400, a.play)).length).toBeGreaterThan(20);
  });
});

describe('how often time passes', () => {
  test('RT18 often where players see a placeholder or a cut waits, else seldom', () => {
    expect(nextTickMs(stage.house)).toBe(20);
    for (const venue of ['main', 'left']) setAudience('nobody', venue);
    expect(nextTickMs(stage.house)).toBe(100);
    setAudience('followers');
    expect(nextTickMs(stage.house)).toBe(100);
    setAudience('players');
    expect(nextTickMs(stage.house)).toBe(20);
    const a = stage.artist('a', { mark: 'aa' });
    a.begin();
    stage.route('a');
    stage.pass(500, a.play);
    expect(nextTickMs(stage.house)).toBe(100);
  });
});
