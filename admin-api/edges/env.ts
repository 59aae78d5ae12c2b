/** What differs from run to run, so that tests can stand in for it. */
export interface Env {
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Uniform in 0…1. Never for secrets. */
  readonly random: () => number;
}

export const systemEnv: Env = { now: Date.now, random: Math.random };
