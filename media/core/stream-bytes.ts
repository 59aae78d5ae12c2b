import { type MediaTag, TAG_TYPE, type TagRole } from './media-tag.ts';

/** How a tag looks on its way to a player: as an FLV tag (Adobe FLV 10.1, annex E) or as an RTMP message (RTMP 1.0, 5.3). */
export type PlayerProtocol = 'flv' | 'rtmp';

/** The chunk size that we announce to RTMP players and use for every message: longer than nearly all messages. */
export const RTMP_CHUNK_BYTES = 65_535;

const FLV_HEADER_BYTES = 11;
const RTMP_HEADER_BYTES = 12;
const EXTENDED_FROM_MS = 0xffffff;
/** Chunk streams: any number from 3 on, one for each kind of message. */
const CHUNK_STREAM = { [TAG_TYPE.audio]: 4, [TAG_TYPE.script]: 5, [TAG_TYPE.video]: 6 } as const;

const TYPE_OF: Readonly<Record<TagRole, 8 | 9 | 18>> = {
  audioHeader: TAG_TYPE.audio,
  audio: TAG_TYPE.audio,
  videoHeader: TAG_TYPE.video,
  key: TAG_TYPE.video,
  inter: TAG_TYPE.video,
  meta: TAG_TYPE.script,
  other: TAG_TYPE.script,
};

/** What an FLV stream with sound and picture begins with: the file header and the size of "the tag before". */
export const FLV_START = Uint8Array.from([0x46, 0x4c, 0x56, 1, 5, 0, 0, 0, 9, 0, 0, 0, 0]);

/** One tag as bytes. Timestamps are carried modulo 2^32. */
export const streamBytes = (protocol: PlayerProtocol, tag: MediaTag): Uint8Array =>
  protocol === 'flv' ? flvTag(tag) : rtmpMessage(tag);

/** Many pieces as one. */
export const joinBytes = (pieces: readonly Uint8Array[]): Uint8Array => {
  if (pieces.length === 1 && pieces[0] !== undefined) return pieces[0];
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
};

const flvTag = ({ role, timestampMs, data }: MediaTag): Uint8Array => {
  const bytes = new Uint8Array(FLV_HEADER_BYTES + data.length + 4);
  const ms = timestampMs >>> 0;
  bytes[0] = TYPE_OF[role];
  put24(bytes, 1, data.length);
  put24(bytes, 4, ms & 0xffffff);
  bytes[7] = ms >>> 24;
  bytes.set(data, FLV_HEADER_BYTES);
  put32(bytes, FLV_HEADER_BYTES + data.length, FLV_HEADER_BYTES + data.length);
  return bytes;
};

/** A whole header first, then a one-byte header before each further chunk: the same bytes suit every player. */
const rtmpMessage = ({ role, timestampMs, data }: MediaTag): Uint8Array => {
  const type = TYPE_OF[role];
  const ms = timestampMs >>> 0;
  const extendedBytes = ms >= EXTENDED_FROM_MS ? 4 : 0;
  const further = Math.max(Math.ceil(data.length / RTMP_CHUNK_BYTES) - 1, 0);
  const bytes = new Uint8Array(
    RTMP_HEADER_BYTES + extendedBytes + data.length + further * (1 + extendedBytes),
  );
  bytes[0] = CHUNK_STREAM[type];
  put24(bytes, 1, Math.min(ms, EXTENDED_FROM_MS));
  put24(bytes, 4, data.length);
  bytes[7] = type;
  bytes[8] = 1;
  let offset = RTMP_HEADER_BYTES;
  for (let from = 0; from === 0 || from < data.length; from += RTMP_CHUNK_BYTES) {
    if (from > 0) bytes[offset++] = 0xc0 | CHUNK_STREAM[type];
    if (extendedBytes > 0) put32(bytes, offset, ms);
    offset += extendedBytes;
    const chunk = data.subarray(from, from + RTMP_CHUNK_BYTES);
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
};

const put24 = (bytes: Uint8Array, offset: number, value: number): void => {
  bytes[offset] = value >>> 16;
  bytes[offset + 1] = value >>> 8;
  bytes[offset + 2] = value;
};

const put32 = (bytes: Uint8Array, offset: number, value: number): void => {
  bytes[offset] = value >>> 24;
  put24(bytes, offset + 1, value & 0xffffff);
};
