import { expect, test } from 'vitest';
import { areaBetween, countIn, onBackground, stickerAt } from './pick.ts';

const sticker = (x: number, y: number, scalePct = 100) => ({ sticker: 1, x, y, rotationDeg: 0, scalePct });
const wall = new Map([
  [3, sticker(100, 100)],
  [5, sticker(150, 100)],
  [9, sticker(4000, 4000, 50)],
]);

test('MP10 the uppermost sticker under a finger is chosen, and none where none is', () => {
  expect(stickerAt(wall, { x: 120, y: 110 })).toBe(5);
  expect(stickerAt(wall, { x: 0, y: 100 })).toBe(3);
  expect(stickerAt(wall, { x: 2000, y: 2000 })).toBeUndefined();
  expect(stickerAt(wall, { x: 3915, y: 4000 })).toBe(9);
});

test('MP10 an area may be drawn from any corner, stays on the background, and counts middles', () => {
  const area = areaBetween({ x: 160, y: -40 }, { x: 90, y: 100 });
  expect(area).toEqual({ left: 90, top: 0, right: 160, bottom: 100 });
  expect(countIn(wall, area)).toBe(2);
  expect(countIn(wall, { ...area, right: 149 })).toBe(1);
  expect(onBackground({ x: 9999, y: 1.6 })).toEqual({ x: 4095, y: 2 });
});
