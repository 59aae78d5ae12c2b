import { expect, test } from 'vitest';
import { createMediaClock, unwrapMs } from './media-clock.ts';

const unwrapAll = (times: readonly number[]): number[] => {
  const clock = createMediaClock();
  return times.map((ms) => unwrapMs(clock, ms));
};

test('RT11 a source’s clock goes on where its 32 bits come round', () => {
  const end = 2 ** 32;
  expect(unwrapAll([end - 40, end - 20, 0, 20, 40])).toEqual([end - 40, end - 20, end, end + 20, end + 40]);
});

test('RT11 sound that lies a little behind the picture at that moment stays behind it', () => {
  const end = 2 ** 32;
  expect(unwrapAll([end - 10, 5, end - 3, 12])).toEqual([end - 10, end + 5, end - 3, end + 12]);
});

test('RT11 a step back stays a step back', () => {
  expect(unwrapAll([100_000, 500])).toEqual([100_000, 500]);
});
