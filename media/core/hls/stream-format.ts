import type { AmfObject } from '../amf0.ts';
import { parseAudioSpecificConfig } from '../audio-config.ts';
import { fourCc, isEnhancedVideo } from '../media-tag.ts';
import { audioFormat, videoFormat } from '../stream-facts.ts';
import { hevcCodecString, hevcPictureSize } from './hevc.ts';
import { aacFrameSamples, mp3Facts, opusSamples } from './sound-frames.ts';

/** A picture track as an MP4 file describes it. */
export interface PictureTrack {
  readonly codec: 'avc' | 'hevc';
  /** As browsers name it (RFC 6381). */
  readonly codecString: string;
  /** AVCDecoderConfigurationRecord or HEVCDecoderConfigurationRecord. */
  readonly config: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A sound track as an MP4 file describes it. */
export interface SoundTrack {
  readonly codec: 'aac' | 'mp3' | 'opus';
  readonly codecString: string;
  /** AudioSpecificConfig or OpusHead; MP3 has none. */
  readonly config: Uint8Array | null;
  readonly sampleRateHz: number;
  readonly channels: number;
}

/** What an init segment is made from. One object for as long as the stream stays the same. */
export interface StreamFormat {
  readonly picture: PictureTrack;
  readonly sound: SoundTrack | null;
}

/** AAC's object types that browsers have a name for (LC, SBR, PS); the others are played as LC says. */
const NAMED_AAC = new Set([2, 5, 29]);
const HEADER_BYTES = { picture: 5, enhancedSound: 5, aac: 2, mp3: 1 } as const;

/** What HLS can carry of a video header tag; else what it is, in words. */
export const pictureTrack = (
  header: Uint8Array,
  metadata: AmfObject | null,
): { ok: true; track: PictureTrack } | { ok: false; what: string } => {
  const { codec, widthPx, heightPx } = videoFormat(header, metadata);
  const config = header.slice(HEADER_BYTES.picture);
  const isHevc = codec === 'hevc';
  if (codec !== 'h264' && !isHevc) return { ok: false, what: `a picture in ${codec}` };
  const codecString = isHevc ? hevcCodecString(config) : avcCodecString(config);
  const size = (isHevc ? hevcPictureSize(config) : null) ?? { widthPx, heightPx };
  if (codecString === null || size.widthPx === 0 || size.heightPx === 0)
    return { ok: false, what: `a damaged header of ${codec}` };
  return { ok: true, track: { codec: isHevc ? 'hevc' : 'avc', codecString, config, ...size } };
};

const avcCodecString = (config: Uint8Array): string | null => {
  if (config.length < 7) return null;
  const name = [...config.subarray(1, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `avc1.${name}`;
};

/** Where a picture's own bytes begin in its tag. */
export const pictureData = (tag: Uint8Array): Uint8Array => {
  // Enhanced RTMP: packet type 1 carries a composition time before the picture, 3 does not.
  const isShort = !isEnhancedVideo(tag) || ((tag[0] ?? 0) & 15) === 3;
  return tag.subarray(isShort ? 5 : 8);
};

/**
 * What HLS can carry of a sound header tag, or of a sound tag where the codec has no header; null for what it cannot.
 * `what` is the codec in words.
 */
export const soundTrack = (tag: Uint8Array): { track: SoundTrack | null; what: string } => {
  const { codec } = audioFormat(tag, null);
  const body = soundData(tag);
  const make = { aac: aacTrack, mp3: mp3Track, opus: opusTrack }[codec];
  return { track: make?.(body) ?? null, what: `sound in ${codec}` };
};

const aacTrack = (body: Uint8Array): SoundTrack | null => {
  const facts = parseAudioSpecificConfig(body);
  if (facts === null || facts.channels === 0) return null;
  const kind = (body[0] ?? 0) >> 3;
  const codecString = `mp4a.40.${NAMED_AAC.has(kind) ? kind : 2}`;
  return { codec: 'aac', codecString, config: body.slice(), ...facts };
};

const mp3Track = (body: Uint8Array): SoundTrack | null => {
  const facts = mp3Facts(body);
  if (facts === null) return null;
  const { sampleRateHz, channels } = facts;
  return { codec: 'mp3', codecString: 'mp3', config: null, sampleRateHz, channels };
};

const opusTrack = (body: Uint8Array): SoundTrack | null => {
  const isHead = body.length >= 19 && String.fromCharCode(...body.subarray(0, 8)) === 'OpusHead';
  const channels = body[9] ?? 0;
  if (!isHead || channels === 0) return null;
  return { codec: 'opus', codecString: 'opus', config: body.slice(), sampleRateHz: 48_000, channels };
};

/** Where the sound's own bytes begin in its tag. */
export const soundData = (tag: Uint8Array): Uint8Array => {
  const format = (tag[0] ?? 0) >> 4;
  if (format === 9) return tag.subarray(HEADER_BYTES.enhancedSound);
  return tag.subarray(format === 10 ? HEADER_BYTES.aac : HEADER_BYTES.mp3);
};

/** True where a codec's sound tags say themselves what they are, and no header comes before them. */
export const isHeaderless = (tag: Uint8Array): boolean => {
  const format = (tag[0] ?? 0) >> 4;
  return format === 9 ? fourCc(tag, 1) === '.mp3' : format === 2 || format === 14;
};

/** Samples in one packet of a track, at its rate. */
export const packetSamples = (track: SoundTrack, packet: Uint8Array): number => {
  if (track.codec === 'opus') return opusSamples(packet);
  if (track.codec === 'mp3') return mp3Facts(packet)?.frameSamples ?? 1152;
  return track.config === null ? 1024 : aacFrameSamples(track.config);
};
