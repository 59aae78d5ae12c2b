import type { Random } from '../../../ops/load/random.ts';

/** Longest input that is made, bytes: what a socket lets through at most. */
const MAX_BYTES = 64 * 1024;

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const upTo = (random: Random, most: number): number => Math.floor(random() * most);

const concat = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

const flipBit: Mutation = (bytes, random) => {
  const copy = Uint8Array.from(bytes);
  const at = upTo(random, copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << upTo(random, 8));
  return copy;
};

const setByte: Mutation = (bytes, random) => {
  const copy = Uint8Array.from(bytes);
  copy[upTo(random, copy.length)] = upTo(random, 256);
  return copy;
};

const truncate: Mutation = (bytes, random) => bytes.subarray(0, upTo(random, bytes.length + 1));

const insert = (bytes: Uint8Array, at: number, more: Uint8Array): Uint8Array =>
  concat(bytes.subarray(0, at), more, bytes.subarray(at));

const noise: Mutation = (bytes, random) =>
  insert(
    bytes,
    upTo(random, bytes.length),
    Uint8Array.from({ length: upTo(random, 12) }, () => upTo(random, 256)),
  );

/** The same range again, now and then so often that it fills a message. */
const repeat: Mutation = (bytes, random) => {
  const from = upTo(random, bytes.length);
  const range = bytes.subarray(from, from + 1 + upTo(random, 16));
  const times = random() < 0.02 ? 2000 : 1 + upTo(random, 4);
  return insert(bytes, from, concat(...Array.from({ length: times }, () => range)));
};

/** Varints at the edges of what 32, 53 and 64 bits hold. */
const EDGES = [
  'ffffffff07',
  'ffffffff0f',
  'ffffffffffffff0f',
  'ffffffffffffffff7f',
  'ffffffffffffffffff01',
  '8000',
];

const hugeNumber: Mutation = (bytes, random) => {
  const at = upTo(random, bytes.length);
  const edge = Buffer.from(EDGES[upTo(random, EDGES.length)] ?? '', 'hex');
  return concat(bytes.subarray(0, at), edge, bytes.subarray(at + upTo(random, 2)));
};

const splice: Mutation = (bytes, random, other) =>
  concat(bytes.subarray(0, upTo(random, bytes.length + 1)), other.subarray(upTo(random, other.length)));

const remove: Mutation = (bytes, random) => {
  const at = upTo(random, bytes.length);
  return concat(bytes.subarray(0, at), bytes.subarray(at + 1 + upTo(random, 4)));
};

const MUTATIONS: readonly Mutation[] = [
  flipBit,
  flipBit,
  setByte,
  truncate,
  noise,
  repeat,
  hugeNumber,
  splice,
  remove,
];

/** Bytes that were sound once, with one to three things done to them; `other` is what may be spliced in. */
export const mutate = (bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array => {
  let mutated = bytes;
  for (let times = 1 + upTo(random, 3); times > 0; times -= 1)
    mutated = MUTATIONS[upTo(random, MUTATIONS.length)]?.(mutated, random, other) ?? mutated;
  return mutated.subarray(0, MAX_BYTES);
};

const ODD_NUMBERS = [0, 1, 2, 7, 501, 4096, 2 ** 31 - 1, 2 ** 32 - 1, 2 ** 53 - 1, -1];
const ODD_TEXTS = [
  '',
  ' ',
  '\u200b',
  '\u202e',
  'a'.repeat(3000),
  'e' + '\u0301'.repeat(40),
  '{"caps":',
  'p8',
  'address:a',
];

/** A sound message in which about one value in five is an odd one: what no flipped bit would come to. */
export const oddValues = <Value>(value: Value, random: Random): Value => odd(value, random) as Value;

const odd = (value: unknown, random: Random): unknown => {
  const isOdd = random() < 0.2;
  if (Array.isArray(value)) {
    const items = value.map((item) => odd(item, random));
    return isOdd ? Array.from({ length: random() < 0.1 ? 501 : 3 }, () => items[0]) : items;
  }
  if (value instanceof Uint8Array) return isOdd ? value.subarray(upTo(random, value.length)) : value;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, odd(inner, random)]));
  if (!isOdd || typeof value === 'boolean') return value;
  return typeof value === 'string'
    ? ODD_TEXTS[upTo(random, ODD_TEXTS.length)]
    : ODD_NUMBERS[upTo(random, ODD_NUMBERS.length)];
};
