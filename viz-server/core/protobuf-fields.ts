/** What a visitor is told of one field: a varint's value, or where a length-delimited one begins and ends. */
export interface Field {
  number: number;
  wireType: number;
  /** Varints only; exact up to 2^32, beyond that only the lower bits. */
  value: number;
  start: number;
  end: number;
}

const VARINT = 0;
const FIXED_64 = 1;
export const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

/**
 * Walks over the fields of an encoded protobuf message without decoding them. False where the bytes are not a message
 * (truncated, a length beyond the end, a group, field number 0). Total, and never looks beyond the bytes. The same
 * Field object is given to every visit.
 */
export const walkFields = (bytes: Uint8Array, visit: (field: Field) => void): boolean => {
  const field: Field = { number: 0, wireType: 0, value: 0, start: 0, end: 0 };
  const cursor: Cursor = { at: 0, value: 0 };
  while (cursor.at < bytes.length) {
    if (!readVarint(bytes, cursor)) return false;
    field.number = cursor.value >>> 3;
    field.wireType = cursor.value & 7;
    field.value = 0;
    if (field.number === 0 || !skipValue(bytes, field, cursor)) return false;
    visit(field);
  }
  return true;
};

interface Cursor {
  at: number;
  value: number;
}

const skipValue = (bytes: Uint8Array, field: Field, cursor: Cursor): boolean => {
  field.start = cursor.at;
  if (field.wireType === VARINT) {
    if (!readVarint(bytes, cursor)) return false;
    field.value = cursor.value;
  } else if (field.wireType === LENGTH_DELIMITED) {
    if (!readVarint(bytes, cursor)) return false;
    field.start = cursor.at;
    cursor.at += cursor.value;
  } else if (field.wireType === FIXED_64) {
    cursor.at += 8;
  } else if (field.wireType === FIXED_32) {
    cursor.at += 4;
  } else {
    return false;
  }
  field.end = cursor.at;
  return cursor.at <= bytes.length;
};

/** Reads up to ten bytes (64 bits); the value keeps the lower 32 of them, unsigned. */
const readVarint = (bytes: Uint8Array, cursor: Cursor): boolean => {
  let value = 0;
  for (let index = 0; index < 10; index += 1) {
    const byte = bytes[cursor.at];
    if (byte === undefined) return false;
    cursor.at += 1;
    if (index < 5) value |= (byte & 0x7f) << (index * 7);
    if (byte < 0x80) {
      cursor.value = value >>> 0;
      return true;
    }
  }
  return false;
};
