// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { actsDone, click, find, has, openRoom, pressOn, tell, until, useTestRoom } from '../test-room.tsx';

useTestRoom();

/** One sticker in the middle, one in a corner. */
const stickers = {
  numberGaps: [3, 2],
  stickers: [2, 2],
  x: [2048, 100],
  y: [2048, 100],
  rotationDeg: [0, 0],
  scalePct: [100, 100],
};

const openWall = async (): Promise<void> => {
  await openRoom({ snapshot: { stickers } });
  await click('part-wall');
};

test('MP10 a sticker is chosen by keys and taken down', async () => {
  await openWall();
  await pressOn(find('wall-map'), 'Enter');
  expect(find('wall-choice').textContent).toContain('Star');
  await click('sticker-remove');
  await until(() => expect(actsDone()).toEqual([{ removeStickers: { numbers: [3] } }]));
});

test('MP10 an area is drawn by keys, counted and swept; Escape forgets it', async () => {
  await openWall();
  const map = find('wall-map');
  for (let step = 0; step < 4; step += 1) await pressOn(map, 'ArrowUp');
  await pressOn(map, 'Enter');
  for (let step = 0; step < 20; step += 1) {
    await pressOn(map, 'ArrowLeft');
    await pressOn(map, 'ArrowUp');
  }
  expect(find('wall-choice').textContent).toContain('1 sticker.');
  await click('area-remove');
  await until(() => expect(actsDone()).toEqual([{ removeStickersIn: { right: 2048, bottom: 1536 } }]));
  await pressOn(map, 'Escape');
  await until(() => expect(has('area-remove')).toBe(false));
});

test('MP10 who put up a sticker is known of those that came while the page was open', async () => {
  await openWall();
  const stickerPlaced = { sticker: 3, x: 3000, y: 3000, person: 'p-Nova' };
  await tell({ frame: { sequence: 1, eventsAfter: 40, events: [{ sequence: 41, stickerPlaced }] } });
  const map = find('wall-map');
  map.getBoundingClientRect = () => new DOMRect(0, 0, 4095, 4095);
  map.setPointerCapture = () => undefined;
  for (const type of ['pointerdown', 'pointerup'])
    await act(async () => {
      map.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: 3010, clientY: 2990 }));
    });
  await click('sticker-owner');
  expect(has('person-sheet')).toBe(true);
});
