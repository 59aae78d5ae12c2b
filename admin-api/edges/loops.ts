/** Does the work now, then again and again with the pause between; `close` waits for the work under way. */
export const repeat = (work: () => Promise<void>, pauseMs: number): { close: () => Promise<void> } => {
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async (): Promise<void> => {
    await work();
    if (!closed) timer = setTimeout(start, pauseMs);
  };
  const start = (): void => {
    running = round();
  };
  let running = round();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
};

/** Runs what it is given one after the other, in order; a failure stops nobody behind it. */
export const createQueue = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
};
