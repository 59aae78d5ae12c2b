import {
  Container,
  Particle,
  ParticleContainer,
  RenderTexture,
  Sprite,
  type Texture,
  type WebGLRenderer,
} from 'pixi.js';
import type { PlacedSticker } from '../../shared/wire/room-listener.ts';
import { type SizePx, stickerSizePx, toPx } from '../background.ts';
import { CELL_PER_PICTURE } from './sticker-atlas.ts';

const RADIANS_PER_DEGREE = Math.PI / 180;

/** Where and how large a sticker's cell is drawn, pixels and radians. */
export const poseOf = (sticker: PlacedSticker, texture: Texture, size: SizePx) => ({
  x: toPx(sticker.x, size.width),
  y: toPx(sticker.y, size.height),
  rotation: sticker.rotationDeg * RADIANS_PER_DEGREE,
  scale: (stickerSizePx(size, sticker.scalePct) * CELL_PER_PICTURE) / texture.width,
});

export const createParticle = (sticker: PlacedSticker, texture: Texture, size: SizePx): Particle => {
  const { x, y, rotation, scale } = poseOf(sticker, texture, size);
  return new Particle({ texture, x, y, rotation, scaleX: scale, scaleY: scale, anchorX: 0.5, anchorY: 0.5 });
};

/** Stickers that no longer move, drawn once into a texture: ten thousand cost as much as one. */
export interface StickerWall {
  readonly view: Sprite;
  resize(size: SizePx): void;
  /** Draws one thing on top of what is there. */
  stamp(thing: Container): void;
  /** Draws all anew. */
  bake(particles: Particle[], texture: Texture | undefined): void;
}

export const createStickerWall = (renderer: WebGLRenderer): StickerWall => {
  const view = new Sprite();
  let target: RenderTexture | undefined;

  return {
    view,
    resize: ({ width, height }) => {
      target?.destroy(true);
      target = RenderTexture.create({ width, height, resolution: renderer.resolution });
      view.texture = target;
    },
    stamp: (thing) => {
      if (target !== undefined) renderer.render({ container: thing, target, clear: false });
    },
    bake: (particles, texture) => {
      if (target === undefined) return;
      const container = new Container();
      const stickers = new ParticleContainer({
        particles,
        ...(texture === undefined ? {} : { texture }),
        dynamicProperties: { position: false, rotation: false, vertex: false, uvs: false, color: false },
      });
      // Particles given at its making are not uploaded without this.
      stickers.update();
      // A particle container draws itself only as somebody's child.
      container.addChild(stickers);
      renderer.render({ container, target, clear: true, clearColor: [0, 0, 0, 0] });
      container.destroy({ children: true });
    },
  };
};
