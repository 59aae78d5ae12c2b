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
