import type { Logger } from '../../ops/service/logger.ts';

/** What one look gave: `problem` says what could not be done although the service answered. */
export interface Sight<Seen> {
  readonly seen: Seen;
  readonly problem?: string | undefined;
}

/** What was last seen of a service, and why it cannot be seen now. */
export interface Watch<Seen> {
  last(): Seen;
  problem(): { service: string; message: string } | undefined;
  /** Looks once. Never throws: what went wrong becomes the problem, and nothing stale is shown. */
  see(look: () => Promise<Sight<Seen>>): Promise<void>;
  amend(change: (seen: Seen) => Seen): void;
}

/** `nothing` is what is shown while the service cannot be seen. Changes are logged, repetitions are not. */
export const createWatch = <Seen>(service: string, nothing: Seen, log: Logger): Watch<Seen> => {
  let seen = nothing;
  let problem: string | undefined = `${service} has not answered yet.`;
  let hasAnswered = false;
  const setProblem = (message: string | undefined): void => {
    if (message === problem) return;
    if (message === undefined) log.info(`${service} answers`);
    // At the start of the house the others are still on their way up: no reason for a warning.
    else if (hasAnswered) log.warn(message);
    else log.info(`waiting for ${service}`);
    problem = message;
  };
  return {
    last: () => seen,
    problem: () => (problem === undefined ? undefined : { service, message: problem }),
    see: async (look) => {
      try {
        const sight = await look();
        seen = sight.seen;
        hasAnswered = true;
        setProblem(sight.problem);
      } catch (error) {
        seen = nothing;
        setProblem(error instanceof Error ? error.message : String(error));
      }
    },
    amend: (change) => {
      seen = change(seen);
    },
  };
};
