import { type AmfObject, decodeAmf0 } from './amf0.ts';
import { parseAudioSpecificConfig } from './audio-config.ts';
import { parseAvcHeader, pictureSize } from './avc.ts';
import { fourCc, isAvc, isEnhancedVideo } from './media-tag.ts';

export interface VideoFormat {
  readonly codec: string;
  /** 0 where the stream does not say. */
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface AudioFormat {
  readonly codec: string;
  /** 0 where the stream does not say. */
  readonly sampleRateHz: number;
  readonly channels: number;
}

const VIDEO_BY_FOUR_CC: Readonly<Record<string, string>> = {
  avc1: 'h264',
  hvc1: 'hevc',
  av01: 'av1',
  vp08: 'vp8',
  vp09: 'vp9',
};
const VIDEO_BY_ID: Readonly<Record<number, string>> = { 2: 'h263', 4: 'vp6', 7: 'h264', 12: 'hevc' };
const AUDIO_BY_FOUR_CC: Readonly<Record<string, string>> = {
  mp4a: 'aac',
  Opus: 'opus',
  '.mp3': 'mp3',
  fLaC: 'flac',
  'ac-3': 'ac3',
  'ec-3': 'eac3',
};
const AUDIO_BY_ID: Readonly<Record<number, string>> = {
  0: 'pcm',
  2: 'mp3',
  3: 'pcm',
  7: 'pcm-alaw',
  8: 'pcm-mulaw',
  10: 'aac',
  11: 'speex',
  14: 'mp3',
};
/** Rates that the older audio tags can name (FLV, E.4.2.1). */
const LEGACY_RATES = [5512, 11025, 22050, 44100];

/** What a video sequence header (or any video tag) says; the picture's size comes from `metadata` where only that has it. */
export const videoFormat = (data: Uint8Array, metadata: AmfObject | null): VideoFormat => {
  const id = (data[0] ?? 0) & 15;
  const codec = isEnhancedVideo(data) ? VIDEO_BY_FOUR_CC[fourCc(data, 1)] : VIDEO_BY_ID[id];
  const sps = isAvc(data) ? parseAvcHeader(data)?.sps[0] : undefined;
  const size = sps === undefined ? null : pictureSize(sps);
  return {
    codec: codec ?? 'unknown',
    widthPx: size?.widthPx ?? wholeNumber(metadata, 'width'),
    heightPx: size?.heightPx ?? wholeNumber(metadata, 'height'),
  };
};

/** What an audio header (or, where a codec has none, any audio tag) says. */
export const audioFormat = (data: Uint8Array, metadata: AmfObject | null): AudioFormat => {
  const first = data[0] ?? 0;
  const isEnhanced = first >> 4 === 9;
  const codec = isEnhanced ? AUDIO_BY_FOUR_CC[fourCc(data, 1)] : AUDIO_BY_ID[first >> 4];
  const config = codec === 'aac' ? parseAudioSpecificConfig(data.subarray(isEnhanced ? 5 : 2)) : null;
  const legacyRate = isEnhanced ? 0 : (LEGACY_RATES[(first >> 2) & 3] ?? 0);
  return {
    codec: codec ?? 'unknown',
    sampleRateHz: config?.sampleRateHz ?? (wholeNumber(metadata, 'audiosamplerate') || legacyRate),
    channels: config?.channels ?? (first & 1) + 1,
  };
};

const wholeNumber = (metadata: AmfObject | null, name: string): number => {
  const value = metadata?.get(name);
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value < 1e6
    ? Math.round(value)
    : 0;
};

/** The object inside a data message `[@setDataFrame] onMetaData {…}`; null for anything else or anything damaged. */
export const readMetadata = (data: Uint8Array): AmfObject | null => {
  const { values } = decodeAmf0(data);
  const named = values[0] === '@setDataFrame' ? values.slice(1) : values;
  const object = named[1];
  return named[0] === 'onMetaData' && object instanceof Map ? object : null;
};
