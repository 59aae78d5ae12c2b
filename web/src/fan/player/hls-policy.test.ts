import { expect, it } from 'vitest';
import { judgeHls } from './hls-policy.ts';

const well = { stillMs: 0, behindSeconds: 4, isPaused: false };

it('PLY6 native HLS is left alone while it plays or is paused, and helped where it hangs or fell behind', () => {
  expect(judgeHls(well)).toBe('none');
  expect(judgeHls({ ...well, stillMs: 60_000, behindSeconds: 60, isPaused: true })).toBe('none');
  expect(judgeHls({ ...well, behindSeconds: 16 })).toBe('jump');
  expect(judgeHls({ ...well, stillMs: 12_000, behindSeconds: 16 })).toBe('reload');
});
