/** Lets time pass for something that knows how soon it wants to be told again. */
export interface Ticker {
  /** The next tick may be wanted sooner than it was. */
  hurry(): void;
  stop(): void;
}

/** Calls `tick` again and again, each time `nextMs` milliseconds after the one before. */
export const createTicker = (options: { nextMs: () => number; tick: () => void }): Ticker => {
  let waitsMs = 0;
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    waitsMs = options.nextMs();
    timer = setTimeout(fire, waitsMs);
  };
  const hurry = (): void => {
    if (timer === undefined || options.nextMs() >= waitsMs) return;
    clearTimeout(timer);
    wait();
  };
  const fire = (): void => {
    wait();
    options.tick();
    hurry();
  };
  wait();
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return { hurry, stop };
};
