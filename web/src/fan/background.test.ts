import { expect, it } from 'vitest';
import { stickerSizePx, toPx, toVirtual } from './background.ts';

it('OV1 maps the screen to 0–4095 and back within half a unit', () => {
  expect(toVirtual(0, 1440)).toBe(0);
  expect(toVirtual(1440, 1440)).toBe(4095);
  expect(toVirtual(-5, 1440)).toBe(0);
  expect(toVirtual(9999, 1440)).toBe(4095);
  for (const px of [1, 333, 719.5, 1439]) {
    expect(Math.abs(toPx(toVirtual(px, 1440), 1440) - px)).toBeLessThanOrEqual(1440 / 4095 / 2 + 1e-9);
  }
});

it('OV1 gives stickers the same share of every screen', () => {
  const share = (width: number, height: number) =>
    stickerSizePx({ width, height }, 100) ** 2 / (width * height);
  expect(share(390, 844)).toBeCloseTo(share(2560, 1440), 10);
  expect(stickerSizePx({ width: 100, height: 100 }, 200)).toBe(
    2 * stickerSizePx({ width: 100, height: 100 }, 100),
  );
});
