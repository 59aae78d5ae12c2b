import { COORDINATE_MAX } from '../../../proto/limits.ts';
import type { Effect, Layer } from '../shared/wire/room-facts.ts';
import type { PlacedSticker } from '../shared/wire/room-listener.ts';
import type { CursorPlace } from '../shared/wire/trail-reader.ts';

export interface SizePx {
  readonly width: number;
  readonly height: number;
}

/** A sticker's edge at 100 %, as a part of the background's geometric mean edge. */
const STICKER_PART = 0.066;

/** Screen pixels to the virtual background's 0–4095. */
export const toVirtual = (px: number, lengthPx: number): number =>
  Math.min(COORDINATE_MAX, Math.max(0, Math.round((px / Math.max(1, lengthPx)) * COORDINATE_MAX)));

/** The virtual background's 0–4095 to screen pixels. */
export const toPx = (virtual: number, lengthPx: number): number => (virtual / COORDINATE_MAX) * lengthPx;

/** A sticker's edge in pixels. It follows the whole background, so that every screen shows the same picture. */
export const stickerSizePx = (size: SizePx, scalePct: number): number =>
  Math.sqrt(size.width * size.height) * STICKER_PART * (scalePct / 100);

/** What the overlays are told; each listens to what concerns it. */
export interface BackgroundListener {
  reset(stickers: ReadonlyMap<number, PlacedSticker>): void;
  /** `pending` is the number of the fan's own pending sticker that this one settles. */
  stickerAdded(number: number, sticker: PlacedSticker, pending: number | undefined): void;
  /** `isFading`: they leave slowly; others at once. */
  stickersRemoved(numbers: readonly number[], isFading: boolean): void;
  stickerPending(pending: number, sticker: PlacedSticker): void;
  /** The pending sticker did not come through. */
  stickerWithdrawn(pending: number): void;
  cursorMoved(cursor: number, place: CursorPlace): void;
  cursorGone(cursor: number): void;
  cursorsCleared(): void;
  /** The fan's own pointer, in pixels: shown at once, without the way over the room. */
  ownCursor(xPx: number, yPx: number, look: OwnLook): void;
  firework(x: number, y: number, colour: number, count: number): void;
  /** The layers that the show has switched off. */
  layersOff(layers: readonly Layer[]): void;
  /** A flash effect is on: nothing else may flash meanwhile. */
  flashing(isFlashing: boolean): void;
  /** Confetti falls from `startMs` on, for `durationMs`; `startMs` by the page's own clock (performance.now). */
  confetti(effect: Pick<Effect, 'number' | 'strength' | 'durationMs'> & { readonly startMs: number }): void;
  confettiStopped(number: number): void;
}

/** How the fan's own pointer looks. */
export interface OwnLook {
  readonly colour: number;
  readonly isGlowing: boolean;
}
