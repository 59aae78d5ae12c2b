/** A seeded random source: the same seed gives the same fans. Numbers in [0, 1). */
export type Random = () => number;

/** Mulberry32: 32 bits of state, good enough for paths and pauses; not for secrets. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A number from `from` up to, not including, `to`. */
export const between = (random: Random, from: number, to: number): number => from + (to - from) * random();

/** A whole number from `from` to `to`, both included. */
export const wholeBetween = (random: Random, from: number, to: number): number =>
  Math.floor(between(random, from, to + 1));

/** One of a list that is not empty. */
export const pick = <Item>(random: Random, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('pick needs a list that is not empty');
  return item;
};
