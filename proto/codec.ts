import { COMPRESS_FROM_BYTES, MAX_INFLATED_BYTES } from './limits.ts';

/** First byte of each binary websocket message. */
export const PLAIN = 0;
export const DEFLATE_RAW = 1;

/** Compresses to deflate-raw (RFC 1951). The caller brings its platform's own. */
export type DeflateRaw = (bytes: Uint8Array) => Uint8Array;
/** Inflates deflate-raw; must throw rather than give more than `maxBytes`. */
export type InflateRaw = (bytes: Uint8Array, maxBytes: number) => Uint8Array;

/** Puts the flag byte before a message; compresses it where that makes it shorter. */
export const pack = (message: Uint8Array, deflateRaw?: DeflateRaw): Uint8Array => {
  if (deflateRaw !== undefined && message.length >= COMPRESS_FROM_BYTES) {
    const deflated = deflateRaw(message);
    if (deflated.length < message.length) return withFlag(DEFLATE_RAW, deflated);
  }
  return withFlag(PLAIN, message);
};

/** The message behind the flag byte, or undefined where the bytes are not one. */
export const unpack = (bytes: Uint8Array, inflateRaw?: InflateRaw): Uint8Array | undefined => {
  const body = bytes.subarray(1);
  if (bytes[0] === PLAIN) return body;
  if (bytes[0] !== DEFLATE_RAW || inflateRaw === undefined) return undefined;
  try {
    return inflateRaw(body, MAX_INFLATED_BYTES);
  } catch {
    return undefined;
  }
};

const withFlag = (flag: number, body: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(body.length + 1);
  bytes[0] = flag;
  bytes.set(body, 1);
  return bytes;
};
