import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loopLength, soundLength } from './loop-length.ts';
import { MAX_FRAMES } from './upload-plan.ts';

test.each([
  [240, { rounds: 1, pictures: 240, aacFrames: 375, durationMs: 8000 }],
  [300, { rounds: 1, pictures: 300, aacFrames: 468, durationMs: 9984 }],
  [1800, { rounds: 1, pictures: 1800, aacFrames: 2814, durationMs: 60_032 }],
  [1, { rounds: 240, pictures: 240, aacFrames: 375, durationMs: 8000 }],
  [100, { rounds: 3, pictures: 300, aacFrames: 468, durationMs: 9984 }],
])('PH3 the loop of %i pictures', (pictures, length) => {
  expect(loopLength(pictures)).toEqual(length);
});

test('PH3 every loop is whole AAC frames on whole milliseconds, stretched by at most 32 ms and half a percent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MAX_FRAMES }), (pictures) => {
      const length = loopLength(pictures);
      expect(length.aacFrames * 64).toBe(length.durationMs * 3);
      expect(Math.abs(length.durationMs - (length.pictures * 1000) / 30)).toBeLessThanOrEqual(32);
      expect(length.durationMs).toBeGreaterThanOrEqual(8000 - 32);
      const sound = soundLength(length);
      expect(sound.roundSamples).toBe(pictures * 1600);
      expect(sound.loopSamples).toBe(length.aacFrames * 1024);
      expect(Math.abs(sound.playRateHz / 48_000 - 1)).toBeLessThan(0.005);
    }),
  );
});
