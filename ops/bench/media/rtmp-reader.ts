import { HELLO_ANSWER_BYTES, MESSAGE_TYPE } from './rtmp-writer.ts';

export interface ReadMessage {
  readonly type: number;
  readonly payload: Buffer;
}

interface HalfMessage {
  type: number;
  length: number;
  hasExtendedTime: boolean;
  parts: Buffer[];
  bytes: number;
}

/** Bytes of the message header for the chunk formats 0 to 3. */
const HEADER_BYTES = [11, 7, 3, 0] as const;
const EXTENDED_TIME = 0xffffff;

/**
 * Reads what a server sends after the handshake, which it skips. `tell` gets each message when its last byte is here.
 * Timestamps are not kept: the bench knows frames by the number in them.
 */
export const createRtmpReader = (tell: (message: ReadMessage) => void): ((bytes: Buffer) => void) => {
  const streams = new Map<number, HalfMessage>();
  let toSkip = HELLO_ANSWER_BYTES;
  let chunkBytes = 128;
  let rest: Buffer = Buffer.alloc(0);
  /** Takes one chunk from `rest`; false where it is not all here. */
  const takeChunk = (): boolean => {
    const head = readHead(rest, streams);
    if (head === undefined) return false;
    const { offset, half, id } = head;
    const size = Math.min(chunkBytes, half.length - half.bytes);
    if (rest.length < offset + size) return false;
    half.parts.push(rest.subarray(offset, offset + size));
    half.bytes += size;
    rest = rest.subarray(offset + size);
    streams.set(id, half);
    if (half.bytes < half.length) return true;
    const payload = Buffer.concat(half.parts);
    streams.set(id, { ...half, parts: [], bytes: 0 });
    if (half.type === MESSAGE_TYPE.setChunkSize) chunkBytes = payload.readUInt32BE();
    else tell({ type: half.type, payload });
    return true;
  };
  return (bytes) => {
    const skipped = Math.min(toSkip, bytes.length);
    toSkip -= skipped;
    rest = Buffer.concat([rest, bytes.subarray(skipped)]);
    while (takeChunk());
  };
};

/** The head of the next chunk, and the message it belongs to; undefined where it is not all here. */
const readHead = (
  bytes: Buffer,
  streams: ReadonlyMap<number, HalfMessage>,
): { offset: number; half: HalfMessage; id: number } | undefined => {
  const first = bytes[0];
  if (first === undefined) return undefined;
  const id = first & 0x3f;
  if (id < 2) throw new Error('the bench reads chunk streams 2 to 63 only');
  const format = first >>> 6;
  let offset = 1 + (HEADER_BYTES[format] ?? 0);
  if (bytes.length < offset) return undefined;
  const before = streams.get(id) ?? { type: 0, length: 0, hasExtendedTime: false, parts: [], bytes: 0 };
  const half = { ...before };
  if (format < 3) half.hasExtendedTime = bytes.readUIntBE(1, 3) === EXTENDED_TIME;
  if (format < 2) {
    half.length = bytes.readUIntBE(4, 3);
    half.type = bytes.readUInt8(7);
  }
  if (half.hasExtendedTime) offset += 4;
  return bytes.length < offset ? undefined : { offset, half, id };
};
