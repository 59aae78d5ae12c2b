import type { CloseMeaning } from './close-meaning.ts';

export interface RetryContext {
  /** Tries since the connection last stood, 0 for the first. */
  readonly attempt: number;
  readonly meaning: CloseMeaning;
  /** 0…1, from the page's random source. */
  readonly random: number;
  /** The server's own wish, where it gave one. */
  readonly retryAfterMs?: number | undefined;
}

const FIRST_MS = 1_000;
const LONGEST_MS = 10_000;
const LATER_MS = 5_000;

/**
 * How long to wait before the next try, milliseconds; undefined where another try is pointless.
 * Equal jitter (half fixed, half random): a crowd that is cut at once comes back spread out, and
 * nobody waits longer than 15 s.
 */
export const nextRetryDelayMs = (context: RetryContext): number | undefined => {
  const { attempt, meaning, random } = context;
  if (meaning === 'stop') return undefined;
  const ceilingMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  const jitteredMs = ceilingMs * (0.5 + 0.5 * random);
  // A refused name or ticket is our own matter; only a repeat deserves the long way.
  if (meaning === 'forget-ticket' || meaning === 'forget-name') return attempt === 0 ? 0 : jitteredMs;
  const askedMs = context.retryAfterMs ?? (meaning === 'retry-later' ? LATER_MS : 0);
  return Math.round(askedMs > 0 ? askedMs * (1 + 0.5 * random) + jitteredMs / 2 : jitteredMs);
};

/** The wait that a close reason asks for (`retry-after-ms=4000` or `retry in 4 s`), if it does. */
export const retryAfterFromReason = (reason: string): number | undefined => {
  const ms = /retry[^0-9]*(\d{1,7})\s*(ms|s)?/i.exec(reason);
  if (ms === null) return undefined;
  const isMilliseconds = ms[2]?.toLowerCase() === 'ms' || /ms\D*=/.test(reason);
  return Number(ms[1]) * (isMilliseconds ? 1 : 1000);
};
