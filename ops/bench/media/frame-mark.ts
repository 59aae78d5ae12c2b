/**
 * A number inside each H.264 picture, so that a player of the bench knows which one it has: a NAL unit of filler data
 * (type 12, which decoders skip) at the end of the access unit, with the number as hexadecimal digits.
 */
const DIGITS = 8;
const FILLER_NAL = 0x0c;
const STOP_BITS = 0x80;
const NAL_BYTES = 1 + DIGITS + 1;
const MARK_BYTES = 4 + NAL_BYTES;

/** The picture's tag body with a number at its end. */
export const withMark = (data: Buffer, number: number): Buffer => {
  const mark = Buffer.alloc(MARK_BYTES);
  mark.writeUInt32BE(NAL_BYTES);
  mark[4] = FILLER_NAL;
  mark.write(number.toString(16).padStart(DIGITS, '0'), 5, 'latin1');
  mark[MARK_BYTES - 1] = STOP_BITS;
  return Buffer.concat([data, mark]);
};

/** The number of a picture's tag body, or undefined where it has none. */
export const readMark = (data: Buffer): number | undefined => {
  const at = data.length - MARK_BYTES;
  if (at < 0 || data.readUInt32BE(at) !== NAL_BYTES || data[at + 4] !== FILLER_NAL) return undefined;
  const number = Number.parseInt(data.toString('latin1', at + 5, at + 5 + DIGITS), 16);
  return Number.isNaN(number) ? undefined : number;
};
