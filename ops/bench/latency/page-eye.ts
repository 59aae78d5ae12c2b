import { CLOCK } from './clock-code.ts';

/** One picture as it was shown on the page. */
export interface SeenPicture {
  /** When it stood on the screen, Unix milliseconds. */
  readonly shownAtMs: number;
  /** Brightness of the clock's blocks. */
  readonly luma: readonly number[];
  /** What the player has and has not yet shown, milliseconds. */
  readonly bufferedMs: number;
}

/** What the page has seen since it was last asked. */
export interface Seen {
  readonly pictures: readonly SeenPicture[];
  /** How often the video stood still for want of data. */
  readonly stalls: number;
}

/**
 * Runs in the page (as text: this project has no types of the DOM). Looks at each picture that the browser presents;
 * it counts from the time at which the browser says that the picture is on the screen.
 */
export const PAGE_EYE = `(() => {
  const video = document.querySelector('video');
  const { columns, rows, blockPx } = ${JSON.stringify(CLOCK)};
  const canvas = new OffscreenCanvas(columns * blockPx, rows * blockPx);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let seen = { pictures: [], stalls: 0 };
  video.addEventListener('waiting', () => { seen.stalls += 1; });
  const look = (nowMs, { expectedDisplayTime }) => {
    video.requestVideoFrameCallback(look);
    const shownAtMs = Date.now() + Math.max(0, expectedDisplayTime - performance.now());
    context.drawImage(video, 0, 0, canvas.width, canvas.height, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const luma = Array.from({ length: columns * rows }, (_, index) => {
      const x = ((index % columns) + 0.5) * blockPx;
      const y = (Math.floor(index / columns) + 0.5) * blockPx;
      return data[(y * canvas.width + x) * 4 + 1];
    });
    const { buffered } = video;
    const end = buffered.length === 0 ? video.currentTime : buffered.end(buffered.length - 1);
    seen.pictures.push({ shownAtMs, luma, bufferedMs: (end - video.currentTime) * 1000 });
  };
  video.requestVideoFrameCallback(look);
  globalThis.takeSeen = () => {
    const taken = seen;
    seen = { pictures: [], stalls: 0 };
    return taken;
  };
})()`;

/** Gives what was seen, and forgets it. */
export const TAKE_SEEN = 'globalThis.takeSeen()';

/** Whether the page shows a picture that moves. */
export const IS_PLAYING = "(document.querySelector('video')?.currentTime ?? 0) > 0";
