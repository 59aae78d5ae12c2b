import { ADDRESS_RATE_FACTOR, RATE_LIMITS } from '../../proto/limits.ts';
import { type RateLimit, retryAfter, takeTokenFast } from './rate-limit.ts';

/** The kinds of action that have a limit of their own. */
export type LimitedAction = Exclude<keyof typeof RATE_LIMITS, 'message'>;

/** The token buckets of one person or address, each as the time at which it is full again. */
type Buckets = { [Action in LimitedAction]: number };

/** By person or by address. Those that took nothing since the last turn are in `old`, and are forgotten with the next. */
interface Owners {
  young: Map<string, Buckets>;
  old: Map<string, Buckets>;
}

/** How often what is done, by each person and from each address; also of those who have just left: leaving must refill nothing. */
export interface ActionLimits {
  readonly persons: Owners;
  readonly addresses: Owners;
  /** When `young` was last made `old`, Unix milliseconds. */
  turnedMs: number;
}

const createOwners = (): Owners => ({ young: new Map(), old: new Map() });

export const createActionLimits = (): ActionLimits => ({
  persons: createOwners(),
  addresses: createOwners(),
  turnedMs: 0,
});

const limitedActions = Object.keys(RATE_LIMITS).filter((kind): kind is LimitedAction => kind !== 'message');

const forEachAction = <Value>(
  make: (limit: RateLimit) => Value,
): { readonly [Action in LimitedAction]: Value } =>
  Object.fromEntries(limitedActions.map((action) => [action, make(RATE_LIMITS[action])])) as {
    [Action in LimitedAction]: Value;
  };

const FULL_BUCKETS: Readonly<Buckets> = forEachAction(() => 0);

const ADDRESS_LIMITS = forEachAction(({ perSecond, burst }) => ({
  perSecond: perSecond * ADDRESS_RATE_FACTOR,
  burst: burst * ADDRESS_RATE_FACTOR,
}));

/** After this long any bucket is full, milliseconds. The factor of addresses makes no difference. */
const FULL_AFTER_MS = Math.max(
  ...limitedActions.map((action) => (RATE_LIMITS[action].burst * 1000) / RATE_LIMITS[action].perSecond),
);

const bucketsOf = (owners: Owners, owner: string): Buckets => {
  const young = owners.young.get(owner);
  if (young !== undefined) return young;
  const buckets = owners.old.get(owner) ?? { ...FULL_BUCKETS };
  owners.young.set(owner, buckets);
  return buckets;
};

/** `address`: empty where it is not limited. */
export interface Attempt {
  readonly person: string;
  readonly address: string;
  readonly action: LimitedAction;
  readonly nowMs: number;
}

/**
 * Takes a token of the person's bucket and one of its address's; 0 where both had one, else how long to wait, milliseconds, and none
 * was taken.
 */
export const limitAction = (limits: ActionLimits, { person, address, action, nowMs }: Attempt): number => {
  const own = bucketsOf(limits.persons, person);
  const fullAtMs = takeTokenFast(own[action], RATE_LIMITS[action], nowMs);
  if (Number.isNaN(fullAtMs)) return retryAfter(own[action], RATE_LIMITS[action], nowMs);
  if (address !== '') {
    const shared = bucketsOf(limits.addresses, address);
    const sharedFullAtMs = takeTokenFast(shared[action], ADDRESS_LIMITS[action], nowMs);
    if (Number.isNaN(sharedFullAtMs)) return retryAfter(shared[action], ADDRESS_LIMITS[action], nowMs);
    shared[action] = sharedFullAtMs;
  }
  own[action] = fullAtMs;
  return 0;
};

/**
 * Forgets whose buckets are full again, so that the tables do not grow with everybody who ever came. Two maps take turns, so that a
 * tick never has to look at everybody.
 */
export const forgetFullBuckets = (limits: ActionLimits, nowMs: number): void => {
  const sinceMs = nowMs - limits.turnedMs;
  if (sinceMs >= 0 && sinceMs < FULL_AFTER_MS) return;
  limits.turnedMs = nowMs;
  // A clock that was set back: what is full by it cannot be told before another turn.
  if (sinceMs < 0) return;
  for (const owners of [limits.persons, limits.addresses]) {
    owners.old = owners.young;
    owners.young = new Map();
  }
};
