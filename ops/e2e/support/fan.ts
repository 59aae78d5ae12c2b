import type { Page } from '@playwright/test';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** How many stickers a page shows, those included that are on their way. */
export const stickersOn = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset.stickers ?? 0));

/** Puts a sticker on the free background. */
export const putUp = async (page: Page, sticker: string, { x, y }: Place): Promise<void> => {
  await page.getByTestId(`sticker-${sticker}`).check({ force: true });
  await page.mouse.click(x, y);
};

/** Goes once round a place, as a hand does that draws with its trail. */
export const circle = async (page: Page, { x, y }: Place): Promise<void> => {
  for (let step = 0; step < 12; step += 1) {
    const turn = (step / 12) * 2 * Math.PI;
    await page.mouse.move(x + 40 * Math.cos(turn), y + 40 * Math.sin(turn));
  }
};

export const say = async (page: Page, text: string): Promise<void> => {
  await page.getByTestId('chat-input').fill(text);
  await page.getByTestId('chat-input').press('Enter');
};

/** Up to where a page has played the video, seconds. */
export const playedS = (page: Page): Promise<number> =>
  page.getByTestId('player-video').evaluate((element) => (element as HTMLVideoElement).currentTime);
