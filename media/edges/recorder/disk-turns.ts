/**
 * Lets only a few things be done on the disk at a time. The process has four threads for its files: a disk that hangs
 * must not hold them all.
 */
export interface DiskTurns {
  take<Result>(work: () => Promise<Result>): Promise<Result>;
}

export const createDiskTurns = (atOnce: number): DiskTurns => {
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
  };
};
