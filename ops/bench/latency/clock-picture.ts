import { CLOCK, encodeClock } from './clock-code.ts';

export const WIDTH_PX = CLOCK.columns * CLOCK.blockPx;
export const HEIGHT_PX = 360;

const BLACK = 16;
const WHITE = 235;
const GREY = 128;
/** How far the pattern below the clock moves from picture to picture, pixels. */
const STEP_PX = 3;

/** Draws a picture (yuv420p, 640 × 360): the clock at its top, and below a pattern that moves, so that there is something to encode. */
export const createPainter = (): ((number: number, clockMs: number) => Buffer) => {
  const ramp = Buffer.from(Array.from({ length: WIDTH_PX * 2 }, (_, x) => 40 + ((x * 7) % 160)));
  const chroma = Buffer.alloc((WIDTH_PX * HEIGHT_PX) / 2, GREY);
  const clockRows = CLOCK.rows * CLOCK.blockPx;
  return (number, clockMs) => {
    const luma = Buffer.alloc(WIDTH_PX * HEIGHT_PX);
    const blocks = encodeClock(clockMs);
    for (let y = 0; y < clockRows; y += 1) {
      const row = Math.floor(y / CLOCK.blockPx) * CLOCK.columns;
      for (let column = 0; column < CLOCK.columns; column += 1) {
        const x = y * WIDTH_PX + column * CLOCK.blockPx;
        luma.fill(blocks[row + column] === true ? WHITE : BLACK, x, x + CLOCK.blockPx);
      }
    }
    for (let y = clockRows; y < HEIGHT_PX; y += 1) {
      const from = (number * STEP_PX + Math.floor(y / 9) * 31) % WIDTH_PX;
      ramp.copy(luma, y * WIDTH_PX, from, from + WIDTH_PX);
    }
    return Buffer.concat([luma, chroma]);
  };
};
