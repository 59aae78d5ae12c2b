/** A look that is asked for often, and done once for all who asked meanwhile. */
export interface LookSoon {
  /** Looks at once, or as soon as the one under way and the pause behind it are over. */
  ask(): void;
  /** Waits for the look under way; none follows. */
  close(): Promise<void>;
}

/** `look` never rejects. `pauseMs` lies between two looks at least. */
export const createLookSoon = (look: () => Promise<void>, pauseMs: number): LookSoon => {
  let underWay: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isWanted = false;
  let isClosed = false;
  const begin = (): void => {
    isWanted = false;
    underWay = look().then(() => {
      underWay = undefined;
      if (isClosed) return;
      timer = setTimeout(() => {
        timer = undefined;
        if (isWanted) begin();
      }, pauseMs);
    });
  };
  return {
    ask: () => {
      if (isClosed) return;
      if (underWay === undefined && timer === undefined) begin();
      else isWanted = true;
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await underWay;
    },
  };
};
