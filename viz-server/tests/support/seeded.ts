/** The seed to begin with: FUZZ_SEED where it is set. */
export const firstSeed = (): number => Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);

/** Runs once with each of so many seeds, and adds up what happened. What fails names its seed. */
export const runSeeds = (
  runs: number,
  run: (seed: number) => Readonly<Record<string, number>>,
): { readonly first: number; readonly total: ReadonlyMap<string, number> } => {
  const first = firstSeed();
  const total = new Map<string, number>();
  for (let seed = first; seed < first + runs; seed += 1) {
    try {
      for (const [what, count] of Object.entries(run(seed))) total.set(what, (total.get(what) ?? 0) + count);
    } catch (error) {
      throw new Error(`FUZZ_SEED=${seed}`, { cause: error });
    }
  }
  return { first, total };
};
