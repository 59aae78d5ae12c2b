/**
 * A total reader of AMF0 (Adobe, "Action Message Format -- AMF 0"): whatever the bytes, it answers with values or
 * with a reason, in bounded time, depth and memory.
 */
export type AmfValue = number | boolean | string | null | undefined | readonly AmfValue[] | AmfObject;
export type AmfObject = ReadonlyMap<string, AmfValue>;
export type AmfResult =
  | { ok: true; values: readonly AmfValue[] }
  | { ok: false; reason: string; values: readonly AmfValue[] };

/** Deepest nesting that is read. Real commands and metadata have 2 or 3. */
const MAX_DEPTH = 8;
/** Most values in one message. */
const MAX_VALUES = 512;

/** Ill-formed bytes become U+FFFD. */
const UTF8 = new TextDecoder();

class AmfProblem extends Error {}

interface Cursor {
  readonly view: DataView;
  offset: number;
  valuesLeft: number;
}

/** Reads all values of a message. On a problem `values` holds what was whole before it. */
export const decodeAmf0 = (bytes: Uint8Array): AmfResult => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cursor: Cursor = { view, offset: 0, valuesLeft: MAX_VALUES };
  const values: AmfValue[] = [];
  try {
    while (cursor.offset < bytes.length) values.push(readValue(cursor, 0));
    return { ok: true, values };
  } catch (error) {
    if (!(error instanceof AmfProblem)) throw error;
    return { ok: false, reason: error.message, values };
  }
};

const take = (cursor: Cursor, count: number): number => {
  const at = cursor.offset;
  if (at + count > cursor.view.byteLength) throw new AmfProblem('a value is cut off');
  cursor.offset = at + count;
  return at;
};

const text = (cursor: Cursor, size: number): string => {
  const at = take(cursor, size);
  return UTF8.decode(new Uint8Array(cursor.view.buffer, cursor.view.byteOffset + at, size));
};

const shortText = (cursor: Cursor): string => text(cursor, cursor.view.getUint16(take(cursor, 2)));
const longText = (cursor: Cursor): string => text(cursor, cursor.view.getUint32(take(cursor, 4)));

const readValue = (cursor: Cursor, depth: number): AmfValue => {
  if (depth > MAX_DEPTH) throw new AmfProblem('values are nested too deep');
  cursor.valuesLeft -= 1;
  if (cursor.valuesLeft < 0) throw new AmfProblem('there are too many values');
  const marker = cursor.view.getUint8(take(cursor, 1));
  const read = READERS[marker];
  if (read === undefined) throw new AmfProblem('a value has an unknown type');
  return read(cursor, depth);
};

const readObject = (cursor: Cursor, depth: number): AmfObject => {
  const members = new Map<string, AmfValue>();
  for (;;) {
    const name = shortText(cursor);
    if (name === '' && cursor.view.getUint8(take(cursor, 1)) === 0x09) return members;
    if (name === '') throw new AmfProblem('an object does not end');
    members.set(name, readValue(cursor, depth + 1));
  }
};

const READERS: Readonly<Record<number, (cursor: Cursor, depth: number) => AmfValue>> = {
  0: (cursor) => cursor.view.getFloat64(take(cursor, 8)),
  1: (cursor) => cursor.view.getUint8(take(cursor, 1)) !== 0,
  2: shortText,
  3: readObject,
  5: () => null,
  6: () => undefined,
  // References are read over: nothing that a stream says to us uses them.
  7: (cursor) => void take(cursor, 2),
  8: (cursor, depth) => {
    take(cursor, 4);
    return readObject(cursor, depth);
  },
  10: (cursor, depth) => {
    const count = cursor.view.getUint32(take(cursor, 4));
    if (count > cursor.valuesLeft) throw new AmfProblem('there are too many values');
    return Array.from({ length: count }, () => readValue(cursor, depth + 1));
  },
  11: (cursor) => {
    const at = take(cursor, 10);
    return cursor.view.getFloat64(at);
  },
  12: longText,
  13: () => undefined,
  15: longText,
  16: (cursor, depth) => {
    shortText(cursor);
    return readObject(cursor, depth);
  },
};
