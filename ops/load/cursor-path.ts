import { COORDINATE_MAX } from '../../proto/limits.ts';
import { between, type Random } from './random.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface CursorPath {
  /** Where the pointer is, whole and on the background. Times must not go back. */
  at(timeMs: number): Point;
}

interface Stroke {
  readonly from: Point;
  readonly to: Point;
  readonly startMs: number;
  readonly moveMs: number;
  readonly endMs: number;
  /** How far the stroke bows to the side, in coordinates. */
  readonly bow: number;
}

/**
 * A pointer as a hand moves it: strokes of minimum jerk (Flash and Hogan 1985) with a slight bow, and a rest after
 * each. Longer strokes take longer, as Fitts found.
 */
export const createCursorPath = (random: Random): CursorPath => {
  let stroke = nextStroke(random, { at: target(random), startMs: 0 });
  let isBegun = false;
  return {
    at: (timeMs) => {
      if (!isBegun) stroke = nextStroke(random, { at: stroke.from, startMs: timeMs });
      isBegun = true;
      while (timeMs >= stroke.endMs) stroke = nextStroke(random, { at: stroke.to, startMs: stroke.endMs });
      return pointOn(stroke, timeMs);
    },
  };
};

const MARGIN = 120;

const target = (random: Random): Point => ({
  x: between(random, MARGIN, COORDINATE_MAX - MARGIN),
  y: between(random, MARGIN, COORDINATE_MAX - MARGIN),
});

const nextStroke = (random: Random, begin: { at: Point; startMs: number }): Stroke => {
  const to = target(random);
  const distance = Math.hypot(to.x - begin.at.x, to.y - begin.at.y);
  const moveMs = 250 + 180 * Math.log2(1 + distance / 100) + between(random, 0, 300);
  const restMs = random() < 0.3 ? between(random, 400, 1800) : between(random, 20, 160);
  return {
    from: begin.at,
    to,
    startMs: begin.startMs,
    moveMs,
    endMs: begin.startMs + moveMs + restMs,
    bow: between(random, -0.18, 0.18) * distance,
  };
};

const pointOn = ({ from, to, startMs, moveMs, bow }: Stroke, timeMs: number): Point => {
  const part = Math.min(1, Math.max(0, (timeMs - startMs) / moveMs));
  const eased = part ** 3 * (10 - 15 * part + 6 * part ** 2);
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const distance = Math.hypot(dx, dy) || 1;
  const side = (bow * Math.sin(Math.PI * eased)) / distance;
  return {
    x: onBackground(from.x + dx * eased - dy * side),
    y: onBackground(from.y + dy * eased + dx * side),
  };
};

const onBackground = (value: number): number => Math.round(Math.min(COORDINATE_MAX, Math.max(0, value)));
