/** Points that one trail holds. */
export const TRAIL_POINTS = 28;
/** A point is laid this often, milliseconds. */
const POINT_EVERY_MS = 23;
/** How long a point glows, milliseconds. */
export const POINT_LIFE_MS = TRAIL_POINTS * POINT_EVERY_MS;
/** A pointer that rests this long begins to fade, milliseconds. */
const REST_MS = 2_600;
/** How long a head takes to come and to go, milliseconds. */
const FADE_IN_MS = 160;
const FADE_OUT_MS = 900;
/** Smoothing between the room's 20 samples a second; the fan's own pointer is nearly direct, milliseconds. */
const SMOOTH_MS = 46;
const OWN_SMOOTH_MS = 7;
/** A slow screen still gets curves: time passes in steps no longer than this, milliseconds. */
const STEP_MS = 12;
/** The room's clients may see thousands; the screen shows no more than this. */
const MOST_TRAILS = 600;

/** One glowing pointer. Coordinates on the virtual background, 0–4095, with fractions. */
export interface Trail {
  readonly isOwn: boolean;
  colour: number;
  isGlowing: boolean;
  targetX: number;
  targetY: number;
  /** A second stage of smoothing: the head starts and stops softly. */
  middleX: number;
  middleY: number;
  headX: number;
  headY: number;
  /** Ring of points, oldest overwritten. */
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly laidMs: Float64Array;
  /** Where the next point goes; points held so far. */
  next: number;
  held: number;
  movedMs: number;
  /** 0…1. */
  light: number;
  isLeaving: boolean;
}

export interface TrailPlace {
  readonly x: number;
  readonly y: number;
  readonly colour: number;
  readonly nowMs: number;
  readonly isOwn?: boolean;
  readonly isGlowing?: boolean;
}

export interface TrailField {
  readonly trails: ReadonlyMap<number, Trail>;
  move(cursor: number, place: TrailPlace): void;
  leave(cursor: number): void;
  leaveAll(): void;
  /** Moves everything on; false where nothing glows any more. */
  advance(nowMs: number): boolean;
}

const createTrail = (x: number, y: number, isOwn: boolean): Trail => ({
  isOwn,
  colour: 0,
  isGlowing: false,
  targetX: x,
  targetY: y,
  middleX: x,
  middleY: y,
  headX: x,
  headY: y,
  xs: new Float32Array(TRAIL_POINTS),
  ys: new Float32Array(TRAIL_POINTS),
  laidMs: new Float64Array(TRAIL_POINTS).fill(Number.NEGATIVE_INFINITY),
  next: 0,
  held: 0,
  movedMs: 0,
  light: 0,
  isLeaving: false,
});

const follow = (trail: Trail, elapsedMs: number) => {
  const part = 1 - Math.exp(-elapsedMs / (trail.isOwn ? OWN_SMOOTH_MS : SMOOTH_MS));
  trail.middleX += (trail.targetX - trail.middleX) * part;
  trail.middleY += (trail.targetY - trail.middleY) * part;
  trail.headX += (trail.middleX - trail.headX) * part;
  trail.headY += (trail.middleY - trail.headY) * part;
};

const layPoint = (trail: Trail, nowMs: number) => {
  const last = (trail.next + TRAIL_POINTS - 1) % TRAIL_POINTS;
  if (nowMs - (trail.laidMs[last] ?? 0) < POINT_EVERY_MS) return;
  trail.xs[trail.next] = trail.headX;
  trail.ys[trail.next] = trail.headY;
  trail.laidMs[trail.next] = nowMs;
  trail.next = (trail.next + 1) % TRAIL_POINTS;
  trail.held = Math.min(TRAIL_POINTS, trail.held + 1);
};

const fade = (trail: Trail, nowMs: number, elapsedMs: number) => {
  const isFading = trail.isLeaving || nowMs - trail.movedMs > REST_MS;
  const change = isFading ? -elapsedMs / FADE_OUT_MS : elapsedMs / FADE_IN_MS;
  trail.light = Math.min(1, Math.max(0, trail.light + change));
  return !(isFading && trail.light === 0);
};

export const createTrailField = (): TrailField => {
  const trails = new Map<number, Trail>();
  let lastMs: number | undefined;
  return {
    trails,
    move: (cursor, { x, y, colour, nowMs, isOwn = false, isGlowing = false }) => {
      let trail = trails.get(cursor);
      if (trail === undefined) {
        if (trails.size >= MOST_TRAILS) return;
        trail = createTrail(x, y, isOwn);
        trails.set(cursor, trail);
      }
      trail.targetX = x;
      trail.targetY = y;
      trail.colour = colour;
      trail.isGlowing = isGlowing;
      trail.movedMs = nowMs;
      trail.isLeaving = false;
    },
    leave: (cursor) => {
      const trail = trails.get(cursor);
      if (trail !== undefined) trail.isLeaving = true;
    },
    leaveAll: () => {
      for (const trail of trails.values()) if (!trail.isOwn) trail.isLeaving = true;
    },
    advance: (nowMs) => {
      // After a pause (a hidden tab, a still stage) time does not jump.
      const elapsedMs = Math.min(250, Math.max(0, nowMs - (lastMs ?? nowMs)));
      lastMs = nowMs;
      const steps = Math.max(1, Math.ceil(elapsedMs / STEP_MS));
      for (const [cursor, trail] of trails) {
        for (let step = 1; step <= steps; step += 1) {
          follow(trail, elapsedMs / steps);
          layPoint(trail, nowMs - elapsedMs * (1 - step / steps));
        }
        if (!fade(trail, nowMs, elapsedMs)) trails.delete(cursor);
      }
      if (trails.size === 0) lastMs = undefined;
      return trails.size > 0;
    },
  };
};
