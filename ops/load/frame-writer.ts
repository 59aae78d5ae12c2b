/** Opcodes of RFC 6455, section 5.2. */
export const OPCODE = { CONTINUATION: 0, TEXT: 1, BINARY: 2, CLOSE: 8, PING: 9, PONG: 10 } as const;

const FINAL = 0x80;
const MASKED = 0x80;
const LENGTH_IN_16_BITS = 126;
const MAX_PAYLOAD_BYTES = 0xffff;

export interface ClientFrame {
  readonly opcode: number;
  readonly payload: Uint8Array;
  /** 32 bits. A client must mask (RFC 6455, section 5.3). */
  readonly mask: number;
}

/** One whole, masked websocket frame. Refuses more than 65,535 bytes: no fan sends that much at once. */
export const writeClientFrame = ({ opcode, payload, mask }: ClientFrame): Buffer => {
  const length = payload.length;
  if (length > MAX_PAYLOAD_BYTES) throw new RangeError(`${length} bytes are too many for one client frame`);
  const isShort = length < LENGTH_IN_16_BITS;
  const maskAt = isShort ? 2 : 4;
  const frame = Buffer.allocUnsafe(maskAt + 4 + length);
  frame[0] = FINAL | opcode;
  frame[1] = MASKED | (isShort ? length : LENGTH_IN_16_BITS);
  if (!isShort) frame.writeUInt16BE(length, 2);
  frame.writeUInt32BE(mask >>> 0, maskAt);
  const bodyAt = maskAt + 4;
  for (let index = 0; index < length; index += 1) {
    frame[bodyAt + index] = (payload[index] ?? 0) ^ (frame[maskAt + (index & 3)] ?? 0);
  }
  return frame;
};
