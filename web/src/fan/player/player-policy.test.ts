import { describe, expect, it } from 'vitest';
import { isHoleBetween, judgePlayback, nextPlayerDelayMs } from './player-policy.ts';

const well = {
  stillMs: 0,
  frozenMs: 0,
  isPastHole: false,
  silentMs: 0,
  aheadSeconds: 0.5,
  isPaused: false,
};

describe('player policy', () => {
  it('PLY1 asks again sooner first and at most every eight seconds, with jitter', () => {
    const delays = (random: number) =>
      [0, 1, 2, 3, 4, 50].map((attempt) => nextPlayerDelayMs({ attempt, random }));
    expect(delays(1)).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
    expect(delays(0)).toEqual([250, 500, 1000, 2000, 4000, 4000]);
  });

  it('PLY2 leaves a stream alone that plays, and one that waits for data', () => {
    expect(judgePlayback(well)).toBe('none');
    expect(judgePlayback({ ...well, stillMs: 5_000, silentMs: 5_000, aheadSeconds: 0 })).toBe('none');
  });

  it('PLY2 opens a new connection only where nothing arrives or nothing helps', () => {
    expect(judgePlayback({ ...well, silentMs: 8_000 })).toBe('reload');
    expect(judgePlayback({ ...well, stillMs: 12_000 })).toBe('reload');
    expect(judgePlayback({ ...well, stillMs: 60_000, isPaused: true })).toBe('none');
  });

  it('PLY2 jumps where the clock stands though data is there, and where it fell far behind', () => {
    expect(judgePlayback({ ...well, stillMs: 900 })).toBe('jump');
    expect(judgePlayback({ ...well, aheadSeconds: 4.1 })).toBe('jump');
  });

  it('PLY3 jumps where the picture froze at a hole, not where there is no picture at all', () => {
    expect(judgePlayback({ ...well, frozenMs: 500, isPastHole: true })).toBe('jump');
    expect(judgePlayback({ ...well, frozenMs: 60_000 })).toBe('none');
  });

  it('PLY3 finds a hole between the last picture and the clock', () => {
    const ranges = [
      [0, 5.32],
      [5.4, 9],
    ] as const;
    expect(isHoleBetween(ranges, 5.3, 5.8)).toBe(true);
    expect(isHoleBetween(ranges, 5.5, 6.2)).toBe(true);
    expect(isHoleBetween(ranges, 6, 7)).toBe(false);
    expect(isHoleBetween(ranges, 4, 5)).toBe(false);
    expect(isHoleBetween([[0, 9]], 5, 9.5)).toBe(false);
  });
});
