/** Between two ticks the process must read its sockets, however late it is, milliseconds. */
const MIN_PAUSE_MS = 5;

/** Lets time pass for something that knows how soon it wants to be told again. */
export interface Ticker {
  /** The next tick may be wanted sooner than it was. */
  hurry(): void;
  stop(): void;
}

/**
 * Calls `run` every `everyMs()`, which is asked anew after each run. The pace is the clock's; ticks that a busy process
 * missed are left out and not made up for.
 */
export const startTicker = (everyMs: () => number, run: () => void): Ticker => {
  let waitsMs = everyMs();
  let dueMs = performance.now() + waitsMs;
  let timer: NodeJS.Timeout | undefined;
  const waitUntil = (untilMs: number, nowMs: number): void => {
    // Whoever hurried from within a run has set one already.
    clearTimeout(timer);
    dueMs = untilMs;
    timer = setTimeout(fire, untilMs - nowMs);
  };
  const fire = (): void => {
    run();
    if (timer === undefined) return;
    waitsMs = everyMs();
    const nowMs = performance.now();
    waitUntil(Math.max(dueMs + waitsMs, nowMs + MIN_PAUSE_MS), nowMs);
  };
  timer = setTimeout(fire, waitsMs);
  return {
    hurry: () => {
      const wantedMs = everyMs();
      if (timer === undefined || wantedMs >= waitsMs) return;
      waitsMs = wantedMs;
      const nowMs = performance.now();
      waitUntil(Math.min(dueMs, nowMs + wantedMs), nowMs);
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
};
