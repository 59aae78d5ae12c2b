import type { AmfObject } from './amf0.ts';
import { type MediaTag, sameBytes } from './media-tag.ts';
import { createSourceMeter, measure, type SourceMeter } from './source-meter.ts';
import {
  type AudioFormat,
  audioFormat,
  readMetadata,
  type VideoFormat,
  videoFormat,
} from './stream-facts.ts';

/** Connected, but silent for longer than this: stalled, milliseconds. */
const STALL_MS = 1500;
/** How much audio is kept, so that none is lost when a key frame comes later than the audio beside it, milliseconds. */
const RECENT_AUDIO_MS = 2000;
const RECENT_AUDIO_TAGS = 400;
const RECENT_AUDIO_BYTES = 1024 * 1024;

/** One artist's live incoming stream, as the venues see it. */
export interface Source {
  readonly artistId: string;
  readonly artistName: string;
  readonly sinceUnixMs: number;
  videoHeader: Uint8Array | null;
  audioHeader: Uint8Array | null;
  video: VideoFormat | null;
  audio: AudioFormat | null;
  metadata: AmfObject | null;
  readonly recentAudio: MediaTag[];
  readonly meter: SourceMeter;
  /** For how long nothing has come, as far as we were awake to see it, milliseconds. */
  silentMs: number;
}

export const createSource = (artist: {
  artistId: string;
  artistName: string;
  sinceUnixMs: number;
}): Source => ({
  ...artist,
  videoHeader: null,
  audioHeader: null,
  video: null,
  audio: null,
  metadata: null,
  recentAudio: [],
  meter: createSourceMeter(),
  silentMs: 0,
});

export const isStalled = (source: Source): boolean => source.silentMs >= STALL_MS;

/** Takes note of a tag. Says whether it is news for the venues: a header that repeats itself is not. */
export const acceptTag = (source: Source, tag: MediaTag, nowMs: number): boolean => {
  source.silentMs = 0;
  const isFrame = tag.role === 'key' || tag.role === 'inter';
  measure(source.meter, {
    nowMs,
    bytes: tag.data.length,
    isFrame,
    keyTimestampMs: tag.role === 'key' ? tag.timestampMs : null,
  });
  switch (tag.role) {
    case 'meta':
      noteMetadata(source, tag.data);
      return false;
    case 'videoHeader':
      return noteVideoHeader(source, tag.data);
    case 'audioHeader':
      return noteAudioHeader(source, tag.data);
    case 'audio':
      source.audio ??= audioFormat(tag.data, source.metadata);
      keepAudio(source.recentAudio, tag);
      return true;
    case 'other':
      return false;
    case 'key':
    case 'inter':
      source.video ??= videoFormat(tag.data, source.metadata);
      return true;
  }
};

const noteMetadata = (source: Source, data: Uint8Array): void => {
  source.metadata = readMetadata(data) ?? source.metadata;
  if (source.videoHeader !== null) source.video = videoFormat(source.videoHeader, source.metadata);
};

const noteVideoHeader = (source: Source, data: Uint8Array): boolean => {
  if (sameBytes(source.videoHeader, data)) return false;
  source.videoHeader = data;
  source.video = videoFormat(data, source.metadata);
  return true;
};

const noteAudioHeader = (source: Source, data: Uint8Array): boolean => {
  if (sameBytes(source.audioHeader, data)) return false;
  source.audioHeader = data;
  source.audio = audioFormat(data, source.metadata);
  // What was kept belongs to the old header.
  source.recentAudio.length = 0;
  return true;
};

const keepAudio = (recent: MediaTag[], tag: MediaTag): void => {
  const last = recent.at(-1);
  if (last !== undefined && tag.timestampMs < last.timestampMs) recent.length = 0;
  recent.push(tag);
  const oldestMs = tag.timestampMs - RECENT_AUDIO_MS;
  let bytes = recent.reduce((sum, { data }) => sum + data.length, 0);
  const isTooMuch = (): boolean =>
    (recent[0]?.timestampMs ?? oldestMs) < oldestMs ||
    recent.length > RECENT_AUDIO_TAGS ||
    bytes > RECENT_AUDIO_BYTES;
  while (isTooMuch()) bytes -= recent.shift()?.data.length ?? 0;
};
