/** FIN and opcode 2: a whole binary message in one frame. */
const WHOLE_BINARY = 0x82;
const MASKED = 0x80;
const LONGEST_SMALL = 125;
const MASK_BYTES = 4;
const SMALL_HEADER_BYTES = 2 + MASK_BYTES;

/** Where a stream of websocket frames from a client stands (RFC 6455, 5.2). */
export interface FrameBoundaries {
  /** Header bytes of the frame that is being read, as far as they have come. */
  readonly header: Uint8Array;
  headerBytes: number;
  /** Payload bytes of the frame that are still to come. */
  payloadLeft: number;
  /** Between the first and the last frame of a fragmented message. */
  isInMessage: boolean;
}

export const createFrameBoundaries = (): FrameBoundaries => ({
  header: new Uint8Array(14),
  headerBytes: 0,
  payloadLeft: 0,
  isInMessage: false,
});

/** Who takes the parts of a stream. */
export interface FrameTakers {
  /** The payload of a small whole binary message, unmasked in place. */
  small(payload: Uint8Array): void;
  /** Bytes of everything else, in order, cut anywhere: for a complete receiver. False once it has given up. */
  rest(bytes: Uint8Array): boolean;
}

/**
 * Parts a chunk of a client's stream. Small whole binary messages, nearly all that a fan sends, go to `small`; whatever
 * is longer, fragmented, a control frame, broken, or cut by the chunk goes to `rest`, which judges it. Order is kept.
 */
export const partChunk = (state: FrameBoundaries, chunk: Uint8Array, takers: FrameTakers): void => {
  let restFrom = 0;
  let at = 0;
  while (at < chunk.length) {
    const end = isAtBoundary(state) ? smallFrameEnd(chunk, at) : 0;
    if (end === 0) {
      at = follow(state, chunk, at);
      continue;
    }
    if (restFrom < at && !takers.rest(chunk.subarray(restFrom, at))) return;
    takers.small(unmask(chunk, at, end));
    at = end;
    restFrom = end;
  }
  if (restFrom < at) takers.rest(chunk.subarray(restFrom, at));
};

const isAtBoundary = (state: FrameBoundaries): boolean =>
  state.payloadLeft === 0 && state.headerBytes === 0 && !state.isInMessage;

/** Where a small whole binary frame that begins at `at` ends, or 0 where there is none. */
const smallFrameEnd = (chunk: Uint8Array, at: number): number => {
  if (chunk[at] !== WHOLE_BINARY) return 0;
  const length = (chunk[at + 1] ?? 0) - MASKED;
  if (length < 0 || length > LONGEST_SMALL) return 0;
  const end = at + SMALL_HEADER_BYTES + length;
  return end <= chunk.length ? end : 0;
};

const unmask = (chunk: Uint8Array, at: number, end: number): Uint8Array => {
  const mask = at + 2;
  const from = at + SMALL_HEADER_BYTES;
  for (let i = from; i < end; i += 1) chunk[i] = (chunk[i] ?? 0) ^ (chunk[mask + ((i - from) & 3)] ?? 0);
  // Cheaper than Buffer's own subarray.
  return new Uint8Array(chunk.buffer, chunk.byteOffset + from, end - from);
};

/** Takes note of the header byte, or of all payload bytes, that come next. Gives the place behind them. */
const follow = (state: FrameBoundaries, chunk: Uint8Array, at: number): number => {
  if (state.payloadLeft > 0) {
    const taken = Math.min(state.payloadLeft, chunk.length - at);
    state.payloadLeft -= taken;
    return at + taken;
  }
  state.header[state.headerBytes] = chunk[at] ?? 0;
  state.headerBytes += 1;
  if (state.headerBytes >= 2 && state.headerBytes === headerLength(state.header)) endHeader(state);
  return at + 1;
};

const headerLength = (header: Uint8Array): number => {
  const second = header[1] ?? 0;
  const short = second & 0x7f;
  const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
  return 2 + extended + (second >= MASKED ? MASK_BYTES : 0);
};

const endHeader = (state: FrameBoundaries): void => {
  const first = state.header[0] ?? 0;
  const isControl = (first & 0x08) !== 0;
  if (!isControl) state.isInMessage = (first & 0x80) === 0;
  state.payloadLeft = payloadLength(state.header);
  state.headerBytes = 0;
};

const payloadLength = (header: Uint8Array): number => {
  const short = (header[1] ?? 0) & 0x7f;
  if (short < 126) return short;
  const bytes = short === 126 ? 2 : 8;
  let length = 0;
  for (let i = 0; i < bytes; i += 1) length = length * 256 + (header[2 + i] ?? 0);
  return length;
};
