import { RATE_LIMITS } from '../../proto/limits.ts';
import { takeToken } from './rate-limit.ts';

/** The kinds of action that have a limit of their own. */
export type LimitedAction = Exclude<keyof typeof RATE_LIMITS, 'message'>;

/** One person's token buckets, each as the time at which it is full again. */
type Buckets = { [Action in LimitedAction]: number };

/** The buckets of all persons, also of those who have just left: leaving must not refill them. */
export type PersonLimits = Map<string, Buckets>;

export const createPersonLimits = (): PersonLimits => new Map();

const limitedActions = Object.keys(RATE_LIMITS).filter((kind): kind is LimitedAction => kind !== 'message');

const fullBuckets = (): Buckets => Object.fromEntries(limitedActions.map((action) => [action, 0])) as Buckets;

/** Takes a token of a person's bucket; 0 where there was one, else how long to wait, milliseconds. */
export const limitPerson = (
  limits: PersonLimits,
  attempt: { person: string; action: LimitedAction; nowMs: number },
): number => {
  const { person, action, nowMs } = attempt;
  const buckets = limits.get(person) ?? fullBuckets();
  const taken = takeToken(buckets[action], RATE_LIMITS[action], nowMs);
  if (!taken.ok) return taken.retryAfterMs;
  buckets[action] = taken.fullAtMs;
  limits.set(person, buckets);
  return 0;
};

/** Drops what is full again, so that the table does not grow with everybody who ever came. */
export const forgetFullBuckets = (limits: PersonLimits, nowMs: number): void => {
  for (const [person, buckets] of limits) {
    const fullAtMs = Math.max(...Object.values(buckets));
    if (fullAtMs <= nowMs) limits.delete(person);
  }
};
