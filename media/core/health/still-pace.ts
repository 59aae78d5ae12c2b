/** Which part of a core the stills of one source may take. */
const SHARE = 0.03;
const LONGEST_MS = 60_000;

/**
 * How long after the start of a still the next one may begin, milliseconds: later where they take long, or fail. What
 * one costs is the least that any of the last ones took: the others had to wait on a busy machine.
 */
export const nextStillMs = (after: {
  everyMs: number;
  tookMs: readonly number[];
  failures: number;
}): number => {
  const costMs = Math.min(...after.tookMs, LONGEST_MS);
  const pauseMs = Math.max(after.everyMs, costMs / SHARE) * 2 ** Math.min(after.failures, 6);
  return Math.min(pauseMs, LONGEST_MS);
};
