export interface RetryContext {
  /** Failures in a row so far, 0 before the first. */
  readonly failures: number;
  /** Uniform in 0…1, from the caller: spreads many clients over time. */
  readonly random: number;
}

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 15_000;

/**
 * How long to wait before the next attempt, milliseconds: doubling from 0.5 s to 15 s, of which the upper half is
 * random (equal jitter). OBS on the same desk comes back within seconds, so the ceiling stays low.
 */
export const nextRetryDelayMs = (context: RetryContext): number => {
  const doublings = Math.min(Math.max(context.failures - 1, 0), 10);
  const ceilingMs = Math.min(FIRST_DELAY_MS * 2 ** doublings, LONGEST_DELAY_MS);
  return Math.round(ceilingMs / 2 + (ceilingMs / 2) * context.random);
};
