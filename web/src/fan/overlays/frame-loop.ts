import { STICKER_FRAME_MS } from '../../../../proto/stickers.ts';
import type { Motion } from './overlay.ts';

export interface FrameLoop {
  /** A frame is wanted now. */
  wake(): void;
  stop(): void;
}

/** Calls `frame` while something moves, slowly while only stickers turn, and not at all otherwise. */
export const createFrameLoop = (frame: (nowMs: number) => Motion): FrameLoop => {
  let request: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  const run = () => {
    request = undefined;
    const motion = frame(performance.now());
    if (motion === 'moving') wake();
    else if (motion === 'slow' && request === undefined) timer = setTimeout(wake, STICKER_FRAME_MS);
  };

  const wake = () => {
    clearTimeout(timer);
    if (request === undefined && !isStopped) request = requestAnimationFrame(run);
  };

  return {
    wake,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      if (request !== undefined) cancelAnimationFrame(request);
    },
  };
};
