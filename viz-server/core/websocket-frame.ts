const FINAL_BINARY = 0x82;
const FINAL_CLOSE = 0x88;
const FINAL_PONG = 0x8a;

/** Most bytes of a close reason: a control frame holds 125, the code takes 2 (RFC 6455, 5.5). */
const MAX_REASON_BYTES = 123;

/** An unmasked ping without payload (RFC 6455, 5.5.2). */
export const PING_FRAME = new Uint8Array([0x89, 0x00]);

/**
 * A whole binary message as one unmasked websocket frame (RFC 6455, 5.2). Built once and written to every socket,
 * so that nothing is framed per viewer.
 */
export const websocketFrame = (payload: Uint8Array): Uint8Array => {
  const headerBytes = payload.length < 126 ? 2 : payload.length < 65_536 ? 4 : 10;
  const frame = new Uint8Array(headerBytes + payload.length);
  frame[0] = FINAL_BINARY;
  if (headerBytes === 2) {
    frame[1] = payload.length;
  } else {
    const view = new DataView(frame.buffer);
    frame[1] = headerBytes === 4 ? 126 : 127;
    if (headerBytes === 4) view.setUint16(2, payload.length);
    else view.setBigUint64(2, BigInt(payload.length));
  }
  frame.set(payload, headerBytes);
  return frame;
};

/** The answer to a ping, whose payload is at most 125 bytes. */
export const pongFrame = (payload: Uint8Array): Uint8Array =>
  new Uint8Array([FINAL_PONG, payload.length, ...payload]);

/** A close frame; code undefined: without one. `reason` is ASCII, and cut to what a close frame holds. */
export const closeFrame = (code?: number, reason = ''): Uint8Array => {
  if (code === undefined) return new Uint8Array([FINAL_CLOSE, 0]);
  const text = new TextEncoder().encode(reason).subarray(0, MAX_REASON_BYTES);
  return new Uint8Array([FINAL_CLOSE, 2 + text.length, code >> 8, code & 0xff, ...text]);
};
