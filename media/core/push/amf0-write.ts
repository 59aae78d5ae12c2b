import { bigEndian } from '../big-endian.ts';

/** What can be written as AMF0. */
export type AmfInput =
  | number
  | boolean
  | string
  | null
  | readonly AmfInput[]
  | { readonly [name: string]: AmfInput };

const MARKER = { number: 0, boolean: 1, string: 2, object: 3, null: 5, strictArray: 10 } as const;
const OBJECT_END = [0, 0, 9];
const MAX_TEXT_BYTES = 0xffff;
const UTF8 = new TextEncoder();

/** Some values as AMF0 (Adobe, "Action Message Format -- AMF 0"). Throws RangeError on text over 65,535 bytes. */
export const encodeAmf0 = (...values: readonly AmfInput[]): Uint8Array =>
  Uint8Array.from(values.flatMap((value) => encode(value)));

const encode = (value: AmfInput): number[] => {
  if (value === null) return [MARKER.null];
  if (typeof value === 'number') return [MARKER.number, ...double(value)];
  if (typeof value === 'boolean') return [MARKER.boolean, value ? 1 : 0];
  if (typeof value === 'string') return [MARKER.string, ...text(value)];
  if (isList(value)) return [MARKER.strictArray, ...bigEndian(value.length, 4), ...value.flatMap(encode)];
  const members = Object.entries(value).flatMap(([name, member]) => [...text(name), ...encode(member)]);
  return [MARKER.object, ...members, ...OBJECT_END];
};

const isList = (value: AmfInput): value is readonly AmfInput[] => Array.isArray(value);

const double = (value: number): Uint8Array => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return bytes;
};

const text = (value: string): number[] => {
  const bytes = UTF8.encode(value);
  if (bytes.length > MAX_TEXT_BYTES) throw new RangeError('text is too long for AMF0');
  return [...bigEndian(bytes.length, 2), ...bytes];
};
