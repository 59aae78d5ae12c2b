import { PALETTE } from '../../../../proto/palette.ts';
import { type SizePx, toPx } from '../background.ts';
import { POINT_LIFE_MS, TRAIL_POINTS, type Trail } from './trail-field.ts';

/** x, y, across, along (floats), colour with light in its fourth byte. */
export const VERTEX_FLOATS = 5;
const SAMPLES = TRAIL_POINTS + 1;
export const VERTICES_PER_TRAIL = SAMPLES * 2 + 4;
export const INDICES_PER_TRAIL = (SAMPLES - 1) * 6 + 6;

/** Half the ribbon's width at its head and the head's radius, as parts of the background's mean edge. */
const HALF_WIDTH_PART = 0.0135;
const HEAD_PART = 0.021;
const RIBBON_LIGHT = 0.85;
/** A glowing trail is wider and its head larger than a plain one. */
const GLOW_WIDTH = 1.8;
const GLOW_HEAD = 1.7;

export interface Ribbon {
  readonly floats: Float32Array;
  readonly words: Uint32Array;
}

export const createRibbon = (mostTrails: number): Ribbon => {
  const bytes = new ArrayBuffer(mostTrails * VERTICES_PER_TRAIL * VERTEX_FLOATS * 4);
  return { floats: new Float32Array(bytes), words: new Uint32Array(bytes) };
};

/** Which vertices make the triangles: a strip of quads and one quad for the head, trail after trail. */
export const ribbonIndices = (mostTrails: number): Uint32Array => {
  const indices = new Uint32Array(mostTrails * INDICES_PER_TRAIL);
  let at = 0;
  for (let trail = 0; trail < mostTrails; trail += 1) {
    const first = trail * VERTICES_PER_TRAIL;
    for (let quad = 0; quad < SAMPLES; quad += 1) {
      // The last round is the head, whose four vertices follow the strip.
      const corner = quad === SAMPLES - 1 ? first + SAMPLES * 2 : first + quad * 2;
      indices.set([corner, corner + 1, corner + 2, corner + 1, corner + 3, corner + 2], at);
      at += 6;
    }
  }
  return indices;
};

const colourWord = (colour: number, light: number): number => {
  const rgb = PALETTE[colour] ?? PALETTE[0];
  const alpha = Math.round(Math.min(1, Math.max(0, light)) * 255);
  return (((alpha << 24) >>> 0) | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0;
};

interface WriteOptions {
  readonly size: SizePx;
  readonly nowMs: number;
  /** Only the head, no ribbon behind it. */
  readonly isHeadOnly: boolean;
}

/** Writes one trail's vertices as the `slot`-th of the ribbon. */
export const writeTrail = (ribbon: Ribbon, slot: number, trail: Trail, options: WriteOptions): void => {
  const { floats, words } = ribbon;
  const { size, nowMs, isHeadOnly } = options;
  const edge = Math.sqrt(size.width * size.height);
  const width = trail.isGlowing ? GLOW_WIDTH : 1;
  let at = slot * VERTICES_PER_TRAIL * VERTEX_FLOATS;

  const put = (x: number, y: number, across: number, along: number, word: number) => {
    floats[at] = x;
    floats[at + 1] = y;
    floats[at + 2] = across;
    floats[at + 3] = along;
    words[at + 4] = word;
    at += VERTEX_FLOATS;
  };

  const headX = toPx(trail.headX, size.width);
  const headY = toPx(trail.headY, size.height);
  let beforeX = headX;
  let beforeY = headY;
  let normalX = 0;
  let normalY = 0;
  // From the head backwards; rows that are not there fold into the last one.
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const index = (trail.next - sample + 2 * TRAIL_POINTS) % TRAIL_POINTS;
    const isPoint = sample > 0 && sample <= trail.held;
    const x = isPoint ? toPx(trail.xs[index] ?? 0, size.width) : beforeX;
    const y = isPoint ? toPx(trail.ys[index] ?? 0, size.height) : beforeY;
    const ageMs = isPoint ? nowMs - (trail.laidMs[index] ?? 0) : sample === 0 ? 0 : POINT_LIFE_MS;
    const rest = isHeadOnly ? 0 : Math.max(0, 1 - ageMs / POINT_LIFE_MS);
    const length = Math.hypot(x - beforeX, y - beforeY);
    if (length > 0.01) {
      normalX = -(y - beforeY) / length;
      normalY = (x - beforeX) / length;
    }
    const half = edge * HALF_WIDTH_PART * width * rest;
    const word = colourWord(trail.colour, RIBBON_LIGHT * trail.light * rest);
    put(x + normalX * half, y + normalY * half, 1, 0, word);
    put(x - normalX * half, y - normalY * half, -1, 0, word);
    beforeX = x;
    beforeY = y;
  }
  const radius = edge * HEAD_PART * (trail.isGlowing ? GLOW_HEAD : 1);
  const word = colourWord(trail.colour, trail.light);
  put(headX - radius, headY - radius, -1, -1, word);
  put(headX + radius, headY - radius, 1, -1, word);
  put(headX - radius, headY + radius, -1, 1, word);
  put(headX + radius, headY + radius, 1, 1, word);
};
