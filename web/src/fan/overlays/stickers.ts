import { Container, type Particle, ParticleContainer, Sprite } from 'pixi.js';
import { STICKER_FRAME_MS } from '../../../../proto/stickers.ts';
import type { PlacedSticker } from '../../shared/wire/room-listener.ts';
import type { SizePx } from '../background.ts';
import { createFadeOut } from './fade-out.ts';
import type { CreateOverlay, Motion, Overlay, OverlayContext } from './overlay.ts';
import { popPose } from './pop-in.ts';
import { loadStickerAtlas, type StickerAtlas } from './sticker-atlas.ts';
import { createParticle, createStickerWall, poseOf, type StickerWall } from './sticker-wall.ts';

/** Removed stickers leave the wall at most this often, because the whole wall is drawn anew, milliseconds. */
const REBAKE_EVERY_MS = 1_000;
/** More than this many at once do not pop; they are just there. */
const MOST_POPPING = 60;
const PENDING_ALPHA = 0.6;

interface Popping {
  readonly sprite: Sprite;
  readonly number: number;
  readonly sticker: PlacedSticker;
  readonly bornMs: number;
}

/** The stickers: settled ones baked on the wall, turning ones as particles, new ones as sprites. */
class Stickers implements Overlay {
  readonly view = new Container();
  readonly #context: OverlayContext;
  readonly #wall: StickerWall;
  readonly #turning = new ParticleContainer({
    dynamicProperties: { position: false, rotation: false, vertex: false, uvs: true, color: false },
  });
  readonly #front = new Container();
  #atlas: StickerAtlas | undefined;
  #size: SizePx = { width: 1, height: 1 };
  #stickers = new Map<number, PlacedSticker>();
  readonly #pending = new Map<number, { sprite: Sprite | undefined; sticker: PlacedSticker }>();
  readonly #fading = createFadeOut((sticker) => this.#createSprite(sticker));
  #popping: Popping[] = [];
  #particles: { particle: Particle; sticker: number; phase: number }[] = [];
  #shownFrame = -1;
  #isStale = true;
  #bakedMs = Number.NEGATIVE_INFINITY;

  constructor(context: OverlayContext) {
    this.#context = context;
    this.#wall = createStickerWall(context.renderer);
    this.view.addChild(this.#wall.view, this.#turning, this.#front);
    void this.#load();
  }

  resize(size: SizePx): void {
    this.#size = size;
    this.#wall.resize(size);
    this.restored();
  }

  restored(): void {
    this.#bakedMs = Number.NEGATIVE_INFINITY;
    this.#isStale = true;
    for (const { sprite, sticker } of this.#pending.values()) if (sprite) this.#pose(sprite, sticker);
    this.#dropPopping();
    this.#fading.clear();
  }

  reset(stickers: ReadonlyMap<number, PlacedSticker>): void {
    this.#stickers = new Map(stickers);
    for (const { sprite } of this.#pending.values()) sprite?.destroy();
    this.#pending.clear();
    this.restored();
  }

  stickerAdded(number: number, sticker: PlacedSticker, pending: number | undefined): void {
    this.#stickers.set(number, sticker);
    if (pending !== undefined) this.stickerWithdrawn(pending);
    const isCrowded = this.#popping.length >= MOST_POPPING || document.hidden;
    if (pending !== undefined || isCrowded || this.#isStale) this.#settle(number, sticker);
    else this.#pop(number, sticker);
    this.#count();
  }

  stickersRemoved(numbers: readonly number[], isFading: boolean): void {
    for (const number of numbers) {
      const sticker = this.#stickers.get(number);
      if (isFading && sticker !== undefined && !document.hidden) this.#fading.add(sticker);
      this.#stickers.delete(number);
    }
    this.#isStale = true;
    // Taken back or taken away: nobody is to look at it a second longer.
    if (!isFading) this.#bakedMs = Number.NEGATIVE_INFINITY;
    this.#count();
  }

  stickerPending(pending: number, sticker: PlacedSticker): void {
    const sprite = this.#createSprite(sticker);
    if (sprite) sprite.alpha = PENDING_ALPHA;
    this.#pending.set(pending, { sprite, sticker });
    this.#count();
  }

  stickerWithdrawn(pending: number): void {
    this.#pending.get(pending)?.sprite?.destroy();
    this.#pending.delete(pending);
    this.#count();
  }

  advance(nowMs: number): Motion {
    if (this.#atlas === undefined) return 'still';
    if (this.#isStale && nowMs - this.#bakedMs >= REBAKE_EVERY_MS) this.#bake(nowMs);
    this.#advancePopping(nowMs);
    this.#turn(nowMs);
    const isFading = this.#fading.advance(nowMs);
    if (this.#popping.length > 0 || isFading) return 'moving';
    return this.#isStale || (this.#particles.length > 0 && !this.#context.isMotionReduced())
      ? 'slow'
      : 'still';
  }

  async #load(): Promise<void> {
    const atlas = await loadStickerAtlas();
    if (this.#context.signal.aborted) return;
    this.#atlas = atlas;
    for (const [pending, { sticker }] of this.#pending) this.stickerPending(pending, sticker);
    this.#isStale = true;
    this.#context.wake();
  }

  #createSprite(sticker: PlacedSticker): Sprite | undefined {
    const texture = this.#atlas?.frames(sticker.sticker)?.[0];
    if (texture === undefined) return undefined;
    const sprite = new Sprite({ texture, anchor: 0.5 });
    this.#pose(sprite, sticker);
    this.#front.addChild(sprite);
    return sprite;
  }

  #pose(sprite: Sprite, sticker: PlacedSticker): void {
    const { x, y, rotation, scale } = poseOf(sticker, sprite.texture, this.#size);
    sprite.position.set(x, y);
    sprite.rotation = rotation;
    sprite.scale.set(scale);
  }

  #pop(number: number, sticker: PlacedSticker): void {
    const sprite = this.#createSprite(sticker);
    if (sprite === undefined) return;
    this.#popping.push({ sprite, number, sticker, bornMs: performance.now() });
  }

  #dropPopping(): void {
    for (const { sprite } of this.#popping) sprite.destroy();
    this.#popping = [];
  }

  #advancePopping(nowMs: number): void {
    const isReduced = this.#context.isMotionReduced();
    this.#popping = this.#popping.filter((popping) => {
      const { sprite, number, sticker, bornMs } = popping;
      this.#pose(sprite, sticker);
      const pose = popPose(nowMs - bornMs, isReduced);
      if (pose === undefined) {
        sprite.destroy();
        if (this.#stickers.has(number)) this.#settle(number, sticker);
        return false;
      }
      sprite.alpha = pose.alpha;
      sprite.scale.set(sprite.scale.x * pose.scale);
      sprite.rotation += pose.turn;
      return true;
    });
  }

  /** Puts one more sticker where it stays. */
  #settle(number: number, sticker: PlacedSticker): void {
    const frames = this.#atlas?.frames(sticker.sticker);
    const still = frames?.[0];
    // A stale wall is drawn anew as a whole, this one included.
    if (frames === undefined || still === undefined || this.#isStale) return;
    if (frames.length > 1) {
      this.#addTurning(number, sticker);
      return;
    }
    const sprite = new Sprite({ texture: still, anchor: 0.5 });
    this.#pose(sprite, sticker);
    this.#wall.stamp(sprite);
    sprite.destroy();
  }

  #addTurning(number: number, sticker: PlacedSticker): void {
    const texture = this.#atlas?.frames(sticker.sticker)?.[0];
    if (texture === undefined) return;
    const particle = createParticle(sticker, texture, this.#size);
    this.#turning.addParticle(particle);
    // Neighbours that turn in step look like a machine.
    this.#particles.push({ particle, sticker: sticker.sticker, phase: number * 5 });
    this.#shownFrame = -1;
  }

  #turn(nowMs: number): void {
    const frame = this.#context.isMotionReduced() ? 0 : Math.floor(nowMs / STICKER_FRAME_MS);
    if (frame === this.#shownFrame) return;
    this.#shownFrame = frame;
    for (const { particle, sticker, phase } of this.#particles) {
      const frames = this.#atlas?.frames(sticker);
      const texture = frames?.[(frame + phase) % frames.length];
      if (texture !== undefined) particle.texture = texture;
    }
  }

  #bake(nowMs: number): void {
    this.#isStale = false;
    this.#bakedMs = nowMs;
    this.#turning.removeParticles();
    this.#particles = [];
    const popping = new Set(this.#popping.map(({ number }) => number));
    const still: Particle[] = [];
    for (const [number, sticker] of this.#stickers) {
      const frames = this.#atlas?.frames(sticker.sticker);
      const texture = frames?.[0];
      if (texture === undefined || popping.has(number)) continue;
      if (frames !== undefined && frames.length > 1) this.#addTurning(number, sticker);
      else still.push(createParticle(sticker, texture, this.#size));
    }
    this.#wall.bake(still, still[0]?.texture);
    this.#fading.begin(nowMs);
    this.#count();
  }

  /** How many stickers are shown, for tests to wait on; absent until the pictures are there. */
  #count(): void {
    if (this.#atlas === undefined) return;
    document.documentElement.dataset.stickers = String(this.#stickers.size + this.#pending.size);
  }
}

export const createStickers: CreateOverlay = (context) => new Stickers(context);
