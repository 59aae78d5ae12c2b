import { compositionMs, type MediaTag } from './media-tag.ts';

/** A venue's own endless clock: one growing line of timestamps, whatever streams are put on it. */
export interface Timeline {
  /** Where our clock stood when the venue began; moved when a stream has run ahead of it. */
  startMs: number;
  lastVideoMs: number;
  lastAudioMs: number;
  /** Where the last sound ends, as far as its distance from the one before tells. */
  soundEndsMs: number;
  /** Sound before this is dropped: at a cut the new stream's follows the old one's, and does not lie over it. */
  soundFromMs: number;
  /** For how long no picture has come, as far as we were awake to see it, milliseconds. */
  idleMs: number;
  /** Highest presentation time sent so far. */
  presentedMs: number;
  /** The highest presentation times of the stream on air, highest first. */
  shownMs: readonly number[];
  /** What is added to the timestamps of what is on air, by track: picture and sound may have different origins. */
  videoOffsetMs: number;
  audioOffsetMs: number;
  /** The last timestamps of the stream on air as its source gave them; null at its beginning. */
  videoGivenMs: number | null;
  audioGivenMs: number | null;
  /** True where one track of the stream on air has jumped, and the other one not yet. */
  isSplit: boolean;
}

/** Further off the venue's clock than this is a jump of the source's clock, not jitter, milliseconds. */
const JUMP_MS = 5000;
/** How far the venue may fall behind its clock with sources that come in late, milliseconds. */
const MAX_LATE_MS = 1000;
/** Most that is believed of how far a picture is shown from its decode time; B-frames need well under a second. */
const MAX_COMPOSITION_MS = 2000;
/** A stream whose last picture is younger than this was flowing until the cut, milliseconds. */
const FLOWING_MS = 250;
/** Longest step at a cut between flowing streams: one picture at 25 a second, and a little, milliseconds. */
const SMOOTH_STEP_MS = 45;
/** Longest tag of sound that is believed: 1,024 samples at 22.05 kHz last 46 ms, milliseconds. */
const LONGEST_SOUND_MS = 50;
/** Two pictures shown further apart than this have others between them that are still to come, milliseconds. */
const HALF_SHOWN_MS = 55;
/** Least room between the last picture shown and the first of the new stream, milliseconds. */
const CUT_STEP_MS = 15;

/** A line whose clock begins at `originMs`. */
export const createTimeline = (nowMs: number, originMs = 0): Timeline => ({
  startMs: nowMs - originMs,
  lastVideoMs: originMs - 1,
  lastAudioMs: originMs - 1,
  soundEndsMs: originMs,
  soundFromMs: originMs,
  idleMs: 0,
  presentedMs: originMs - CUT_STEP_MS,
  shownMs: [],
  videoOffsetMs: 0,
  audioOffsetMs: 0,
  videoGivenMs: null,
  audioGivenMs: null,
  isSplit: false,
});

/** Milliseconds since the venue began. */
export const venueMs = (line: Timeline, nowMs: number): number => Math.round(nowMs - line.startMs);

/**
 * Where on the line a stream that begins with this key frame is put: so that its first picture is shown a step after
 * the last one. After a stream that was flowing the step leads towards the clock and is short, so that jitter of the
 * two streams is not seen as a hole; after one that had stopped it is as long as it really was. Decode times grow, too:
 * a stream with B-frames after one without is shown later by its own delay.
 */
export const cutPoint = (line: Timeline, key: MediaTag, nowMs: number): number => {
  const clockMs = venueMs(line, nowMs);
  const stepMs = line.idleMs < FLOWING_MS ? SMOOTH_STEP_MS : Math.round(line.idleMs);
  const delayMs = shownAfterMs(key);
  return Math.max(
    Math.min(line.presentedMs + stepMs, Math.max(clockMs, line.presentedMs + CUT_STEP_MS)) - delayMs,
    clockMs - MAX_LATE_MS,
    line.lastVideoMs + 1,
  );
};

/**
 * True while pictures are missing that are shown before the last one sent: the B-frames of a stream that sends them
 * after it. A cut at such a place is seen as a hole.
 */
export const isHalfShown = (line: Timeline): boolean => {
  const [last = 0, before = last] = line.shownMs;
  return last - before > HALF_SHOWN_MS;
};

/** Where the stream runs ahead of the clock, the clock is moved: nothing after it waits for time to catch up. */
export const keepUp = (line: Timeline, sentMs: number, nowMs: number): void => {
  line.startMs -= Math.max(sentMs - venueMs(line, nowMs), 0);
};

/** True for a time on the line that is no jump of a source's clock. */
export const isNear = (line: Timeline, timestampMs: number, nowMs: number): boolean =>
  Math.abs(timestampMs - venueMs(line, nowMs)) <= JUMP_MS;

/** Notes that sound has been sent, of which no tag is longer than a picture at 20 a second. */
export const noteSound = (line: Timeline, timestampMs: number): void => {
  line.soundEndsMs = timestampMs + Math.min(timestampMs - line.lastAudioMs, LONGEST_SOUND_MS);
  line.lastAudioMs = timestampMs;
};

export const notePicture = (line: Timeline, placed: MediaTag): void => {
  line.lastVideoMs = placed.timestampMs;
  line.idleMs = 0;
  const shownMs = placed.timestampMs + shownAfterMs(placed);
  line.presentedMs = Math.max(line.presentedMs, shownMs);
  const [highest, second] = line.shownMs;
  if (highest === undefined || shownMs >= highest)
    line.shownMs = highest === undefined ? [shownMs] : [shownMs, highest];
  else if (second === undefined || shownMs > second) line.shownMs = [highest, shownMs];
};

/** A broken composition time must not push the next cut hours away. */
const shownAfterMs = (tag: MediaTag): number =>
  Math.min(Math.max(compositionMs(tag.data), -MAX_COMPOSITION_MS), MAX_COMPOSITION_MS);
