import { withParameterSets } from './avc.ts';
import { compositionMs, type MediaTag, retimed } from './media-tag.ts';
import { encodeMetadata } from './metadata.ts';
import { SILENCE_FORMAT, SILENCE_HEADER } from './silence.ts';
import { squeezePictures } from './squeeze-pictures.ts';
import type { AudioFormat, VideoFormat } from './stream-facts.ts';

/**
 * A venue's own endless clock, and what it takes to change the stream under a player that must not notice: one
 * growing line of timestamps, a key frame first, and every header that a decoder needs before it.
 */
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

/** The stream that is cut in. */
export interface CutStream {
  readonly videoHeader: Uint8Array | null;
  readonly audioHeader: Uint8Array | null;
  readonly video: VideoFormat | null;
  readonly audio: AudioFormat | null;
}

/** Further off the venue's clock than this is a jump of the source's clock, not jitter, milliseconds. */
const JUMP_MS = 5000;
/** A track whose own time goes back by more than this has jumped as well, milliseconds. */
const STEP_BACK_MS = 250;
/** So near to where it would be put anyhow, a track that has jumped is put beside the other one, milliseconds. */
const BESIDE_MS = 1000;
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
 * Begins another stream at a key frame, with the pictures that have come since. It is seen a step after the last
 * picture that has been shown (with B-frames that is beyond the last decode time). Returns headers and pictures,
 * rebased.
 */
export const cutIn = (
  line: Timeline,
  stream: CutStream,
  options: { pictures: readonly MediaTag[]; nowMs: number },
): MediaTag[] => {
  const { pictures, nowMs } = options;
  const [key] = pictures;
  if (key === undefined) return [];
  const atMs = cutPoint(line, key, nowMs);
  // At once: on a clock that is far behind, each of the pictures would be taken for a jump.
  keepUp(line, atMs, nowMs);
  line.videoOffsetMs = atMs - key.timestampMs;
  line.audioOffsetMs = line.videoOffsetMs;
  const tags = headers(line, stream, atMs);
  for (const picture of pictures) {
    const placed = place(line, picture, nowMs);
    if (placed !== null) tags.push(withSets(placed, stream.videoHeader));
  }
  keepUp(line, line.lastVideoMs, nowMs);
  return tags;
};

/**
 * Begins another stream at once, in the midst of the pictures between two of its key frames: all of them go out, those
 * of the past in steps of a millisecond, so that a decoder arrives where the stream is now.
 */
export const cutInAtOnce = (
  line: Timeline,
  stream: CutStream,
  options: { pictures: readonly MediaTag[]; nowMs: number },
): MediaTag[] => {
  const { nowMs } = options;
  const [first] = options.pictures;
  if (first === undefined) return [];
  const pictures = squeezePictures(options.pictures, 0);
  const [key = first] = pictures;
  const atMs = cutPoint(line, key, nowMs);
  const squeezed = pictures.map((tag) => ({ ...tag, timestampMs: tag.timestampMs + atMs }));
  line.videoOffsetMs =
    (squeezed.at(-1)?.timestampMs ?? atMs) - (options.pictures.at(-1) ?? first).timestampMs;
  line.audioOffsetMs = line.videoOffsetMs;
  const tags = headers(line, stream, atMs);
  for (const tag of squeezed) {
    // Two pictures may have come with one decode time.
    const placed = { ...tag, timestampMs: Math.max(tag.timestampMs, line.lastVideoMs + 1) };
    notePicture(line, placed);
    tags.push(withSets(placed, stream.videoHeader));
  }
  line.videoGivenMs = (options.pictures.at(-1) ?? first).timestampMs;
  keepUp(line, line.lastVideoMs, nowMs);
  return tags;
};

/**
 * Where on the line a stream that begins with this key frame is put: so that its first picture is shown a step after
 * the last one. After a stream that was flowing the step leads towards the clock and is short, so that jitter of the
 * two streams is not seen as a hole; after one that had stopped it is as long as it really was. Decode times grow, too:
 * a stream with B-frames after one without is shown later by its own delay.
 */
const cutPoint = (line: Timeline, key: MediaTag, nowMs: number): number => {
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
const keepUp = (line: Timeline, sentMs: number, nowMs: number): void => {
  line.startMs -= Math.max(sentMs - venueMs(line, nowMs), 0);
};

/** Metadata (always at 0), video header, audio header. A stream without sound gets the header of silence. */
const headers = (line: Timeline, stream: CutStream, atMs: number): MediaTag[] => {
  // One millisecond of leave: timestamps are rounded.
  line.soundFromMs = line.soundEndsMs - 1;
  line.shownMs = [];
  line.videoGivenMs = null;
  line.audioGivenMs = null;
  line.isSplit = false;
  const { videoHeader } = stream;
  const tags = [describe(stream)];
  if (videoHeader !== null) tags.push({ role: 'videoHeader', timestampMs: atMs, data: videoHeader });
  return [...tags, ...soundHeader(stream, Math.max(atMs, line.lastAudioMs))];
};

const soundHeader = (stream: CutStream, atMs: number): MediaTag[] => {
  const audioHeader = stream.audio === null ? SILENCE_HEADER : stream.audioHeader;
  return audioHeader === null ? [] : [{ role: 'audioHeader', timestampMs: atMs, data: audioHeader }];
};

/** Tells players of the stream's sound anew, without a cut of its picture. */
export const changeSound = (line: Timeline, stream: CutStream): MediaTag[] => [
  describe(stream),
  ...soundHeader(stream, Math.max(line.lastAudioMs, 0)),
];

/** Puts the sound of a stream beside the picture of another: from here on it belongs where the line now is. */
export const alignSound = (line: Timeline, lastTimestampMs: number): void => {
  line.audioOffsetMs = line.lastVideoMs - lastTimestampMs;
};

const describe = (stream: CutStream): MediaTag => {
  const video = stream.video ?? { codec: 'unknown', widthPx: 0, heightPx: 0 };
  return { role: 'meta', timestampMs: 0, data: encodeMetadata(video, stream.audio ?? SILENCE_FORMAT) };
};

/** Carries on with the stream on air. Returns what goes out for this tag: nothing, the tag rebased, or new headers. */
export const carryOn = (
  line: Timeline,
  stream: CutStream,
  options: { tag: MediaTag; nowMs: number },
): MediaTag[] => {
  const { tag, nowMs } = options;
  if (tag.role === 'audioHeader') return changeSound(line, stream);
  if (tag.role === 'videoHeader') return [describe(stream), retimed(tag, Math.max(line.lastVideoMs, 0))];
  const placed = place(line, tag, nowMs);
  return placed === null ? [] : [withSets(placed, stream.videoHeader)];
};

/** Puts a coded tag on the venue's line. Null where it comes too late to be heard. */
const place = (line: Timeline, tag: MediaTag, nowMs: number): MediaTag | null => {
  const isAudio = tag.role === 'audio';
  const lastMs = isAudio ? Math.max(line.lastAudioMs, line.soundFromMs - 1) : line.lastVideoMs;
  if (hasJumped(line, tag, nowMs)) reanchor(line, tag, nowMs);
  if (isAudio) line.audioGivenMs = tag.timestampMs;
  else line.videoGivenMs = tag.timestampMs;
  let timestampMs = tag.timestampMs + (isAudio ? line.audioOffsetMs : line.videoOffsetMs);
  if (timestampMs <= lastMs) {
    if (isAudio) return null;
    timestampMs = lastMs + 1;
  }
  const placed = retimed(tag, timestampMs);
  if (isAudio) noteSound(line, timestampMs);
  else notePicture(line, placed);
  return placed;
};

/** True for a time on the line that is no jump of a source's clock. */
export const isNear = (line: Timeline, timestampMs: number, nowMs: number): boolean =>
  Math.abs(timestampMs - venueMs(line, nowMs)) <= JUMP_MS;

const hasJumped = (line: Timeline, tag: MediaTag, nowMs: number): boolean => {
  const isAudio = tag.role === 'audio';
  const timestampMs = tag.timestampMs + (isAudio ? line.audioOffsetMs : line.videoOffsetMs);
  const givenMs = (isAudio ? line.audioGivenMs : line.videoGivenMs) ?? tag.timestampMs;
  const isSetBack = tag.timestampMs < givenMs - STEP_BACK_MS;
  return !isNear(line, timestampMs, nowMs) || isSetBack || belongsBeside(line, tag, nowMs);
};

/** True where the other track has jumped and this one is right with it: it has gone along, if not as far as to be told. */
const belongsBeside = (line: Timeline, tag: MediaTag, nowMs: number): boolean => {
  if (!line.isSplit) return false;
  const clockMs = venueMs(line, nowMs);
  const [video, audio] = [line.videoOffsetMs, line.audioOffsetMs].map((offsetMs) =>
    Math.abs(tag.timestampMs + offsetMs - clockMs),
  ) as [number, number];
  return tag.role === 'audio' ? video < audio - STEP_BACK_MS : audio < video - STEP_BACK_MS;
};

/**
 * Puts a track whose clock has jumped back on the venue's: beside the other one where that has jumped before it, so
 * that they stay in step. Tracks with clocks of their own (the placeholder's picture under a source's sound; an encoder
 * that counts sound and picture from different origins) are moved each by itself.
 */
const reanchor = (line: Timeline, tag: MediaTag, nowMs: number): void => {
  const isAudio = tag.role === 'audio';
  const lastMs = isAudio ? line.lastAudioMs : line.lastVideoMs;
  const clockMs = venueMs(line, nowMs);
  const anchorMs = Math.max(clockMs, lastMs + 1);
  const own = isAudio ? 'audioOffsetMs' : 'videoOffsetMs';
  const other = isAudio ? 'videoOffsetMs' : 'audioOffsetMs';
  const besideMs = tag.timestampMs + line[other];
  const isBeside = besideMs >= clockMs - BESIDE_MS && besideMs <= anchorMs + BESIDE_MS;
  const isOneStream = line[own] === line[other];
  line[own] = isBeside && !isOneStream ? line[other] : anchorMs - tag.timestampMs;
  // Nothing has come of the other track that could jump.
  if (isOneStream && line[isAudio ? 'videoGivenMs' : 'audioGivenMs'] === null) line[other] = line[own];
  line.isSplit = (isOneStream || line.isSplit) && line[own] !== line[other];
};

/** Notes that sound has been sent, of which no tag is longer than a picture at 20 a second. */
export const noteSound = (line: Timeline, timestampMs: number): void => {
  line.soundEndsMs = timestampMs + Math.min(timestampMs - line.lastAudioMs, LONGEST_SOUND_MS);
  line.lastAudioMs = timestampMs;
};

const notePicture = (line: Timeline, placed: MediaTag): void => {
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

const withSets = (tag: MediaTag, header: Uint8Array | null): MediaTag =>
  tag.role === 'key' && header !== null ? { ...tag, data: withParameterSets(header, tag.data) } : tag;
