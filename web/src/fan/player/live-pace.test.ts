import { describe, expect, test } from 'vitest';
import {
  beginsTooFarBack,
  createLivePace,
  LEAST_CUSHION_SECONDS,
  MOST_CUSHION_SECONDS,
  noteStop,
  playbackRate,
} from './live-pace.ts';

describe('PLY7 how near to the stage the page plays', () => {
  test('PLY7 it plays faster until it is near, and not to and fro about the edge', () => {
    const pace = createLivePace(0);
    const rates = [0.2, 0.4, 0.3, 0.16, 0.15, 0.2, 0.22].map((aheadSeconds) =>
      playbackRate(pace, { aheadSeconds, nowMs: 0 }),
    );
    expect(rates).toEqual([1, 1.1, 1.1, 1.1, 1, 1, 1]);
  });

  test('PLY7 each stop makes it keep more in hand, up to a limit', () => {
    const pace = createLivePace(0);
    noteStop(pace, 0);
    expect(playbackRate(pace, { aheadSeconds: 0.3, nowMs: 1 })).toBe(1);
    for (let i = 0; i < 20; i += 1) noteStop(pace, i);
    expect(pace.cushionSeconds).toBe(MOST_CUSHION_SECONDS);
  });

  test('PLY7 minutes without a stop bring it near again', () => {
    const pace = createLivePace(0);
    for (let i = 0; i < 20; i += 1) noteStop(pace, 0);
    for (let minute = 1; minute <= 20; minute += 1)
      playbackRate(pace, { aheadSeconds: 0.1, nowMs: minute * 61_000 });
    expect(pace.cushionSeconds).toBeCloseTo(LEAST_CUSHION_SECONDS);
  });

  test('PLY7 what was sent at once on joining is not watched from its beginning', () => {
    expect(beginsTooFarBack(createLivePace(0), 1.8)).toBe(true);
    expect(beginsTooFarBack(createLivePace(0), 0.2)).toBe(false);
  });
});
