import {
  createPartialFrame,
  isHeaderWhole,
  MASK_BYTES,
  MASKED,
  type PartialFrame,
  type Stretch,
  takeHeader,
  takePayload,
} from './websocket-partial-frame.ts';

/** A client's message may be this long and come in this many frames. */
export interface MessageLimits {
  readonly maxBytes: number;
  readonly maxFragments: number;
}

/** Who is told what a client's stream holds, in its order. */
export interface FrameTakers {
  /** A whole message. Its bytes are the taker's own. */
  onMessage(payload: Uint8Array, isText: boolean): void;
  onPing(payload: Uint8Array): void;
  onPong(): void;
  /** The close frame with its code, or NO_STATUS. Nothing comes after it. */
  onCloseFrame(code: number): void;
  /** The stream breaks the rules, and is closed with this code. Nothing comes after it. */
  onBroken(code: number): void;
}

/** Close codes of RFC 6455, 7.4.1. */
export const NO_STATUS = 1005;
const PROTOCOL_ERROR = 1002;
const INVALID_DATA = 1007;
const POLICY_VIOLATION = 1008;
const TOO_BIG = 1009;

const FINAL = 0x80;
const RESERVED_BITS = 0x70;
const CONTROL = 0x08;
const CONTINUATION = 0;
const TEXT = 1;
const BINARY = 2;
const PING = 9;
const PONG = 10;

const WHOLE_BINARY = FINAL | BINARY;
const LONGEST_CONTROL = 125;
const LONGEST_SMALL = 125;
const SMALL_HEADER_BYTES = 2 + MASK_BYTES;

/** A message of which not all frames have come. */
interface PartialMessage {
  readonly isText: boolean;
  readonly fragments: Uint8Array[];
  bytes: number;
}

/**
 * Reads a client's side of a websocket (RFC 6455, 5), cut anywhere. Small whole binary messages, nearly all that a fan
 * sends, take a short way; while nothing is half read a parser is a handful of fields, as most of a crowd is silent.
 */
export class WebsocketParser {
  readonly #limits: MessageLimits;
  #frame: PartialFrame | undefined;
  #message: PartialMessage | undefined;
  #isDone = false;

  constructor(limits: MessageLimits) {
    this.#limits = limits;
  }

  /** Takes the first `end` bytes, which may be used again afterwards. */
  read(bytes: Uint8Array, end: number, takers: FrameTakers): void {
    let at = 0;
    while (at < end && !this.#isDone) {
      const isBetween = this.#frame === undefined && this.#message === undefined;
      const smallEnd = isBetween ? endOfSmall(bytes, at, end) : 0;
      if (smallEnd > 0) {
        takers.onMessage(unmaskSmall(bytes, at, smallEnd), false);
        at = smallEnd;
      } else {
        const stretch = { bytes, at, end };
        this.#readAny(stretch, takers);
        at = stretch.at;
      }
    }
  }

  /** Any one frame, as far as it has come. */
  #readAny(stretch: Stretch, takers: FrameTakers): void {
    const frame = this.#frame ?? createPartialFrame();
    this.#frame = frame;
    takeHeader(frame, stretch);
    const problem = this.#judge(frame);
    if (problem !== 0) {
      this.#break(problem, takers);
      return;
    }
    if (!isHeaderWhole(frame)) return;
    takePayload(frame, stretch);
    if (frame.received < frame.length) return;
    this.#frame = undefined;
    const first = frame.header[0] ?? 0;
    if ((first & CONTROL) !== 0) this.#takeControl(first, frame.payload, takers);
    else this.#takeData(first, frame.payload, takers);
  }

  /** What is wrong with a frame by as much of its header as has come, as a close code; 0 for nothing. */
  #judge(frame: PartialFrame): number {
    if (frame.headerBytes < 2) return 0;
    const first = frame.header[0] ?? 0;
    const second = frame.header[1] ?? 0;
    if ((first & RESERVED_BITS) !== 0 || (second & MASKED) === 0) return PROTOCOL_ERROR;
    if ((first & CONTROL) !== 0) return judgeControl(first, second & ~MASKED);
    return this.#judgeData(first, isHeaderWhole(frame) ? frame.length : 0);
  }

  #judgeData(first: number, length: number): number {
    const opcode = first & 0x0f;
    const message = this.#message;
    if (opcode > BINARY || (opcode === CONTINUATION) === (message === undefined)) return PROTOCOL_ERROR;
    if ((message?.fragments.length ?? 0) >= this.#limits.maxFragments) return POLICY_VIOLATION;
    return (message?.bytes ?? 0) + length > this.#limits.maxBytes ? TOO_BIG : 0;
  }

  #takeData(first: number, payload: Uint8Array, takers: FrameTakers): void {
    const message = this.#message ?? { isText: (first & 0x0f) === TEXT, fragments: [], bytes: 0 };
    message.fragments.push(payload);
    message.bytes += payload.length;
    this.#message = message;
    if ((first & FINAL) === 0) return;
    this.#message = undefined;
    const whole = message.fragments.length === 1 ? payload : joined(message);
    if (message.isText && !isUtf8(whole)) this.#break(INVALID_DATA, takers);
    else takers.onMessage(whole, message.isText);
  }

  #takeControl(first: number, payload: Uint8Array, takers: FrameTakers): void {
    const opcode = first & 0x0f;
    if (opcode === PING) takers.onPing(payload);
    else if (opcode === PONG) takers.onPong();
    else this.#takeClose(payload, takers);
  }

  #takeClose(payload: Uint8Array, takers: FrameTakers): void {
    const code = payload.length === 0 ? NO_STATUS : ((payload[0] ?? 0) << 8) | (payload[1] ?? 0);
    const isSound = payload.length === 0 || (payload.length >= 2 && isSendableCode(code));
    if (!isSound) {
      this.#break(PROTOCOL_ERROR, takers);
    } else if (!isUtf8(payload.subarray(2))) {
      this.#break(INVALID_DATA, takers);
    } else {
      this.#isDone = true;
      takers.onCloseFrame(code);
    }
  }

  #break(code: number, takers: FrameTakers): void {
    this.#isDone = true;
    this.#frame = undefined;
    this.#message = undefined;
    takers.onBroken(code);
  }
}

/** Where a small whole binary frame that begins at `at` ends, or 0 where there is none. */
const endOfSmall = (bytes: Uint8Array, at: number, end: number): number => {
  if (bytes[at] !== WHOLE_BINARY || end - at < SMALL_HEADER_BYTES) return 0;
  const length = (bytes[at + 1] ?? 0) - MASKED;
  if (length < 0 || length > LONGEST_SMALL) return 0;
  const frameEnd = at + SMALL_HEADER_BYTES + length;
  return frameEnd <= end ? frameEnd : 0;
};

/** A copy: up to 64 bytes V8 keeps it within the object, which costs no more than a view. */
const unmaskSmall = (bytes: Uint8Array, at: number, end: number): Uint8Array => {
  const from = at + SMALL_HEADER_BYTES;
  const payload = new Uint8Array(end - from);
  for (let i = 0; i < payload.length; i += 1)
    payload[i] = (bytes[from + i] ?? 0) ^ (bytes[at + 2 + (i & 3)] ?? 0);
  return payload;
};

const judgeControl = (first: number, short: number): number =>
  (first & FINAL) === 0 || (first & 0x0f) > PONG || short > LONGEST_CONTROL ? PROTOCOL_ERROR : 0;

/** Codes that may stand in a close frame (RFC 6455, 7.4; the IANA registry up to 1014). */
const isSendableCode = (code: number): boolean =>
  (code >= 1000 && code <= 1014 && (code < 1004 || code > 1006)) || (code >= 3000 && code <= 4999);

const joined = ({ fragments, bytes }: PartialMessage): Uint8Array => {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const fragment of fragments) {
    whole.set(fragment, at);
    at += fragment.length;
  }
  return whole;
};

const decoder = new TextDecoder('utf-8', { fatal: true });

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
};
