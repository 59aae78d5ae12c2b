import type { Container, WebGLRenderer } from 'pixi.js';
import type { BackgroundListener, SizePx } from '../background.ts';

/** How soon a layer wants its next frame: never (until it wakes the stage), at a sticker's pace, or at once. */
export type Motion = 'still' | 'slow' | 'moving';

export interface OverlayContext {
  readonly renderer: WebGLRenderer;
  /** Ends the layer's loading. */
  readonly signal: AbortSignal;
  isMotionReduced(): boolean;
  /** Something changed: a frame is wanted. */
  wake(): void;
}

export interface Overlay extends Partial<BackgroundListener> {
  readonly view: Container;
  resize(size: SizePx): void;
  /** Brings the layer to this time (milliseconds of the page) and says when it wants the next frame. */
  advance(nowMs: number): Motion;
  /** The graphics context was lost and is back: what was drawn into textures is gone. */
  restored?(): void;
}

export type CreateOverlay = (context: OverlayContext) => Overlay;
