/** Timers of one loop that all end when the loop does. */
export interface Pauses {
  /** Resolves after the delay, or at once when ended. */
  pause(delayMs: number): Promise<undefined>;
  end(): void;
  ended(): boolean;
}

export const createPauses = (): Pauses => {
  const running = new Map<NodeJS.Timeout, () => void>();
  let hasEnded = false;
  return {
    pause: (delayMs) =>
      new Promise((resolve) => {
        if (hasEnded) return resolve(undefined);
        const timer = setTimeout(() => {
          running.delete(timer);
          resolve(undefined);
        }, delayMs);
        running.set(timer, () => resolve(undefined));
      }),
    end: () => {
      hasEnded = true;
      for (const [timer, resolve] of running) {
        clearTimeout(timer);
        resolve();
      }
      running.clear();
    },
    ended: () => hasEnded,
  };
};

/** The work's result, or an error once the limit has passed; the work itself goes on unheard. */
export const withLimit = async <Result>(work: Promise<Result>, limitMs: number): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
