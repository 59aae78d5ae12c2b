import { COORDINATE_MAX } from '../../../../proto/limits.ts';
import { PALETTE } from '../../../../proto/palette.ts';
import type { Burst } from './salvo.ts';

/** Sparks that can be in the air at once; older ones give way. */
export const MOST_SPARKS = 6_144;
/** origin x y, velocity x y, birth, life, size, colour (rgb + kind, one byte each). */
export const SPARK_FLOATS = 8;
/** The colour's fourth byte: a flying spark, or a glow that stays in its place. */
const FLYING = 0;
const GLOW = 255;

const SPARKS_PER_BURST = 96;
const MOST_SPARKS_PER_BURST = 260;
/** The farthest spark of a single launch, as a part of the background's mean edge per second. */
const SPEED = 0.52;

export interface SparkField {
  readonly bytes: ArrayBuffer;
  /** Second (of the field's own clock) at which the last spark is gone. */
  readonly endsAt: number;
  launch(burst: Burst, options: { atSeconds: number; isGentle: boolean }): void;
}

const pack = (rgb: number, kind: number) =>
  (((kind << 24) >>> 0) | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0;

const lighten = (rgb: number, part: number) => {
  const mix = (channel: number) => Math.round(channel + (255 - channel) * part);
  return (mix(rgb >> 16) << 16) | (mix((rgb >> 8) & 0xff) << 8) | mix(rgb & 0xff);
};

/** Writes bursts as rows for the graphics card, which does all the flying itself. */
export const createSparkField = (random: () => number): SparkField => {
  const bytes = new ArrayBuffer(MOST_SPARKS * SPARK_FLOATS * 4);
  const floats = new Float32Array(bytes);
  const words = new Uint32Array(bytes);
  let row = 0;
  let endsAt = Number.NEGATIVE_INFINITY;

  const write = (values: readonly number[], colour: number) => {
    const offset = row * SPARK_FLOATS;
    floats.set(values, offset);
    words[offset + 7] = colour;
    row = (row + 1) % MOST_SPARKS;
    endsAt = Math.max(endsAt, (values[4] ?? 0) + (values[5] ?? 0));
  };

  const launch: SparkField['launch'] = (burst, { atSeconds, isGentle }) => {
    const x = burst.x / COORDINATE_MAX;
    const y = burst.y / COORDINATE_MAX;
    const rgb = PALETTE[burst.colour] ?? PALETTE[0];
    const might = Math.sqrt(Math.max(1, burst.count));
    const reach = Math.min(2.2, 0.85 + 0.15 * might);
    write([x, y, 0, 0, atSeconds, isGentle ? 2.4 : 1.3, 0.17 * reach], pack(rgb, GLOW));
    if (isGentle) return;
    const sparks = Math.min(MOST_SPARKS_PER_BURST, Math.round(SPARKS_PER_BURST * might));
    for (let spark = 0; spark < sparks; spark += 1) {
      // Two shells: an even outer one and a slower, paler heart.
      const isHeart = spark % 4 === 0;
      const angle = (spark / sparks) * Math.PI * 2 * (isHeart ? 7 : 1) + (random() - 0.5) * 0.35;
      const speed = SPEED * reach * (isHeart ? 0.25 + 0.3 * random() : 0.72 + 0.28 * random());
      const life = (isHeart ? 0.9 : 1.25) + 0.65 * random();
      const colour = isHeart ? lighten(rgb, 0.65) : lighten(rgb, random() * 0.3);
      const size = 0.0042 + 0.0036 * random();
      const values = [x, y, Math.cos(angle) * speed, Math.sin(angle) * speed, atSeconds, life, size];
      write(values, pack(colour, FLYING));
    }
  };

  return {
    bytes,
    launch,
    get endsAt() {
      return endsAt;
    },
  };
};
