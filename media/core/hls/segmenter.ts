import type { AmfObject } from '../amf0.ts';
import { compositionMs, type MediaTag, sameBytes } from '../media-tag.ts';
import { readMetadata } from '../stream-facts.ts';
import {
  isHeaderless,
  pictureData,
  pictureTrack,
  type StreamFormat,
  soundData,
  soundTrack,
} from './stream-format.ts';

/** A picture of a segment; times on the venue's clock, milliseconds. */
export interface Picture {
  readonly decodeMs: number;
  /** How much later than that it is shown. */
  readonly compositionMs: number;
  readonly isKey: boolean;
  readonly data: Uint8Array;
}

/** A packet of sound. */
export interface Sound {
  readonly atMs: number;
  readonly data: Uint8Array;
}

/** A piece of a venue that is whole: from a key frame up to the next one. */
export interface Segment {
  readonly format: StreamFormat;
  /** The first of another stream, or of one that has changed its headers. */
  readonly isNewStream: boolean;
  /** The last of its stream: another one begins where it ends. */
  readonly isLastOfStream: boolean;
  readonly pictures: readonly Picture[];
  readonly sounds: readonly Sound[];
  readonly endMs: number;
}

export type SegmenterNews =
  | { kind: 'segment'; segment: Segment }
  /** HLS cannot carry this; `isSoundOnly`: the picture goes on without it. Else nothing is made until another stream. */
  | { kind: 'refused'; what: string; isSoundOnly: boolean };

export interface SegmentLimits {
  /** A segment ends at the first key frame after this. */
  readonly segmentMs: number;
  /** Or where no key frame has come for this long. */
  readonly keyWaitMs: number;
  readonly maxBytes: number;
}

/** Divides what a venue sends into segments. */
export interface Segmenter {
  readonly limits: SegmentLimits;
  readonly headers: { picture: Uint8Array | null; sound: Uint8Array | null; metadata: AmfObject | null };
  /** What the next key frame begins anew: `picture` also where only the sound was told of a cut. */
  change: 'none' | 'sound' | 'picture';
  open: OpenSegment | null;
  /** Sound of the stream that begins at the next key frame. */
  held: Sound[];
  /** What was said of the stream on air, so that it is said once. */
  refused: string | null;
}

interface OpenSegment {
  format: StreamFormat;
  readonly isNewStream: boolean;
  readonly pictures: Picture[];
  readonly sounds: Sound[];
  readonly startMs: number;
  /** When it began, or its last key frame came. */
  keyMs: number;
  bytes: number;
}

/** Most packets of sound that wait for the key frame of their stream: about 20 s. */
const MAX_HELD = 1000;
/** No packet of sound is longer. */
const MAX_SOUND_BYTES = 64 * 1024;

export const createSegmenter = (limits: SegmentLimits): Segmenter => ({
  limits,
  headers: { picture: null, sound: null, metadata: null },
  change: 'picture',
  open: null,
  held: [],
  refused: null,
});

/** The tags after this are of another stream. */
export const takeCut = (state: Segmenter): void => {
  state.change = 'picture';
  state.held = [];
  state.refused = null;
  // The new stream says what it has; a codec without a header says it in its first packet.
  state.headers.sound = null;
};

/** Takes the next tag; gives what is whole by it. */
export const takeTag = (state: Segmenter, tag: MediaTag): SegmenterNews[] => {
  const { headers } = state;
  switch (tag.role) {
    case 'meta':
      headers.metadata = readMetadata(tag.data);
      return [];
    case 'videoHeader':
      if (!sameBytes(headers.picture, tag.data)) state.change = 'picture';
      headers.picture = tag.data;
      return [];
    case 'audioHeader':
      return takeSoundHeader(state, tag.data);
    case 'audio':
      return takeSound(state, tag);
    case 'key':
    case 'inter':
      return takePicture(state, tag);
    case 'other':
      return [];
  }
};

const takePicture = (state: Segmenter, tag: MediaTag): SegmenterNews[] => {
  const { open, limits } = state;
  const isKey = tag.role === 'key';
  const isAnew = isKey && (state.change !== 'none' || open === null);
  // Before its key frame a new stream cannot be decoded.
  if (!isKey && (open === null || state.change === 'picture')) return [];
  const news: SegmenterNews[] = [];
  if (isAnew) {
    news.push(...close(state, tag.timestampMs, 'changes'), ...openAnew(state, tag));
  } else if (open !== null) {
    const ageMs = tag.timestampMs - open.startMs;
    const waitedMs = Math.min(ageMs - limits.segmentMs, tag.timestampMs - open.keyMs - limits.keyWaitMs);
    if (waitedMs >= 0 || open.bytes >= limits.maxBytes || (isKey && ageMs >= limits.segmentMs)) {
      news.push(...close(state, tag.timestampMs, 'goes on'));
      state.open = openSegment({ format: open.format, isNewStream: false, startMs: tag.timestampMs });
    }
  }
  addPicture(state.open, tag);
  return news;
};

const addPicture = (open: OpenSegment | null, tag: MediaTag): void => {
  if (open === null) return;
  const data = pictureData(tag.data);
  open.bytes += data.length;
  if (tag.role === 'key') open.keyMs = tag.timestampMs;
  open.pictures.push({
    decodeMs: tag.timestampMs,
    compositionMs: compositionMs(tag.data),
    isKey: tag.role === 'key',
    data,
  });
};

const close = (state: Segmenter, endMs: number, stream: 'changes' | 'goes on'): SegmenterNews[] => {
  const { open } = state;
  state.open = null;
  if (open === null || open.pictures.length === 0) return [];
  const { format, isNewStream, pictures, sounds } = open;
  const isLastOfStream = stream === 'changes';
  const segment: Segment = { format, isNewStream, isLastOfStream, pictures, sounds, endMs };
  return [{ kind: 'segment', segment }];
};

/** A key frame begins another stream: looks at what it is, and takes the sound that has waited for it. */
const openAnew = (state: Segmenter, key: MediaTag): SegmenterNews[] => {
  const { headers, held } = state;
  state.change = 'none';
  state.held = [];
  const picture =
    headers.picture === null
      ? ({ ok: false, what: 'a picture without a header' } as const)
      : pictureTrack(headers.picture, headers.metadata);
  if (!picture.ok) return refuse(state, { what: picture.what, isSoundOnly: false });
  const sound = headers.sound === null ? null : soundTrack(headers.sound);
  const format: StreamFormat = { picture: picture.track, sound: sound?.track ?? null };
  state.open = openSegment({ format, isNewStream: true, startMs: key.timestampMs });
  state.open.sounds.push(...held.filter(({ atMs }) => atMs >= key.timestampMs));
  return sound !== null && sound.track === null ? refuse(state, { what: sound.what, isSoundOnly: true }) : [];
};

const openSegment = (options: {
  format: StreamFormat;
  isNewStream: boolean;
  startMs: number;
}): OpenSegment => ({
  ...options,
  keyMs: options.startMs,
  pictures: [],
  sounds: [],
  bytes: 0,
});

const refuse = (state: Segmenter, refusal: { what: string; isSoundOnly: boolean }): SegmenterNews[] => {
  if (state.refused === refusal.what) return [];
  state.refused = refusal.what;
  return [{ kind: 'refused', ...refusal }];
};

/** Another kind of sound begins with the next key frame, or at once where nothing was heard of this stream yet. */
const takeSoundHeader = (state: Segmenter, header: Uint8Array): SegmenterNews[] => {
  const { headers, open } = state;
  if (sameBytes(headers.sound, header)) return [];
  const isFirst = headers.sound === null;
  headers.sound = header;
  if (state.change !== 'none' || open === null) return [];
  if (isFirst && open.isNewStream && open.sounds.length === 0) {
    const sound = soundTrack(header);
    open.format = { ...open.format, sound: sound.track };
    return sound.track === null ? refuse(state, { what: sound.what, isSoundOnly: true }) : [];
  }
  state.change = 'sound';
  return [];
};

const takeSound = (state: Segmenter, tag: MediaTag): SegmenterNews[] => {
  const news = isHeaderless(tag.data) ? takeSoundHeader(state, soundMark(tag.data)) : [];
  const sound = { atMs: tag.timestampMs, data: soundData(tag.data) };
  const { open, limits } = state;
  if (sound.data.length > MAX_SOUND_BYTES) return news;
  if (state.change !== 'none' || open === null) {
    if (state.held.length < MAX_HELD) state.held.push(sound);
  } else if (open.format.sound !== null && open.bytes < limits.maxBytes) {
    open.bytes += sound.data.length;
    open.sounds.push(sound);
  }
  return news;
};

/** What of an MP3 packet stays the same from packet to packet: its tag's codec and its frame's version, rate and channels. */
const soundMark = (tag: Uint8Array): Uint8Array => {
  const start = tag.length - soundData(tag).length;
  const mark = tag.slice(0, start + 4);
  mark[start + 1] = (mark[start + 1] ?? 0) & 0xfe;
  mark[start + 2] = (mark[start + 2] ?? 0) & 0x0c;
  mark[start + 3] = (mark[start + 3] ?? 0) & 0xc0;
  return mark;
};
