import type { viz } from '../../../proto/gen/viz.js';
import {
  STICKER_ROTATION_MAX_DEG,
  STICKER_SCALE_MAX_PCT,
  STICKER_SCALE_MIN_PCT,
  STICKERS_PER_AREA,
  STICKERS_PER_FAN,
  STICKERS_PER_ROOM,
  STICKERS_PER_ROOM_MAX,
} from '../../../proto/limits.ts';

/** What the show allows of stickers, inside what the wire allows at all. */
export interface StickerBounds {
  /** Living stickers of one person. */
  readonly perFan: number;
  /** Living stickers of everybody in one square of STICKER_AREA. */
  readonly perArea: number;
  readonly room: number;
  /** How long a sticker stays, milliseconds; Infinity: until it is removed. */
  readonly lifetimeMs: number;
  readonly rotationMaxDeg: number;
  readonly scaleMinPct: number;
  /** Never below scaleMinPct. */
  readonly scaleMaxPct: number;
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** Reads a show's limits: 0 is the default, and nothing goes beyond the hard limits of limits.ts. */
export const stickerBounds = (limits: viz.StickerLimits.$Properties | null | undefined): StickerBounds => {
  const atMost = (wished: number | null | undefined, otherwise: number): number =>
    Math.min(wished || otherwise, STICKERS_PER_ROOM_MAX);
  const scale = (wished: number | null | undefined, otherwise: number): number =>
    clamp(wished || otherwise, STICKER_SCALE_MIN_PCT, STICKER_SCALE_MAX_PCT);
  const scaleMinPct = scale(limits?.scaleMinPct, STICKER_SCALE_MIN_PCT);
  return {
    perFan: atMost(limits?.perFan, STICKERS_PER_FAN),
    perArea: atMost(limits?.perArea, STICKERS_PER_AREA),
    room: atMost(limits?.room, STICKERS_PER_ROOM),
    lifetimeMs: (limits?.lifetimeS || Number.POSITIVE_INFINITY) * 1000,
    rotationMaxDeg: Math.min(limits?.rotationMaxDeg || STICKER_ROTATION_MAX_DEG, STICKER_ROTATION_MAX_DEG),
    scaleMinPct,
    scaleMaxPct: Math.max(scaleMinPct, scale(limits?.scaleMaxPct, STICKER_SCALE_MAX_PCT)),
  };
};

/** The scale that a request asks for: none reads as the picture's own size, or the nearest to it that is allowed. */
export const askedScalePct = (
  asked: number | null | undefined,
  { scaleMinPct, scaleMaxPct }: StickerBounds,
): number => asked || clamp(100, scaleMinPct, scaleMaxPct);
