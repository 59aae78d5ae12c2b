import { type MediaTag, sameCodec } from './media-tag.ts';
import { FLV_START, joinBytes, type PlayerProtocol, streamBytes } from './stream-bytes.ts';

/**
 * What a venue has sent of late, kept once for all its players. A player is only a place in it: one that does not read
 * costs no more than what its socket holds, and goes on where it was or at the newest key frame.
 */
export interface SendRing {
  readonly packets: Packet[];
  /** Number of the first packet kept; numbers count up for ever. */
  firstNumber: number;
  bytes: number;
  /** Key frames that are kept, each with the headers that it is decoded with. */
  readonly keys: { number: number; timestampMs: number; headers: Headers }[];
  headers: Headers;
}

interface Packet {
  readonly tag: MediaTag;
  /** Made when the first player wants them. */
  flv: Uint8Array | null;
  rtmp: Uint8Array | null;
}

type Headers = Readonly<Partial<Record<'meta' | 'videoHeader' | 'audioHeader', MediaTag>>>;

/** Most that is kept, bytes and packets: two spans from key frame to key frame (or 2 s) where they fit, else one, else none. */
const MAX_BYTES = 12 * 1024 * 1024;
const MAX_PACKETS = 8000;
/** A burst of this much behind a hold-up of the line comes in one go, and nobody loses any of it, milliseconds. */
const KEEP_MS = 2000;

export const createSendRing = (): SendRing => ({
  packets: [],
  firstNumber: 0,
  bytes: 0,
  keys: [],
  headers: {},
});

/** The number that the next packet will have. */
export const endOf = (ring: SendRing): number => ring.firstNumber + ring.packets.length;

export const appendTag = (ring: SendRing, tag: MediaTag): void => {
  const { role } = tag;
  if (role === 'meta' || role === 'videoHeader' || role === 'audioHeader')
    ring.headers = { ...ring.headers, [role]: tag };
  if (role === 'key') {
    ring.keys.push({ number: endOf(ring), timestampMs: tag.timestampMs, headers: ring.headers });
    // The span before the last key frame stays for those who are a little behind; of short ones as many as it takes.
    const keepFrom = ring.keys.slice(0, -1).findLast((key) => key.timestampMs <= tag.timestampMs - KEEP_MS);
    const keepLatest = ring.keys.at(-2);
    if (keepFrom !== undefined && keepLatest !== undefined)
      forgetBefore(ring, Math.min(keepFrom.number, keepLatest.number));
  }
  if (role === 'audio') forgetForeignHeader(ring, tag);
  ring.packets.push({ tag, flv: null, rtmp: null });
  ring.bytes += tag.data.length;
  if (isTooMuch(ring)) forgetBefore(ring, ring.keys.at(-1)?.number ?? endOf(ring));
  // One span alone is too much: newcomers wait for the next key frame.
  if (isTooMuch(ring)) forgetBefore(ring, endOf(ring));
};

/** A codec without a header came after one with: the old one's would make newcomers read the new sound wrongly. */
const forgetForeignHeader = (ring: SendRing, sound: MediaTag): void => {
  const { audioHeader } = ring.headers;
  if (audioHeader === undefined || sameCodec(audioHeader.data, sound.data)) return;
  const { audioHeader: _foreign, ...others } = ring.headers;
  ring.headers = others;
  const key = ring.keys.at(-1);
  if (key?.headers.audioHeader === audioHeader) {
    const { audioHeader: _, ...rest } = key.headers;
    key.headers = rest;
  }
};

const isTooMuch = (ring: SendRing): boolean => ring.bytes > MAX_BYTES || ring.packets.length > MAX_PACKETS;

const forgetBefore = (ring: SendRing, number: number): void => {
  const gone = ring.packets.splice(0, number - ring.firstNumber);
  for (const { tag } of gone) ring.bytes -= tag.data.length;
  ring.firstNumber = Math.max(number, ring.firstNumber);
  while ((ring.keys[0]?.number ?? number) < number) ring.keys.shift();
};

/** The bytes of a packet that is kept. */
export const packetBytes = (ring: SendRing, number: number, protocol: PlayerProtocol): Uint8Array => {
  const packet = ring.packets[number - ring.firstNumber];
  if (packet === undefined) throw new RangeError(`packet ${number} is not kept`);
  packet[protocol] ??= streamBytes(protocol, packet.tag);
  return packet[protocol];
};

/** What a packet is for. */
export const roleOf = (ring: SendRing, number: number): MediaTag['role'] | undefined =>
  ring.packets[number - ring.firstNumber]?.tag.role;

/** All packets from a number on, as one piece. */
export const bytesFrom = (ring: SendRing, number: number, protocol: PlayerProtocol): Uint8Array => {
  const pieces: Uint8Array[] = [];
  for (let at = number; at < endOf(ring); at += 1) pieces.push(packetBytes(ring, at, protocol));
  return joinBytes(pieces);
};

/** Where somebody new begins: the newest key frame with its headers, or, where none is kept, the headers of now. */
export const newestStart = (
  ring: SendRing,
  protocol: PlayerProtocol,
): { number: number; hasPicture: boolean; headers: Uint8Array } => {
  const key = ring.keys.at(-1);
  const { meta, videoHeader, audioHeader } = key?.headers ?? ring.headers;
  const tags = [meta, videoHeader, audioHeader].filter((tag) => tag !== undefined);
  return {
    number: key?.number ?? endOf(ring),
    hasPicture: key !== undefined,
    headers: joinBytes(tags.map((tag) => streamBytes(protocol, tag))),
  };
};

/** What a stream of that protocol begins with, before any packet. */
export const streamStart = (protocol: PlayerProtocol): Uint8Array =>
  protocol === 'flv' ? FLV_START : new Uint8Array(0);

/** The tags that a follower inside the process begins with: headers, then everything since the newest key frame. */
export const pictureSoFar = (ring: SendRing): MediaTag[] => {
  const key = ring.keys.at(-1);
  const { meta, videoHeader, audioHeader } = key?.headers ?? ring.headers;
  const headers = [meta, videoHeader, audioHeader].filter((tag) => tag !== undefined);
  const from = key === undefined ? ring.packets.length : key.number - ring.firstNumber;
  return [...headers, ...ring.packets.slice(from).map(({ tag }) => tag)];
};
