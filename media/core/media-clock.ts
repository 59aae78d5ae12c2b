/** A source's own clock, put together again from the 32 bits of it that RTMP carries (they come round in 49.7 days). */
export interface MediaClock {
  lastMs: number | null;
}

export const createMediaClock = (): MediaClock => ({ lastMs: null });

/**
 * The full time of a 32-bit timestamp: the one nearest to the time before it. Tracks of one source share a clock, so a
 * step back of up to 24.8 days stays a step back. Milliseconds; may be negative after a step back over the origin.
 */
export const unwrapMs = (clock: MediaClock, timestampMs: number): number => {
  const { lastMs } = clock;
  // `| 0` takes the difference modulo 2^32, as a signed number.
  const fullMs = lastMs === null ? timestampMs >>> 0 : lastMs + ((timestampMs - lastMs) | 0);
  clock.lastMs = fullMs;
  return fullMs;
};
