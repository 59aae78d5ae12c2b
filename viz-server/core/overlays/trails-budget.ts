import type { Pressure } from '../load-gauge.ts';

/** What the rows of a viewer's friends come to at most, beside the frames, bytes per second on the wire. */
export const FRIENDS_BYTES_PER_S = 430;
/**
 * What one viewer is meant to receive in frames, bytes per second on the wire: 16 kB/s with room for its friends and for
 * what is only estimated below. It does not depend on how many are in the room.
 */
export const VIEWER_BYTES_PER_S = 15_330 - FRIENDS_BYTES_PER_S;
/** Trails have at least this much of it, whatever else there is to tell, bytes per second. */
const TRAILS_AT_LEAST_PER_S = 3000;
/** Most that may be saved up: a frame with a row for each of CURSORS_PER_FRAME. */
const MOST_SAVED = 1500;
/** Most that many events can take away from later trails. */
const MOST_OWED = 15_000;

/**
 * What things come to in a frame after deflate at level 1. Measured with pointers as hands move them and lines as
 * people write them: crowd-bytes.test.ts holds the sum against what really goes out.
 */
export const MOVE_BYTES = 2.45;
export const KEY_BYTES = 6.5;
export const GONE_BYTES = 1.5;
const EVENT_BYTES = 72;

/** Over how long the events' share is averaged, milliseconds. */
const AVERAGE_MS = 4000;
/** Fewer cursors are shown where trails are left with less than the first, until they have the second again, bytes per second. */
const TIGHT_BELOW_PER_S = 9000;
const WIDE_FROM_PER_S = 11_000;

/** A token bucket of bytes that trails may still use. */
export interface TrailsBudget {
  bytes: number;
  /** When it was last filled, Unix milliseconds; undefined: never. */
  filledMs: number | undefined;
  /** What events take, averaged, bytes per second. */
  eventsPerS: number;
  /** So little is left that many cursors would crawl: rather fewer, and smooth. */
  isTight: boolean;
}

export const createTrailsBudget = (): TrailsBudget => ({
  bytes: 0,
  filledMs: undefined,
  eventsPerS: 0,
  isTight: false,
});

/**
 * What the trails of this frame may take, bytes: what the time since the last frame brought, less what events took of
 * it. A process under pressure gives them half.
 */
export const allowTrails = (
  budget: TrailsBudget,
  frame: { readonly nowMs: number; readonly events: number; readonly pressure: Pressure },
): number => {
  const { nowMs, events, pressure } = frame;
  const sinceMs = Math.min(1000, Math.max(0, nowMs - (budget.filledMs ?? Number.NEGATIVE_INFINITY)));
  budget.filledMs = nowMs;
  averageEvents(budget, events * EVENT_BYTES, sinceMs);
  const share = pressure > 0 ? 0.5 : 1;
  const earned = ((VIEWER_BYTES_PER_S * sinceMs) / 1000 - events * EVENT_BYTES) * share;
  budget.bytes = Math.min(MOST_SAVED, Math.max(-MOST_OWED, budget.bytes + earned));
  return Math.max(budget.bytes, (TRAILS_AT_LEAST_PER_S * share * sinceMs) / 1000);
};

const averageEvents = (budget: TrailsBudget, bytes: number, sinceMs: number): void => {
  budget.eventsPerS = budget.eventsPerS * Math.exp(-sinceMs / AVERAGE_MS) + (bytes * 1000) / AVERAGE_MS;
  const left = VIEWER_BYTES_PER_S - budget.eventsPerS;
  budget.isTight = left < (budget.isTight ? WIDE_FROM_PER_S : TIGHT_BELOW_PER_S);
};

/** Takes what was used. */
export const spendOnTrails = (budget: TrailsBudget, bytes: number): void => {
  budget.bytes = Math.max(-MOST_OWED, budget.bytes - bytes);
};
