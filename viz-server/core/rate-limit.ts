/** A token bucket's shape: `perSecond` refills, `burst` is its size. */
export interface RateLimit {
  readonly perSecond: number;
  readonly burst: number;
}

/**
 * Sums of fractions such as 1000 / 24 ms miss the exact bucket by a little, more at the size of Unix times: without
 * this a full bucket would be one token short, or would look as if the clock had been set back.
 */
const ROUNDING_MS = 0.5;

/**
 * The generic cell rate algorithm (ITU-T I.371): a token bucket held as one number, the time at which the bucket
 * would be full again. 0 is a full bucket. Gives the bucket's next state, or NaN where it is empty: the hot path makes no object.
 */
export const takeTokenFast = (fullAtMs: number, limit: RateLimit, nowMs: number): number => {
  const next = nextFullAt(fullAtMs, limit, nowMs);
  return next - nowMs - bucketMs(limit) > ROUNDING_MS ? Number.NaN : next;
};

/** When an empty bucket has its next token, milliseconds from now. */
export const retryAfter = (fullAtMs: number, limit: RateLimit, nowMs: number): number =>
  Math.max(1, Math.ceil(nextFullAt(fullAtMs, limit, nowMs) - nowMs - bucketMs(limit)));

const bucketMs = (limit: RateLimit): number => (limit.burst * 1000) / limit.perSecond;

const nextFullAt = (fullAtMs: number, limit: RateLimit, nowMs: number): number => {
  // A clock that was set back must not lock anybody out for the time it went back.
  const isAhead = fullAtMs - nowMs - bucketMs(limit) > ROUNDING_MS;
  const base = isAhead || fullAtMs < nowMs ? nowMs : fullAtMs;
  return base + 1000 / limit.perSecond;
};
