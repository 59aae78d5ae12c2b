import type { OverlayName } from '../../../../proto/limits.ts';
import { createConfetti } from './confetti.ts';
import { createFireworks } from './fireworks.ts';
import type { CreateOverlay } from './overlay.ts';
import { createStickers } from './stickers.ts';
import { createTrails } from './trails.ts';

/** Every layer of the background, from the wall to the front; one that the wire has and this has not does not compile. */
export const OVERLAYS = {
  stickers: createStickers,
  fireworks: createFireworks,
  trails: createTrails,
} satisfies { [K in OverlayName]: CreateOverlay };

/** Layers that are no part of the wire's background: the choreography in front of it. */
export const FRONT_OVERLAYS: readonly CreateOverlay[] = [createConfetti];
