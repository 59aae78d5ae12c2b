import type { PlacedSticker } from '../../shared/wire/room-listener.ts';

/** How long a sticker that had its time takes to leave, milliseconds. */
export const FADE_MS = 1_400;
/** More than this many at once do not fade; they are just gone. */
const MOST_FADING = 60;

/** What of a sprite is needed to let it fade. */
interface Fadeable {
  alpha: number;
  destroy(): void;
}

/** Stickers that leave slowly. They wait for the wall to be drawn without them, else they would lie on themselves. */
export interface FadeOut {
  add(sticker: PlacedSticker): void;
  /** The wall is drawn without those that wait. */
  begin(nowMs: number): void;
  /** False where nothing fades. */
  advance(nowMs: number): boolean;
  clear(): void;
}

export const createFadeOut = (create: (sticker: PlacedSticker) => Fadeable | undefined): FadeOut => {
  let waiting: PlacedSticker[] = [];
  let fading: { sprite: Fadeable; fromMs: number }[] = [];
  return {
    add: (sticker) => {
      if (waiting.length + fading.length < MOST_FADING) waiting.push(sticker);
    },
    begin: (nowMs) => {
      for (const sticker of waiting) {
        const sprite = create(sticker);
        if (sprite !== undefined) fading.push({ sprite, fromMs: nowMs });
      }
      waiting = [];
    },
    advance: (nowMs) => {
      fading = fading.filter(({ sprite, fromMs }) => {
        const part = (nowMs - fromMs) / FADE_MS;
        sprite.alpha = Math.max(0, 1 - part);
        if (part >= 1) sprite.destroy();
        return part < 1;
      });
      return fading.length > 0;
    },
    clear: () => {
      for (const { sprite } of fading) sprite.destroy();
      fading = [];
      waiting = [];
    },
  };
};
