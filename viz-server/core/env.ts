/** What the core may not fetch for itself. */
export interface Env {
  /** Unix milliseconds. */
  readonly now: number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}
