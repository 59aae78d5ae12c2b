import { PLAIN } from '../../proto/codec.ts';
import { COORDINATE_MAX } from '../../proto/limits.ts';

/** Tags (field number << 3 | wire type) of ClientMessage.cursor and of Cursor's fields. */
const CURSOR = (2 << 3) | 2;
const X = 1 << 3;
const Y = 2 << 3;
const HIDDEN = 3 << 3;

/** What `readCursorMessage` gives where a message is anything else than one good cursor. */
export const NOT_A_CURSOR = -1;

/**
 * Reads a wire message that carries one cursor on the background and nothing else, by far the commonest one, without
 * an object: `x | y << 12 | hidden << 24`. Anything else, sound or not, gives NOT_A_CURSOR and is for the full decoder.
 */
export const readCursorMessage = (bytes: Uint8Array): number => {
  const end = bytes.length;
  if (end < 3 || bytes[0] !== PLAIN || bytes[1] !== CURSOR || bytes[2] !== end - 3) return NOT_A_CURSOR;
  let x = 0;
  let y = 0;
  let hidden = 0;
  let at = 3;
  while (at < end) {
    const tag = bytes[at] ?? 0;
    const low = bytes[at + 1] ?? 0x80;
    let value = low;
    at += 2;
    if (low >= 0x80) {
      const high = bytes[at] ?? 0x80;
      // Two bytes hold 14 bits; a longer number is not a coordinate.
      if (at >= end || high >= 0x80) return NOT_A_CURSOR;
      value = (low & 0x7f) | (high << 7);
      at += 1;
    }
    if (tag === X) x = value;
    else if (tag === Y) y = value;
    else if (tag === HIDDEN && value <= 1) hidden = value;
    else return NOT_A_CURSOR;
  }
  if (at !== end || x > COORDINATE_MAX || y > COORDINATE_MAX) return NOT_A_CURSOR;
  return x | (y << 12) | (hidden << 24);
};

/** The same for a decoded cursor; NOT_A_CURSOR where it is off the background. */
export const packCursor = (cursor: { x: number; y: number; hidden: boolean }): number =>
  cursor.x > COORDINATE_MAX || cursor.y > COORDINATE_MAX
    ? NOT_A_CURSOR
    : cursor.x | (cursor.y << 12) | (Number(cursor.hidden) << 24);

export const cursorX = (cursor: number): number => cursor & 0xfff;
export const cursorY = (cursor: number): number => (cursor >> 12) & 0xfff;
export const isCursorHidden = (cursor: number): boolean => cursor >> 24 === 1;
