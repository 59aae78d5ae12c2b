import { withParameterSets } from './avc.ts';
import { compositionMs, type MediaTag } from './media-tag.ts';
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
  /** When the last picture was placed, by our clock. */
  placedAtMs: number;
  /** Highest presentation time sent so far. */
  presentedMs: number;
  /** What is added to the timestamps of what is on air, by track: picture and sound may have different origins. */
  videoOffsetMs: number;
  audioOffsetMs: number;
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
/** How far the venue may fall behind its clock with sources that come in late, milliseconds. */
const MAX_LATE_MS = 1000;
/** Most that is believed of how far a picture is shown from its decode time; B-frames need well under a second. */
const MAX_COMPOSITION_MS = 2000;
/** A stream whose last picture is younger than this was flowing until the cut, milliseconds. */
const FLOWING_MS = 250;
/** Longest step at a cut between flowing streams: one picture at 25 a second, and a little, milliseconds. */
const SMOOTH_STEP_MS = 45;
/** Room between the last picture shown and the first of the new stream, milliseconds. */
const CUT_STEP_MS = 15;

/** A line whose clock begins at `originMs`. */
export const createTimeline = (nowMs: number, originMs = 0): Timeline => ({
  startMs: nowMs - originMs,
  lastVideoMs: originMs - 1,
  lastAudioMs: originMs - 1,
  placedAtMs: nowMs,
  presentedMs: originMs - CUT_STEP_MS,
  videoOffsetMs: 0,
  audioOffsetMs: 0,
});

/** Milliseconds since the venue began. */
export const venueMs = (line: Timeline, nowMs: number): number => Math.round(nowMs - line.startMs);

/**
 * Begins another stream at its key frame: a step after the last picture, and above the highest *presentation* time
 * sent so far (with B-frames that is beyond the last decode time). Returns the headers and the key frame, rebased.
 */
export const cutIn = (
  line: Timeline,
  stream: CutStream,
  options: { key: MediaTag; nowMs: number },
): MediaTag[] => {
  const { key, nowMs } = options;
  const atMs = cutPoint(line, key, nowMs);
  line.videoOffsetMs = atMs - key.timestampMs;
  line.audioOffsetMs = line.videoOffsetMs;
  const tags = headers(line, stream, atMs);
  const placed = place(line, key, nowMs);
  if (placed !== null) tags.push(withSets(placed, stream.videoHeader));
  keepUp(line, nowMs);
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
  const key = options.pictures[0];
  const last = options.pictures.at(-1);
  if (key === undefined || last === undefined) return [];
  const atMs = cutPoint(line, key, nowMs);
  const squeezed = squeezePictures(options.pictures, atMs);
  line.videoOffsetMs = (squeezed.at(-1)?.timestampMs ?? atMs) - last.timestampMs;
  line.audioOffsetMs = line.videoOffsetMs;
  const tags = headers(line, stream, atMs);
  for (const tag of squeezed) {
    notePicture(line, tag, nowMs);
    tags.push(withSets(tag, stream.videoHeader));
  }
  keepUp(line, nowMs);
  return tags;
};

/**
 * Where on the line a stream that begins with this key frame is put. After a stream that was flowing: one step on,
 * towards the clock, so that jitter of the two streams is not seen as a hole. After one that had stopped: as long after
 * its last picture as it really was. Always above what has been shown.
 */
const cutPoint = (line: Timeline, key: MediaTag, nowMs: number): number => {
  const clockMs = venueMs(line, nowMs);
  const passedMs = Math.round(nowMs - line.placedAtMs);
  const isFlowing = passedMs < FLOWING_MS;
  return Math.max(
    Math.min(line.lastVideoMs + (isFlowing ? SMOOTH_STEP_MS : passedMs), clockMs),
    clockMs - MAX_LATE_MS,
    line.lastVideoMs + 1,
    line.presentedMs + CUT_STEP_MS - shownAfterMs(key),
  );
};

/** Where the stream runs ahead of the clock, the clock is moved: nothing after it waits for time to catch up. */
const keepUp = (line: Timeline, nowMs: number): void => {
  line.startMs -= Math.max(line.lastVideoMs - venueMs(line, nowMs), 0);
};

/** Metadata (always at 0), video header, audio header. A stream without sound gets the header of silence. */
const headers = (line: Timeline, stream: CutStream, atMs: number): MediaTag[] => {
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
  if (tag.role === 'videoHeader')
    return [describe(stream), { ...tag, timestampMs: Math.max(line.lastVideoMs, 0) }];
  const placed = place(line, tag, nowMs);
  return placed === null ? [] : [withSets(placed, stream.videoHeader)];
};

/** Puts a coded tag on the venue's line. Null where it comes too late to be heard. */
const place = (line: Timeline, tag: MediaTag, nowMs: number): MediaTag | null => {
  const isAudio = tag.role === 'audio';
  const lastMs = isAudio ? line.lastAudioMs : line.lastVideoMs;
  let timestampMs = tag.timestampMs + (isAudio ? line.audioOffsetMs : line.videoOffsetMs);
  if (Math.abs(timestampMs - venueMs(line, nowMs)) > JUMP_MS) {
    timestampMs += reanchor(line, { isAudio, timestampMs, nowMs });
  }
  if (timestampMs <= lastMs) {
    if (isAudio) return null;
    timestampMs = lastMs + 1;
  }
  const placed = { ...tag, timestampMs };
  if (isAudio) line.lastAudioMs = timestampMs;
  else notePicture(line, placed, nowMs);
  return placed;
};

/** Puts a source whose clock has jumped back on the venue's. Returns what its timestamps are moved by. */
const reanchor = (line: Timeline, tag: { isAudio: boolean; timestampMs: number; nowMs: number }): number => {
  const anchorMs = Math.max(venueMs(line, tag.nowMs), line.lastVideoMs + 1, line.lastAudioMs + 1);
  const byMs = anchorMs - tag.timestampMs;
  const isOneStream = line.audioOffsetMs === line.videoOffsetMs;
  if (isOneStream || tag.isAudio) line.audioOffsetMs += byMs;
  if (isOneStream || !tag.isAudio) line.videoOffsetMs += byMs;
  return byMs;
};

const notePicture = (line: Timeline, placed: MediaTag, nowMs: number): void => {
  line.lastVideoMs = placed.timestampMs;
  line.placedAtMs = nowMs;
  line.presentedMs = Math.max(line.presentedMs, placed.timestampMs + shownAfterMs(placed));
};

/** A broken composition time must not push the next cut hours away. */
const shownAfterMs = (tag: MediaTag): number =>
  Math.min(Math.max(compositionMs(tag.data), -MAX_COMPOSITION_MS), MAX_COMPOSITION_MS);

const withSets = (tag: MediaTag, header: Uint8Array | null): MediaTag =>
  tag.role === 'key' && header !== null ? { ...tag, data: withParameterSets(header, tag.data) } : tag;
