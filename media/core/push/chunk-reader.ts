import { read24 } from '../big-endian.ts';
import { joinBytes } from '../stream-bytes.ts';

/** A whole RTMP message from a server that we publish to. */
export interface RtmpMessage {
  readonly type: number;
  readonly payload: Uint8Array;
}

/**
 * Puts a server's chunks together (RTMP 1.0, 5.3). A server has little to say to a publisher, so little is held: at
 * most 16 half-read messages of 64 KiB each.
 */
export interface ChunkReader {
  chunkBytes: number;
  /** Chunks since its owner has last set this back: each costs time, however little it brings. */
  chunks: number;
  readonly streams: Map<number, ChunkStream>;
  /** Bytes of a chunk that is not whole yet. */
  rest: Uint8Array;
}

interface ChunkStream {
  type: number;
  hasExtendedTime: boolean;
  payload: Uint8Array;
  filledBytes: number;
}

export type ChunksRead = { ok: true; messages: RtmpMessage[] } | { ok: false; reason: string };

const MAX_MESSAGE_BYTES = 64 * 1024;
const MAX_STREAMS = 16;
const MAX_CHUNK_BYTES = 0xffffff;
/** Far more than a server has to say, and read in a few milliseconds. */
const MAX_CHUNKS = 4096;
const EXTENDED_TIME = 0xffffff;
/** Bytes of a message header by the two top bits of a chunk. */
const HEADER_BYTES = [11, 7, 3, 0] as const;
const MESSAGE = { setChunkSize: 1, abort: 2 } as const;

export const createChunkReader = (): ChunkReader => ({
  chunkBytes: 128,
  chunks: 0,
  streams: new Map(),
  rest: new Uint8Array(0),
});

/** Reads what is whole and keeps the rest. After a problem the reader must not be used again. */
export const readChunks = (reader: ChunkReader, bytes: Uint8Array): ChunksRead => {
  const all = reader.rest.length === 0 ? bytes : joinBytes([reader.rest, bytes]);
  const messages: RtmpMessage[] = [];
  let offset = 0;
  for (;;) {
    const chunk = readChunk(reader, all, offset);
    if (chunk === 'incomplete') break;
    if (typeof chunk === 'string') return { ok: false, reason: chunk };
    offset = chunk.next;
    reader.chunks += 1;
    if (reader.chunks > MAX_CHUNKS) return { ok: false, reason: 'it says little in far too many chunks' };
    if (chunk.message === null) continue;
    const problem = applyToReader(reader, chunk.message);
    if (problem !== null) return { ok: false, reason: problem };
    messages.push(chunk.message);
  }
  // A copy: a view would keep the socket's whole buffer.
  reader.rest = all.slice(offset);
  return { ok: true, messages };
};

/** One chunk, `incomplete`, or what is wrong with it. */
const readChunk = (
  reader: ChunkReader,
  all: Uint8Array,
  offset: number,
): { next: number; message: RtmpMessage | null } | string => {
  const basic = readBasicHeader(all, offset);
  if (basic === null) return 'incomplete';
  const { format, id, next: headerAt } = basic;
  const known = reader.streams.get(id);
  const header = readMessageHeader(all, { at: headerAt, format, known });
  if (header === null) return 'incomplete';
  if (typeof header === 'string') return header;
  if (known === undefined && reader.streams.size >= MAX_STREAMS) return 'too many chunk streams';
  const { at, lengthBytes, type, hasExtendedTime } = header;
  const halfRead = isHalfRead(known) ? known : null;
  const wanted = Math.min(reader.chunkBytes, lengthBytes - (halfRead?.filledBytes ?? 0));
  if (at + wanted > all.length) return 'incomplete';
  const stream = halfRead ?? { type, hasExtendedTime, payload: new Uint8Array(lengthBytes), filledBytes: 0 };
  reader.streams.set(id, stream);
  stream.payload.set(all.subarray(at, at + wanted), stream.filledBytes);
  stream.filledBytes += wanted;
  const isWhole = stream.filledBytes === lengthBytes;
  return { next: at + wanted, message: isWhole ? { type: stream.type, payload: stream.payload } : null };
};

const isHalfRead = (stream: ChunkStream | undefined): stream is ChunkStream =>
  stream !== undefined && stream.filledBytes < stream.payload.length;

const readBasicHeader = (
  all: Uint8Array,
  offset: number,
): { format: number; id: number; next: number } | null => {
  const [first, second, third] = all.subarray(offset, offset + 3);
  if (first === undefined) return null;
  const format = first >> 6;
  const short = first & 63;
  if (short > 1) return { format, id: short, next: offset + 1 };
  if (second === undefined) return null;
  if (short === 0) return { format, id: 64 + second, next: offset + 2 };
  return third === undefined ? null : { format, id: 64 + second + third * 256, next: offset + 3 };
};

/** What the header says, with what it leaves out, and where the chunk's data begins. */
const readMessageHeader = (
  all: Uint8Array,
  chunk: { at: number; format: number; known: ChunkStream | undefined },
): { at: number; lengthBytes: number; type: number; hasExtendedTime: boolean } | string | null => {
  const { format, known } = chunk;
  const headerBytes = HEADER_BYTES[format] ?? 0;
  if (chunk.at + headerBytes > all.length) return null;
  if (known === undefined && format > 1) return 'a chunk that goes on with nothing';
  const header = all.subarray(chunk.at, chunk.at + headerBytes);
  const hasExtendedTime =
    format === 3 ? known?.hasExtendedTime === true : read24(header, 0) === EXTENDED_TIME;
  const at = chunk.at + headerBytes + (hasExtendedTime ? 4 : 0);
  if (at > all.length) return null;
  const lengthBytes = format < 2 ? read24(header, 3) : (known?.payload.length ?? 0);
  if (lengthBytes > MAX_MESSAGE_BYTES) return 'a message is too long';
  if (isHalfRead(known) && lengthBytes !== known.payload.length) return 'a message changes its length';
  return { at, lengthBytes, type: format < 2 ? (header[6] ?? 0) : (known?.type ?? 0), hasExtendedTime };
};

const read32 = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);

/** The two messages that change how chunks are read. */
const applyToReader = (reader: ChunkReader, { type, payload }: RtmpMessage): string | null => {
  if (type !== MESSAGE.setChunkSize && type !== MESSAGE.abort) return null;
  if (payload.length < 4) return 'a control message is too short';
  const value = read32(payload);
  if (type === MESSAGE.abort) {
    reader.streams.delete(value);
    return null;
  }
  if (value < 1 || value > MAX_CHUNK_BYTES) return 'an impossible chunk size';
  reader.chunkBytes = value;
  return null;
};
