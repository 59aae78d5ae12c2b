/** A small seeded random source (mulberry32), so that a failing run can be run again. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The seed to begin with: FUZZ_SEED where it is set. */
export const firstSeed = (): number => Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
