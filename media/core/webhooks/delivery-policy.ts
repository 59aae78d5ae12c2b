const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 15_000;

/**
 * How long to wait before the next try, milliseconds: twice as long after each failure in a row, from 0.25 s to 15 s,
 * of which the upper half is random (equal jitter). `random` is uniform in 0…1.
 */
export const nextDeliveryDelayMs = (context: { failures: number; random: number }): number => {
  const doublings = Math.min(Math.max(context.failures - 1, 0), 10);
  const ceilingMs = Math.min(FIRST_DELAY_MS * 2 ** doublings, LONGEST_DELAY_MS);
  return Math.round(ceilingMs / 2 + (ceilingMs / 2) * context.random);
};

/** What an answer's HTTP status says: `never` is that trying again will not help. */
export type DeliveryOutcome = 'delivered' | 'retry' | 'never';

/** What passes by itself, or when somebody mends the settings: a wrong token or clock, a time-out, a limit. */
const PASSING: ReadonlySet<number> = new Set([401, 408, 429]);

export const outcomeOf = (statusCode: number): DeliveryOutcome => {
  if (statusCode >= 200 && statusCode < 300) return 'delivered';
  return statusCode >= 400 && statusCode < 500 && !PASSING.has(statusCode) ? 'never' : 'retry';
};
