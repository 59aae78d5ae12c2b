import { OPCODE } from './frame-writer.ts';

/** What a reader does with the frames that it finds. */
export interface FrameSink {
  /** Whether the payload is gathered and given to `take`. Other frames are counted and skipped. */
  readonly wants: (opcode: number, payloadBytes: number) => boolean;
  /** A wanted frame is whole; the payload is the taker's own. */
  readonly take: (opcode: number, payload: Uint8Array) => void;
}

const MAX_HEADER_BYTES = 10;
/** No server of ours sends more in one message; a larger length is a reader out of step. */
const MAX_PAYLOAD_BYTES = 16 * 1024 * 1024;

/**
 * Finds the frames in a server's bytes. Makes no object per frame: a frame that nobody wants costs its header.
 * Frames of a server are not masked; a masked one throws.
 */
export class FrameReader {
  /** Binary frames whose last byte has been read. */
  binaryFrames = 0;
  /** Payload bytes of those frames. */
  binaryBytes = 0;
  /** Bytes of all frames, headers included. */
  allBytes = 0;
  readonly #sink: FrameSink;
  readonly #header = new Uint8Array(MAX_HEADER_BYTES);
  #headerFill = 0;
  #headerNeed = 2;
  #bodyLeft = -1;
  #bodyBytes = 0;
  #gathered: Uint8Array | undefined;
  #gatheredFill = 0;

  constructor(sink: FrameSink) {
    this.#sink = sink;
  }

  /** Reads a chunk. Keeps nothing of it. */
  push(chunk: Uint8Array): void {
    let at = 0;
    while (at < chunk.length || this.#bodyLeft === 0) {
      if (this.#bodyLeft < 0) at = this.#readHeader(chunk, at);
      else at = this.#readBody(chunk, at);
    }
  }

  #readHeader(chunk: Uint8Array, from: number): number {
    let at = from;
    while (this.#headerFill < this.#headerNeed && at < chunk.length) {
      this.#header[this.#headerFill] = chunk[at] ?? 0;
      this.#headerFill += 1;
      at += 1;
      if (this.#headerFill === 2) this.#headerNeed = headerBytes(this.#header[1] ?? 0);
    }
    if (this.#headerFill === this.#headerNeed) this.#beginBody();
    return at;
  }

  #beginBody(): void {
    const bytes = payloadLength(this.#header);
    if (bytes > MAX_PAYLOAD_BYTES) throw new RangeError(`a frame of ${bytes} bytes cannot be right`);
    this.#bodyBytes = bytes;
    this.#bodyLeft = bytes;
    this.#gatheredFill = 0;
    this.#gathered = this.#sink.wants(this.#opcode(), bytes) ? new Uint8Array(bytes) : undefined;
  }

  #readBody(chunk: Uint8Array, from: number): number {
    const part = Math.min(this.#bodyLeft, chunk.length - from);
    if (this.#gathered !== undefined) {
      this.#gathered.set(chunk.subarray(from, from + part), this.#gatheredFill);
      this.#gatheredFill += part;
    }
    this.#bodyLeft -= part;
    if (this.#bodyLeft === 0) this.#endFrame();
    return from + part;
  }

  #endFrame(): void {
    const gathered = this.#gathered;
    this.allBytes += this.#headerNeed + this.#bodyBytes;
    if (this.#opcode() === OPCODE.BINARY) {
      this.binaryFrames += 1;
      this.binaryBytes += this.#bodyBytes;
    }
    this.#bodyLeft = -1;
    this.#headerFill = 0;
    this.#headerNeed = 2;
    this.#gathered = undefined;
    if (gathered !== undefined) this.#sink.take(this.#opcode(), gathered);
  }

  #opcode(): number {
    return (this.#header[0] ?? 0) & 0x0f;
  }
}

const headerBytes = (second: number): number => {
  if ((second & 0x80) !== 0) throw new RangeError('a server must not mask its frames');
  const length = second & 0x7f;
  if (length === 127) return 10;
  return length === 126 ? 4 : 2;
};

const payloadLength = (header: Uint8Array): number => {
  const view = new DataView(header.buffer);
  const length = view.getUint8(1) & 0x7f;
  if (length === 127) return view.getUint32(2) * 2 ** 32 + view.getUint32(6);
  return length === 126 ? view.getUint16(2) : length;
};
