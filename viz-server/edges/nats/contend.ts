import { type Holding, heldUntil } from './held-lease.ts';
import {
  LEASE_TIMES,
  type LeaseClock,
  type LeaseSession,
  type LeaseStore,
  type StoredClaim,
} from './lease-store.ts';

/** What a contender has seen without a change since `sinceMs`. */
interface Watched {
  readonly session: LeaseSession;
  readonly entry: StoredClaim | undefined;
  readonly sinceMs: number;
}

export interface Contender {
  /** One look at the entry. Gives the holding where the room has become ours. Rejects where the store does not answer. */
  look(): Promise<Holding | undefined>;
  /** Until the room is free if nobody is heard of, milliseconds; undefined where nothing is known. */
  leftMs(): number | undefined;
}

export interface ContenderOptions {
  readonly room: string;
  readonly store: LeaseStore;
  readonly clock: LeaseClock;
  readonly afterToken: () => number;
  /** A name that no other holding has. */
  readonly newHolder: () => string;
}

/**
 * Waits for one room. No two machines' clocks are compared: an entry (or that there is none) counts as left behind when this
 * contender saw it unchanged, over one connection, for the whole time to live on its own clock; the last word has the store, which
 * takes a claim only over the revision that was watched. That nothing is there proves nothing: the server may have lost it.
 */
export const createContender = (options: ContenderOptions): Contender => {
  const { room, store, clock } = options;
  let watched: Watched | undefined;

  const watch = (session: LeaseSession, entry: StoredClaim | undefined): number => {
    const nowMs = clock.now();
    const isSame =
      watched?.session === session &&
      watched.entry?.revision === entry?.revision &&
      watched.entry?.claim?.holder === entry?.claim?.holder;
    if (watched === undefined || !isSame) watched = { session, entry, sinceMs: nowMs };
    return nowMs - watched.sinceMs;
  };
  const take = async (
    session: LeaseSession,
    entry: StoredClaim | undefined,
  ): Promise<Holding | undefined> => {
    const token = Math.max(entry?.claim?.token ?? 0, options.afterToken()) + 1;
    const claim = { holder: options.newHolder(), token };
    const sentMs = clock.now();
    const revision = await session.write(room, claim, entry?.revision ?? 0);
    // Late, it is a claim that nobody holds: everybody waits until it is old, we too.
    if (revision === undefined || clock.now() >= heldUntil(sentMs)) return undefined;
    return { room, claim, revision, sentMs };
  };

  return {
    leftMs: () => watched && Math.max(0, watched.sinceMs + LEASE_TIMES.ttl - clock.now()),
    look: async () => {
      const { session } = store;
      if (session === undefined) return undefined;
      const entry = await session.read(room);
      const watchedMs = watch(session, entry);
      // Believed only in the server process that was told: one that came after may not know who took the room since.
      const isReleased = entry?.claim?.releasedAt === session.server;
      return isReleased || watchedMs >= LEASE_TIMES.ttl ? await take(session, entry) : undefined;
    },
  };
};
