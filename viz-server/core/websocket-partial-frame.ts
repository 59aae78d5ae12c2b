/** Bit of a header's second byte, and what a mask takes. */
export const MASKED = 0x80;
export const MASK_BYTES = 4;

const SHORTEST_HEADER = 2;
const LONGEST_HEADER = 14;
/** Memory for a payload is taken as its bytes come, so that a header alone costs nothing; at least this much, bytes. */
const FIRST_ROOM = 1024;

/** A frame of a client of which not all bytes have come (RFC 6455, 5.2). */
export interface PartialFrame {
  readonly header: Uint8Array;
  headerBytes: number;
  /** Of the whole header, as far as it is known. */
  headerLength: number;
  /** Of the whole payload, once the header has come. */
  length: number;
  /** Unmasked, the first `received` bytes of it. */
  payload: Uint8Array;
  received: number;
}

/** A stretch of a chunk: from `at` up to `end`. */
export interface Stretch {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;
}

const NOTHING = new Uint8Array(0);

export const createPartialFrame = (): PartialFrame => ({
  header: new Uint8Array(LONGEST_HEADER),
  headerBytes: 0,
  headerLength: SHORTEST_HEADER,
  length: 0,
  payload: NOTHING,
  received: 0,
});

export const isHeaderWhole = (frame: PartialFrame): boolean => frame.headerBytes === frame.headerLength;

/** Takes what there is of the header. */
export const takeHeader = (frame: PartialFrame, stretch: Stretch): void => {
  while (!isHeaderWhole(frame) && stretch.at < stretch.end) {
    frame.header[frame.headerBytes] = stretch.bytes[stretch.at] ?? 0;
    frame.headerBytes += 1;
    stretch.at += 1;
    if (frame.headerBytes === SHORTEST_HEADER) frame.headerLength = headerLength(frame.header[1] ?? 0);
  }
  if (isHeaderWhole(frame)) frame.length = payloadLength(frame.header);
};

/** Takes what there is of the payload. The header must be whole. */
export const takePayload = (frame: PartialFrame, stretch: Stretch): void => {
  const count = Math.min(frame.length - frame.received, stretch.end - stretch.at);
  if (frame.received + count > frame.payload.length) makeRoom(frame, count);
  const { header, payload, received } = frame;
  const mask = frame.headerLength - MASK_BYTES;
  for (let i = 0; i < count; i += 1)
    payload[received + i] = (stretch.bytes[stretch.at + i] ?? 0) ^ (header[mask + ((received + i) & 3)] ?? 0);
  frame.received += count;
  stretch.at += count;
};

const makeRoom = (frame: PartialFrame, count: number): void => {
  const wanted = Math.max(frame.received + count, 2 * frame.payload.length, FIRST_ROOM);
  const room = new Uint8Array(Math.min(frame.length, wanted));
  room.set(frame.payload);
  frame.payload = room;
};

const headerLength = (second: number): number => {
  const short = second & 0x7f;
  const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
  return SHORTEST_HEADER + extended + (second >= MASKED ? MASK_BYTES : 0);
};

/** Exact up to 2^53, and above that still above. */
const payloadLength = (header: Uint8Array): number => {
  const short = (header[1] ?? 0) & 0x7f;
  if (short < 126) return short;
  const bytes = short === 126 ? 2 : 8;
  let length = 0;
  for (let i = 0; i < bytes; i += 1) length = length * 256 + (header[2 + i] ?? 0);
  return length;
};
