/** What a room's entry says. */
export interface Claim {
  /** Of one holding, different for all. */
  readonly holder: string;
  readonly token: number;
  /** Where the holder gave the room away: the server process that was told so (see `LeaseSession.server`). */
  readonly releasedAt?: string;
}

export interface StoredClaim {
  /** Changes with every write to the entry. */
  readonly revision: number;
  /** Undefined where somebody else's words are in the entry. */
  readonly claim: Claim | undefined;
}

/**
 * The entries over one connection. As long as an answer comes over the same one, what it tells of is the same store without a
 * break; over another, the store may have lost everything or gone back to an earlier time. All calls reject where the answer is
 * not known; a write may have been done all the same.
 */
export interface LeaseSession {
  /** Names the server process; a restarted one has another name. */
  readonly server: string;
  read(room: string): Promise<StoredClaim | undefined>;
  /** Writes where the entry's revision is still `revision` (0: there is none) and gives the new one, else undefined. */
  write(room: string, claim: Claim, revision: number): Promise<number | undefined>;
}

export interface LeaseStore {
  /** Over the connection there is now. */
  readonly session: LeaseSession | undefined;
}

/** Milliseconds of a clock that only goes forward, and timers. Tests have their own. */
export interface LeaseClock {
  now(): number;
  /** Calls `run` once, not before the time; gives what calls it off. */
  after(delayMs: number, run: () => void): () => void;
}

/** What holders and those who wait agree on, milliseconds. */
export const LEASE_TIMES = {
  /** An entry that did not change for this long, seen by somebody who watched it all the time, has no holder any more. */
  ttl: 4000,
  /**
   * So much earlier the holder itself stops: room for what it began just before, and for clocks of which one is faster (one in
   * 10,000 is already a broken one).
   */
  margin: 750,
  renewEvery: 1000,
  retryAfter: 250,
  watchEvery: 300,
} as const;

export const encodeClaim = (claim: Claim): string => JSON.stringify(claim);

/** Undefined where the text is no claim. */
export const decodeClaim = (text: string): Claim | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { holder, token, releasedAt } = value as Partial<Record<keyof Claim, unknown>>;
  if (typeof holder !== 'string' || !Number.isSafeInteger(token)) return undefined;
  const claim = { holder, token: token as number };
  return typeof releasedAt === 'string' ? { ...claim, releasedAt } : claim;
};
