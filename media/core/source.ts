import type { AmfObject } from './amf0.ts';
import { createMediaClock, type MediaClock } from './media-clock.ts';
import { type MediaTag, sameBytes } from './media-tag.ts';
import { createSourceMeter, measure, type SourceMeter } from './source-meter.ts';
import {
  type AudioFormat,
  audioFormat,
  readMetadata,
  type VideoFormat,
  videoFormat,
} from './stream-facts.ts';

/** A track from which nothing has come for this long is lost; with both lost the source is stalled, milliseconds. */
const STALL_MS = 1500;
/** How much audio is kept, so that none is lost when a key frame comes later than the audio beside it, milliseconds. */
const RECENT_AUDIO_MS = 2000;
const RECENT_AUDIO_TAGS = 400;
const RECENT_AUDIO_BYTES = 1024 * 1024;
/** Most pictures that are kept for a cut at once: 10 s between key frames at 8 Mbit/s and 60 frames a second. */
const MAX_PICTURES = 600;
const MAX_PICTURE_BYTES = 12 * 1024 * 1024;

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
  /** The newest key frame and all pictures since; empty where they are too many to keep. */
  readonly pictures: MediaTag[];
  pictureBytes: number;
  readonly clock: MediaClock;
  readonly meter: SourceMeter;
  /** For how long no picture and no sound has come, as far as we were awake to see it, milliseconds. */
  noPictureMs: number;
  noSoundMs: number;
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
  pictures: [],
  pictureBytes: 0,
  clock: createMediaClock(),
  meter: createSourceMeter(),
  noPictureMs: 0,
  noSoundMs: 0,
});

/** Connected, but neither picture nor sound has come for 1.5 s. */
export const isStalled = (source: Source): boolean => hasLostPicture(source) && hasLostSound(source);

/** No picture for 1.5 s; true also of a source that never had one. */
export const hasLostPicture = (source: Source): boolean => source.noPictureMs >= STALL_MS;

/** No sound for 1.5 s; true also of a source that never had any. */
export const hasLostSound = (source: Source): boolean => source.noSoundMs >= STALL_MS;

/** Lets time pass for a source from which nothing has come meanwhile. */
export const ageSource = (source: Source, passedMs: number): void => {
  source.noPictureMs += passedMs;
  source.noSoundMs += passedMs;
};

/** What a newcomer needs of a source: headers, then the pictures since the last key frame with the sound beside them. */
export const sourceSoFar = (source: Source): MediaTag[] => {
  const first = source.pictures[0];
  const atMs = first?.timestampMs ?? source.recentAudio.at(-1)?.timestampMs ?? 0;
  const tags: MediaTag[] = [];
  const { videoHeader, audioHeader } = source;
  if (videoHeader !== null) tags.push({ role: 'videoHeader', timestampMs: atMs, data: videoHeader });
  if (audioHeader !== null) tags.push({ role: 'audioHeader', timestampMs: atMs, data: audioHeader });
  const sound = source.recentAudio.filter((tag) => tag.timestampMs >= atMs);
  const coded = [...source.pictures, ...sound].toSorted((a, b) => a.timestampMs - b.timestampMs);
  return [...tags, ...coded];
};

/** Takes note of a tag. Says whether it is news for the venues: a header that repeats itself is not. */
export const acceptTag = (source: Source, tag: MediaTag, nowMs: number): boolean => {
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
      source.noSoundMs = 0;
      source.audio ??= audioFormat(tag.data, source.metadata);
      keepAudio(source.recentAudio, tag);
      return true;
    case 'other':
      return false;
    case 'key':
    case 'inter':
      source.noPictureMs = 0;
      source.video ??= videoFormat(tag.data, source.metadata);
      keepPicture(source, tag);
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
  forgetPictures(source);
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

const keepPicture = (source: Source, tag: MediaTag): void => {
  const isSetBack = tag.timestampMs < (source.pictures.at(-1)?.timestampMs ?? tag.timestampMs);
  // The sound kept is of the time before that: beside this picture it would lie in the future.
  if (isSetBack) source.recentAudio.length = 0;
  if (tag.role === 'key') forgetPictures(source);
  else if (source.pictures.length === 0) return;
  // The clock was set back in the midst of them: they make no line of time that a cut at once could shorten.
  else if (isSetBack) {
    forgetPictures(source);
    return;
  }
  source.pictures.push(tag);
  source.pictureBytes += tag.data.length;
  if (source.pictureBytes > MAX_PICTURE_BYTES || source.pictures.length > MAX_PICTURES)
    forgetPictures(source);
};

const forgetPictures = (source: Source): void => {
  source.pictures.length = 0;
  source.pictureBytes = 0;
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
