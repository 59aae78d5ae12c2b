/** Between two ticks the process must read its sockets, however late it is, milliseconds. */
const MIN_PAUSE_MS = 5;

/** Calls `run` every `tickMs()`; ticks that a busy process missed are left out and not made up for. */
export const startTicker = (tickMs: () => number, run: () => void): { stop(): void } => {
  let dueMs = performance.now() + tickMs();
  const tick = (): void => {
    run();
    const nowMs = performance.now();
    dueMs = Math.max(dueMs + tickMs(), nowMs + MIN_PAUSE_MS);
    timer = setTimeout(tick, dueMs - nowMs);
  };
  let timer = setTimeout(tick, tickMs());
  return { stop: () => clearTimeout(timer) };
};
