/** The pieces that a stream is made of: bodies of FLV tags, which are also the payloads of RTMP messages. */

/** FLV tag types, equal to RTMP message types. */
export const TAG_TYPE = { audio: 8, video: 9, script: 18 } as const;

/** What a tag is for. `other` is neither needed nor understood (end of sequence, HDR colour, multitrack) and is dropped. */
export type TagRole = 'meta' | 'videoHeader' | 'key' | 'inter' | 'audioHeader' | 'audio' | 'other';

export interface MediaTag {
  readonly role: TagRole;
  /** Decode time, milliseconds. */
  readonly timestampMs: number;
  readonly data: Uint8Array;
}

/** The tag at another time. (Spread costs many times as much, and this is done for each packet.) */
export const retimed = ({ role, data }: MediaTag, timestampMs: number): MediaTag => ({
  role,
  timestampMs,
  data,
});

const AVC = 7;
const LEGACY_HEVC = 12;
const AAC = 10;
const EXTENDED_AUDIO = 9;
const KEY_FRAME = 1;
const COMMAND_FRAME = 5;

/** Tells what the body of a tag is. Total: anything too short or unknown is `other`. */
export const tagRole = (type: number, data: Uint8Array): TagRole => {
  if (data.length === 0) return 'other';
  if (type === TAG_TYPE.audio) return audioRole(data);
  if (type === TAG_TYPE.video) return videoRole(data);
  return type === TAG_TYPE.script ? 'meta' : 'other';
};

const audioRole = (data: Uint8Array): TagRole => {
  const first = data[0] ?? 0;
  const format = first >> 4;
  if (format === EXTENDED_AUDIO) {
    const packet = first & 15;
    if (data.length < 6) return 'other';
    return packet === 0 ? 'audioHeader' : packet === 1 ? 'audio' : 'other';
  }
  if (format !== AAC) return data.length > 1 ? 'audio' : 'other';
  if (data.length < 3) return 'other';
  return data[1] === 0 ? 'audioHeader' : 'audio';
};

const videoRole = (data: Uint8Array): TagRole => {
  const first = data[0] ?? 0;
  const frame = (first >> 4) & 7;
  if (frame === COMMAND_FRAME || data.length < 6) return 'other';
  const coded: TagRole = frame === KEY_FRAME ? 'key' : 'inter';
  if (isEnhancedVideo(data)) {
    const packet = first & 15;
    if (packet === 0) return 'videoHeader';
    return packet === 1 || packet === 3 ? coded : 'other';
  }
  if (!hasAvcLayout(data)) return coded;
  return data[1] === 0 ? 'videoHeader' : data[1] === 1 ? coded : 'other';
};

/** True for an "enhanced RTMP" video tag, which names its codec by four letters. */
export const isEnhancedVideo = (data: Uint8Array): boolean => ((data[0] ?? 0) & 0x80) !== 0;

/** True for AVC and for the older way to send HEVC: packet type at 1, composition time at 2. */
const hasAvcLayout = (data: Uint8Array): boolean => {
  const codec = (data[0] ?? 0) & 15;
  return !isEnhancedVideo(data) && (codec === AVC || codec === LEGACY_HEVC);
};

/** True for H.264 in its usual tag. */
export const isAvc = (data: Uint8Array): boolean => !isEnhancedVideo(data) && ((data[0] ?? 0) & 15) === AVC;

/** True where two audio tags are of one codec. */
export const sameCodec = (a: Uint8Array, b: Uint8Array): boolean => {
  const format = (a[0] ?? 0) >> 4;
  if (format !== (b[0] ?? 0) >> 4) return false;
  return format !== EXTENDED_AUDIO || fourCc(a, 1) === fourCc(b, 1);
};

/** Four letters at an offset, as enhanced RTMP names codecs. */
export const fourCc = (data: Uint8Array, offset: number): string =>
  String.fromCharCode(...data.subarray(offset, offset + 4));

/** How much later than its decode time a video tag is shown, milliseconds; may be negative. */
export const compositionMs = (data: Uint8Array): number => {
  const offset = compositionOffset(data);
  return offset === null ? 0 : signed24(data, offset);
};

/** A video tag's body with another composition time; as it is where the codec carries none. A copy. */
export const withCompositionMs = (data: Uint8Array, ms: number): Uint8Array => {
  const offset = compositionOffset(data);
  if (offset === null) return data;
  const copy = data.slice();
  copy[offset] = ms >> 16;
  copy[offset + 1] = ms >> 8;
  copy[offset + 2] = ms;
  return copy;
};

const compositionOffset = (data: Uint8Array): number | null => {
  if (hasAvcLayout(data)) return data[1] === 1 ? 2 : null;
  const carriesTime = isEnhancedVideo(data) && ((data[0] ?? 0) & 15) === 1;
  return carriesTime && ['hvc1', 'avc1'].includes(fourCc(data, 1)) ? 5 : null;
};

const signed24 = (data: Uint8Array, offset: number): number => {
  const value = ((data[offset] ?? 0) << 16) | ((data[offset + 1] ?? 0) << 8) | (data[offset + 2] ?? 0);
  return (value << 8) >> 8;
};

/** True where two tag bodies are the same bytes. */
export const sameBytes = (a: Uint8Array | null, b: Uint8Array | null): boolean => {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
};
