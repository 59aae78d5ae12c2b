import { describe, expect, it } from 'vitest';
import { CLOCK, encodeClock, readAgeMs } from './clock-code.ts';
import { createPainter, HEIGHT_PX, WIDTH_PX } from './clock-picture.ts';

const lumaOf = (picture: Buffer): number[] =>
  Array.from({ length: CLOCK.rows * CLOCK.columns }, (_, index) => {
    const x = ((index % CLOCK.columns) + 0.5) * CLOCK.blockPx;
    const y = (Math.floor(index / CLOCK.columns) + 0.5) * CLOCK.blockPx;
    return picture[y * WIDTH_PX + x] ?? 0;
  });

describe('the clock in the picture', () => {
  it('BN11 is read as it was drawn, and tells the age of the picture', () => {
    const drawnAtMs = 1_893_456_789_012;
    const picture = createPainter()(7, drawnAtMs);
    expect(picture.length).toBe((WIDTH_PX * HEIGHT_PX * 3) / 2);
    expect(readAgeMs(lumaOf(picture), drawnAtMs + 321)).toBe(321);
  });

  it('BN11 comes round after 2^32 ms without a jump', () => {
    const luma = encodeClock(2 ** 32 - 10).map((bit) => (bit ? 235 : 16));
    expect(readAgeMs(luma, 2 ** 32 + 15)).toBe(25);
  });

  it('BN11 a picture without a clock has no age', () => {
    const blocks = CLOCK.rows * CLOCK.columns;
    for (const luma of [0, 255]) expect(readAgeMs(Array(blocks).fill(luma), 5)).toBeUndefined();
    const damaged = encodeClock(123_456).map((bit, index) => (bit !== (index === 30) ? 235 : 16));
    expect(readAgeMs(damaged, 123_500)).toBeUndefined();
    expect(readAgeMs([], 5)).toBeUndefined();
  });
});
