import type { MediaTag } from '../media-tag.ts';

/**
 * A recording's own line of time: it begins at 0, every track of it only goes forward, and it keeps pace with the clock
 * on the wall, also where the clock of a source jumps or stands still.
 */
export interface RecordingClock {
  /** What is added to the timestamps of the stream. */
  offsetMs: number;
  lastVideoMs: number;
  lastAudioMs: number;
  /** The tag before, and when it came. */
  lastMs: number;
  lastAtMs: number;
}

/** Further from where it should be than this is a jump of the stream's clock, not jitter, milliseconds. */
const JUMP_MS = 5000;
/** How far back the sound that belongs to the end of a file may move the beginning of the next, milliseconds. */
const MAX_LEAD_MS = 500;

/** `firstMs` is the stream's time of what is 0 in the recording; `nowMs` never runs backwards. */
export const createRecordingClock = (firstMs: number, nowMs: number): RecordingClock => ({
  offsetMs: -firstMs,
  lastVideoMs: -1,
  lastAudioMs: -1,
  lastMs: 0,
  lastAtMs: nowMs,
});

/**
 * Where a tag stands in the recording, milliseconds from its beginning. Null for sound that comes too late or from before
 * the beginning: it is left out. Headers and metadata stand where the recording is.
 */
export const placeInRecording = (clock: RecordingClock, tag: MediaTag, nowMs: number): number | null => {
  const isAudio = tag.role === 'audio';
  if (!isAudio && tag.role !== 'key' && tag.role !== 'inter')
    return Math.max(clock.lastVideoMs, clock.lastAudioMs, 0);
  let ms = tag.timestampMs + clock.offsetMs;
  const expectedMs = clock.lastMs + Math.max(nowMs - clock.lastAtMs, 0);
  if (Math.abs(ms - expectedMs) > JUMP_MS) {
    const anchorMs = Math.round(Math.max(expectedMs, clock.lastVideoMs + 1, clock.lastAudioMs + 1));
    clock.offsetMs += anchorMs - ms;
    ms = anchorMs;
  }
  if (isAudio && ms <= clock.lastAudioMs) return null;
  if (!isAudio) ms = Math.max(ms, clock.lastVideoMs + 1);
  if (isAudio) clock.lastAudioMs = ms;
  else clock.lastVideoMs = ms;
  clock.lastMs = ms;
  clock.lastAtMs = nowMs;
  return ms;
};

/** The stream's time at which the next file begins with this key frame: early enough for the sound that is still to come. */
export const nextFileStartMs = (clock: RecordingClock, key: MediaTag): number => {
  const soundMs = clock.lastAudioMs < 0 ? key.timestampMs : clock.lastAudioMs + 1 - clock.offsetMs;
  return Math.max(Math.min(soundMs, key.timestampMs), key.timestampMs - MAX_LEAD_MS);
};
