import { expect, type Page } from '@playwright/test';
import { STICKERS } from '../../../proto/stickers.ts';
import { putUp, say, stickersOn } from './fan.ts';

const COLUMNS_PX = [70, 205, 1235, 1370] as const;
/** Below the room's limit of stickers per fan and second. */
const PAUSE_MS = 260;

/** Two fans put stickers round the video and say a word, as a crowd would. At most so many: each takes a second in a browser that paints in software. */
export const fillTheWall = async (fans: readonly [Page, Page], most: number | undefined): Promise<void> => {
  const [one, other] = fans;
  const before = await stickersOn(one);
  const names = STICKERS.map((sticker) => sticker.name).slice(0, most);
  for (const [index, name] of names.entries()) {
    const page = index % 2 === 0 ? one : other;
    const column = index % COLUMNS_PX.length;
    const x = COLUMNS_PX[column] ?? COLUMNS_PX[0];
    const y = 130 + Math.floor(index / 4) * 112 + (column % 2) * 46;
    await putUp(page, name, { x, y });
    await page.waitForTimeout(PAUSE_MS);
  }
  await say(one, 'This drop though 🔥');
  await say(other, 'Greetings from the kitchen floor');
  await say(one, 'Best seat in the house');
  await expect(one.getByTestId('chat-log')).toContainText('kitchen floor');
  await expect.poll(() => stickersOn(one)).toBe(before + names.length);
};
