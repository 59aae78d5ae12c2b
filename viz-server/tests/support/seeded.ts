/** The seed to begin with: FUZZ_SEED where it is set. */
export const firstSeed = (): number => Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
