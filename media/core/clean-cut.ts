import { withParameterSets } from './avc.ts';
import { compositionMs, type MediaTag } from './media-tag.ts';
import { encodeMetadata } from './metadata.ts';
import { SILENCE_FORMAT, SILENCE_HEADER } from './silence.ts';
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
  /** What is added to the timestamps of the stream on air. */
  offsetMs: number;
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
/** Room between the last picture shown and the first of the new stream, milliseconds. */
const CUT_STEP_MS = 15;

export const createTimeline = (nowMs: number): Timeline => ({
  startMs: nowMs,
  lastVideoMs: -1,
  lastAudioMs: -1,
  placedAtMs: nowMs,
  presentedMs: -CUT_STEP_MS,
  offsetMs: 0,
});

/** Milliseconds since the venue began. */
export const venueMs = (line: Timeline, nowMs: number): number => Math.round(nowMs - line.startMs);

/**
 * Begins another stream at its key frame: as long after the last picture as it really came, so that a stream that
 * ran late leaves no hole behind, and above the highest *presentation* time sent so far (with B-frames that is beyond
 * the last decode time). Returns the headers and the key frame, rebased.
 */
export const cutIn = (
  line: Timeline,
  stream: CutStream,
  options: { key: MediaTag; nowMs: number },
): MediaTag[] => {
  const { key, nowMs } = options;
  const clockMs = venueMs(line, nowMs);
  const naturalMs = line.lastVideoMs + Math.round(nowMs - line.placedAtMs);
  const atMs = Math.max(
    Math.min(naturalMs, clockMs),
    clockMs - MAX_LATE_MS,
    line.lastVideoMs + 1,
    line.lastAudioMs + 1,
    line.presentedMs + CUT_STEP_MS - shownAfterMs(key),
  );
  // Where the last stream ran ahead of the clock, the clock is moved: nothing after it waits for time to catch up.
  line.startMs -= Math.max(atMs - clockMs, 0);
  line.offsetMs = atMs - key.timestampMs;
  const tags = headers(stream, atMs);
  const placed = place(line, key, nowMs);
  if (placed !== null) tags.push(withSets(placed, stream.videoHeader));
  return tags;
};

/** Metadata (always at 0), video header, audio header. A stream without sound gets the header of silence. */
const headers = (stream: CutStream, atMs: number): MediaTag[] => {
  const tags: MediaTag[] = [describe(stream)];
  const { videoHeader } = stream;
  const audioHeader = stream.audio === null ? SILENCE_HEADER : stream.audioHeader;
  if (videoHeader !== null) tags.push({ role: 'videoHeader', timestampMs: atMs, data: videoHeader });
  if (audioHeader !== null) tags.push({ role: 'audioHeader', timestampMs: atMs, data: audioHeader });
  return tags;
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
  if (tag.role === 'videoHeader' || tag.role === 'audioHeader') {
    const lastMs = tag.role === 'videoHeader' ? line.lastVideoMs : line.lastAudioMs;
    return [describe(stream), { ...tag, timestampMs: Math.max(lastMs, 0) }];
  }
  const placed = place(line, tag, nowMs);
  return placed === null ? [] : [withSets(placed, stream.videoHeader)];
};

/** Puts a coded tag on the venue's line. Null where it comes too late to be heard. */
const place = (line: Timeline, tag: MediaTag, nowMs: number): MediaTag | null => {
  const isAudio = tag.role === 'audio';
  const lastMs = isAudio ? line.lastAudioMs : line.lastVideoMs;
  let timestampMs = tag.timestampMs + line.offsetMs;
  if (Math.abs(timestampMs - venueMs(line, nowMs)) > JUMP_MS) {
    const anchorMs = Math.max(venueMs(line, nowMs), line.lastVideoMs + 1, line.lastAudioMs + 1);
    line.offsetMs += anchorMs - timestampMs;
    timestampMs = anchorMs;
  }
  if (timestampMs <= lastMs) {
    if (isAudio) return null;
    timestampMs = lastMs + 1;
  }
  if (isAudio) line.lastAudioMs = timestampMs;
  else {
    line.lastVideoMs = timestampMs;
    line.placedAtMs = nowMs;
    line.presentedMs = Math.max(line.presentedMs, timestampMs + shownAfterMs(tag));
  }
  return { ...tag, timestampMs };
};

/** A broken composition time must not push the next cut hours away. */
const shownAfterMs = (tag: MediaTag): number =>
  Math.min(Math.max(compositionMs(tag.data), -MAX_COMPOSITION_MS), MAX_COMPOSITION_MS);

const withSets = (tag: MediaTag, header: Uint8Array | null): MediaTag =>
  tag.role === 'key' && header !== null ? { ...tag, data: withParameterSets(header, tag.data) } : tag;
