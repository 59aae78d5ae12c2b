import { withParameterSets } from './avc.ts';
import { type MediaTag, retimed } from './media-tag.ts';
import { encodeMetadata } from './metadata.ts';
import { placeTag } from './place-tag.ts';
import { SILENCE_FORMAT, SILENCE_HEADER } from './silence.ts';
import { squeezePictures } from './squeeze-pictures.ts';
import type { AudioFormat, VideoFormat } from './stream-facts.ts';
import { cutPoint, keepUp, notePicture, type Timeline } from './timeline.ts';

/**
 * The stream that is cut in, under a player that must not notice: with a key frame first, and every header that a decoder
 * needs before it.
 */
export interface CutStream {
  readonly videoHeader: Uint8Array | null;
  readonly audioHeader: Uint8Array | null;
  readonly video: VideoFormat | null;
  readonly audio: AudioFormat | null;
}

/** From where on the line another stream goes on, and what is added to its timestamps. */
interface Beginning {
  readonly atMs: number;
  readonly offsetMs: number;
}

/** The pictures that a stream is cut in with, its key frame first. */
interface CutPictures {
  readonly pictures: readonly MediaTag[];
  readonly nowMs: number;
}

/**
 * Begins another stream at a key frame, with the pictures that have come since. It is seen a step after the last
 * picture that has been shown (with B-frames that is beyond the last decode time). Returns headers and pictures,
 * rebased.
 */
export const cutIn = (line: Timeline, stream: CutStream, { pictures, nowMs }: CutPictures): MediaTag[] => {
  const [key] = pictures;
  if (key === undefined) return [];
  const atMs = cutPoint(line, key, nowMs);
  // At once: on a clock that is far behind, each of the pictures would be taken for a jump.
  keepUp(line, atMs, nowMs);
  const tags = begin(line, stream, { atMs, offsetMs: atMs - key.timestampMs });
  for (const picture of pictures) {
    const placed = placeTag(line, picture, nowMs);
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
  { pictures, nowMs }: CutPictures,
): MediaTag[] => {
  const squeezed = squeezePictures(pictures, 0);
  const [key, last, given] = [squeezed[0], squeezed.at(-1), pictures.at(-1)];
  if (key === undefined || last === undefined || given === undefined) return [];
  const atMs = cutPoint(line, key, nowMs);
  const tags = begin(line, stream, { atMs, offsetMs: atMs + last.timestampMs - given.timestampMs });
  for (const picture of squeezed) {
    // Two pictures may have come with one decode time.
    const placed = retimed(picture, Math.max(atMs + picture.timestampMs, line.lastVideoMs + 1));
    notePicture(line, placed);
    tags.push(withSets(placed, stream.videoHeader));
  }
  line.videoGivenMs = given.timestampMs;
  keepUp(line, line.lastVideoMs, nowMs);
  return tags;
};

/**
 * From here on the line belongs to another stream. Metadata (always at 0), video header, audio header. A stream without
 * sound gets the header of silence.
 */
const begin = (line: Timeline, stream: CutStream, { atMs, offsetMs }: Beginning): MediaTag[] => {
  line.videoOffsetMs = offsetMs;
  line.audioOffsetMs = offsetMs;
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
  const placed = placeTag(line, tag, nowMs);
  return placed === null ? [] : [withSets(placed, stream.videoHeader)];
};

const withSets = (tag: MediaTag, header: Uint8Array | null): MediaTag =>
  tag.role === 'key' && header !== null ? { ...tag, data: withParameterSets(header, tag.data) } : tag;
