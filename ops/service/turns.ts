/** Lets only so many things be done at a time; the others wait for their turn, in order. */
export interface Turns {
  /** What fails stops nobody behind it. */
  take<Result>(work: () => Promise<Result>): Promise<Result>;
  /** How many wait. */
  waiting(): number;
}

export const createTurns = (atOnce: number): Turns => {
  const waiting: (() => void)[] = [];
  let busy = 0;
  const enter = (): Promise<void> | undefined => {
    if (busy >= atOnce) return new Promise((resolve) => waiting.push(resolve));
    busy += 1;
    return undefined;
  };
  const leave = (): void => {
    const next = waiting.shift();
    // The place goes straight to the next in line.
    if (next === undefined) busy -= 1;
    else next();
  };
  return {
    take: async (work) => {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
    waiting: () => waiting.length,
  };
};
