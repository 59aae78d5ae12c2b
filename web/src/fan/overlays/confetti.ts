import { Particle, ParticleContainer, Texture } from 'pixi.js';
import { PALETTE } from '../../../../proto/palette.ts';
import type { SizePx } from '../background.ts';
import { flightEndMs, pieceAt, pieceCount } from './confetti-flight.ts';
import type { CreateOverlay } from './overlay.ts';

/** A piece's long edge as a part of the background's mean edge. */
const PIECE_PART = 0.014;
const SLIMNESS = 0.62;
/** Far outside of every screen. */
const AWAY_PX = -10_000;

interface Shower {
  readonly number: number;
  readonly startMs: number;
  readonly durationMs: number;
  readonly particles: readonly Particle[];
}

/** Confetti of the choreography; none at all with reduced motion. */
export const createConfetti: CreateOverlay = ({ isMotionReduced }) => {
  const view = new ParticleContainer({
    texture: Texture.WHITE,
    dynamicProperties: { position: true, rotation: true, vertex: true, uvs: false, color: false },
  });
  let showers: readonly Shower[] = [];
  let size: SizePx = { width: 1, height: 1 };

  const stop = (isOver: (shower: Shower) => boolean) => {
    for (const shower of showers) if (isOver(shower)) view.removeParticle(...shower.particles);
    showers = showers.filter((shower) => !isOver(shower));
  };

  const pose = ({ number, startMs, durationMs, particles }: Shower, nowMs: number) => {
    const edge = Math.sqrt(size.width * size.height) * PIECE_PART;
    particles.forEach((particle, piece) => {
      const place = pieceAt({ effect: number, piece, durationMs }, nowMs - startMs);
      particle.x = place === undefined ? AWAY_PX : place.x * size.width;
      particle.y = place === undefined ? AWAY_PX : place.y * size.height;
      if (place === undefined) return;
      particle.rotation = place.turn;
      particle.scaleX = (edge * SLIMNESS * place.tilt) / Texture.WHITE.width;
      particle.scaleY = edge / Texture.WHITE.height;
    });
  };

  return {
    view,
    resize: (next) => {
      size = next;
    },
    confetti: ({ number, startMs, durationMs, strength }) => {
      if (isMotionReduced() || showers.some((shower) => shower.number === number)) return;
      const particles = Array.from(
        { length: pieceCount(strength) },
        (_, piece) =>
          new Particle({
            texture: Texture.WHITE,
            x: AWAY_PX,
            y: AWAY_PX,
            anchorX: 0.5,
            anchorY: 0.5,
            tint: PALETTE[piece % PALETTE.length] ?? PALETTE[0],
          }),
      );
      showers = [...showers, { number, startMs, durationMs, particles }];
      view.addParticle(...particles);
    },
    confettiStopped: (number) => stop((shower) => shower.number === number),
    advance: (nowMs) => {
      stop((shower) => isMotionReduced() || nowMs > shower.startMs + flightEndMs(shower.durationMs));
      for (const shower of showers) pose(shower, nowMs);
      view.visible = showers.length > 0;
      return showers.length > 0 ? 'moving' : 'still';
    },
  };
};
