/** Counts attempts per address in windows of one second, so that guessing keys costs the desk little. */
export interface AttemptLimit {
  readonly perSecond: number;
  readonly counts: Map<string, number>;
  windowStartMs: number;
}

const WINDOW_MS = 1000;

export const createAttemptLimit = (perSecond: number): AttemptLimit => ({
  perSecond,
  counts: new Map(),
  windowStartMs: 0,
});

/** True where the address may try once more. */
export const admitAttempt = (limit: AttemptLimit, address: string, nowMs: number): boolean => {
  if (nowMs - limit.windowStartMs >= WINDOW_MS) {
    limit.counts.clear();
    limit.windowStartMs = nowMs;
  }
  const count = (limit.counts.get(address) ?? 0) + 1;
  limit.counts.set(address, count);
  return count <= limit.perSecond;
};
