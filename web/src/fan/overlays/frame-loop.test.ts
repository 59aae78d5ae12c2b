import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFrameLoop } from './frame-loop.ts';
import type { Motion } from './overlay.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16));
  vi.stubGlobal('cancelAnimationFrame', (request: number) => clearTimeout(request));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const count = async (motion: Motion) => {
  const frame = vi.fn(() => motion);
  const loop = createFrameLoop(frame);
  loop.wake();
  loop.wake();
  await vi.advanceTimersByTimeAsync(1_000);
  loop.stop();
  await vi.advanceTimersByTimeAsync(1_000);
  return frame.mock.calls.length;
};

it('OV4 draws once and then nothing while nothing moves', async () => {
  expect(await count('still')).toBe(1);
});

it('OV4 draws at the pace of a turning sticker while nothing else moves', async () => {
  const frames = await count('slow');
  expect(frames).toBeGreaterThanOrEqual(10);
  expect(frames).toBeLessThanOrEqual(13);
});

it('OV4 draws every frame while something moves', async () => {
  expect(await count('moving')).toBeGreaterThan(50);
});
