import type { Page } from '@playwright/test';

export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** The colour in the middle of the picture that a <video> shows now. */
export const videoColour = (page: Page): Promise<Rgb> =>
  page.getByTestId('player-video').evaluate((element) => {
    const video = element as HTMLVideoElement;
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    const context = canvas.getContext('2d');
    if (context === null || video.videoWidth === 0) return { r: -1, g: -1, b: -1 };
    context.drawImage(video, video.videoWidth / 2, video.videoHeight / 2, 1, 1, 0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
    return { r, g, b };
  });

/** Whether a colour is the wanted one, as far as a lossy codec keeps it. */
export const isNear = (colour: Rgb, wanted: Rgb): boolean =>
  Math.abs(colour.r - wanted.r) < 40 &&
  Math.abs(colour.g - wanted.g) < 40 &&
  Math.abs(colour.b - wanted.b) < 40;

/** How many pixels of a square of the page are bright (any channel over 150), as the screen shows it. */
export const brightPixels = async (
  page: Page,
  at: { x: number; y: number; sizePx: number },
): Promise<number> => {
  const half = at.sizePx / 2;
  const png = await page.screenshot({
    clip: { x: at.x - half, y: at.y - half, width: at.sizePx, height: at.sizePx },
  });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (context === null) return 0;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4)
      if (Math.max(data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0) > 150) count += 1;
    return count;
  }, png.toString('base64'));
};
