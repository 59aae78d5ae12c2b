/** How often the desk looks at what changes by the second, milliseconds. */
export const POLL_MS = 1000;
/** How often it looks at what people change by hand, milliseconds. */
export const SLOW_POLL_MS = 5000;
/** The longest wait between two looks when nobody answers, milliseconds. */
export const POLL_MAX_MS = 15_000;

/** The wait before the next look: doubled with each failure in a row, up to the longest. */
export const nextPollDelayMs = (failures: number, everyMs: number): number =>
  Math.min(POLL_MAX_MS, everyMs * 2 ** Math.min(failures, 10));
