import { keepNewest, median } from './numbers.ts';

/** How many distances between pictures the usual one is taken from; fewer than the second says nothing yet. */
const DISTANCES = 31;
const ENOUGH_DISTANCES = 11;
/** From this many usual distances on, something is missing between two pictures; rounding to milliseconds stays below. */
const GAP_FACTOR = 1.5;
/** A longer hole is a clock that was set, or a source that was away, milliseconds. */
const MAX_GAP_MS = 5000;
/** How far back the longest key-frame interval looks, milliseconds of the source's clock. */
const KEY_MEMORY_MS = 60_000;
const MAX_KEY_INTERVALS = 600;

/** A source's pictures by its own time stamps: which are missing, and how often one can be cut to. */
export interface PicturePace {
  lastMs: number | null;
  readonly distances: number[];
  usualMs: number;
  /** Since the source began. */
  missing: number;
  lastKeyMs: number | null;
  readonly keyIntervals: { atMs: number; intervalMs: number }[];
}

export const createPicturePace = (): PicturePace => ({
  lastMs: null,
  distances: [],
  usualMs: 0,
  missing: 0,
  lastKeyMs: null,
  keyIntervals: [],
});

export const notePicture = (pace: PicturePace, timestampMs: number, role: 'key' | 'inter'): void => {
  const distanceMs = timestampMs - (pace.lastMs ?? timestampMs);
  pace.lastMs = timestampMs;
  if (distanceMs > 0 && distanceMs <= MAX_GAP_MS) noteDistance(pace, distanceMs);
  if (role === 'key') noteKey(pace, timestampMs);
};

const noteDistance = (pace: PicturePace, distanceMs: number): void => {
  const { distances, usualMs } = pace;
  if (distances.length >= ENOUGH_DISTANCES && distanceMs > usualMs * GAP_FACTOR)
    pace.missing += Math.round(distanceMs / usualMs) - 1;
  keepNewest(distances, distanceMs, DISTANCES);
  pace.usualMs = median(distances);
};

const noteKey = (pace: PicturePace, timestampMs: number): void => {
  const intervalMs = timestampMs - (pace.lastKeyMs ?? timestampMs);
  pace.lastKeyMs = timestampMs;
  // A clock that was set back says nothing about the interval.
  if (intervalMs > 0) keepNewest(pace.keyIntervals, { atMs: timestampMs, intervalMs }, MAX_KEY_INTERVALS);
};

/** A jump of the clock is neither a hole nor an interval. */
export const forgetPace = (pace: PicturePace): void => {
  pace.lastMs = null;
  pace.lastKeyMs = null;
  pace.keyIntervals.length = 0;
};

/** Key-frame intervals, milliseconds: the last one, the longest of the last minute, and how long none has come. */
export const keyFrames = (
  pace: PicturePace,
): { lastMs: number | null; longestMs: number | null; waitingMs: number } => {
  const nowMs = pace.lastMs ?? 0;
  const recent = pace.keyIntervals.filter(({ atMs }) => nowMs - atMs <= KEY_MEMORY_MS);
  const lastMs = pace.keyIntervals.at(-1)?.intervalMs ?? null;
  const waitingMs = pace.lastKeyMs === null ? 0 : nowMs - pace.lastKeyMs;
  const longestMs = recent.length === 0 ? lastMs : Math.max(...recent.map(({ intervalMs }) => intervalMs));
  return { lastMs, longestMs, waitingMs };
};
