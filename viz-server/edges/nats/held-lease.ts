import type { Lease, LeaseLoss } from '../room-lease.ts';
import {
  type Claim,
  LEASE_TIMES,
  type LeaseClock,
  type LeaseSession,
  type LeaseStore,
} from './lease-store.ts';

export interface Holding {
  readonly room: string;
  readonly claim: Claim;
  /** Of the entry that holds our claim. */
  readonly revision: number;
  /** When the claim was sent: whoever watches saw it later, and waits from then. */
  readonly sentMs: number;
}

export const heldUntil = (sentMs: number): number => sentMs + LEASE_TIMES.ttl - LEASE_TIMES.margin;

/** Keeps a claim alive until it is released or lost. */
export const holdLease = (
  holding: Holding,
  { store, clock }: { store: LeaseStore; clock: LeaseClock },
): Lease => {
  const { room, claim } = holding;
  const listeners: ((loss: LeaseLoss) => void)[] = [];
  let { revision } = holding;
  let untilMs = heldUntil(holding.sentMs);
  let isOver = false;
  let renewing: Promise<void> = Promise.resolve();
  const isHeld = (nowMs: number): boolean => !isOver && nowMs < untilMs;

  const end = (): void => {
    isOver = true;
    cancelRenewal();
    cancelExpiry();
  };
  const lose = (loss: LeaseLoss): void => {
    if (isOver) return;
    end();
    for (const listener of listeners) listener(loss);
  };
  const expire = (): void => {
    const leftMs = untilMs - clock.now();
    if (leftMs <= 0) lose('expired');
    else cancelExpiry = clock.after(leftMs, expire);
  };

  /** Takes up the entry as it is, where nobody can have taken the room: the server may have lost our last words, or our store. */
  const catchUp = async (session: LeaseSession): Promise<boolean> => {
    const entry = await session.read(room);
    const other = entry?.claim?.holder === claim.holder ? undefined : entry?.claim;
    if (other !== undefined && other.token >= claim.token) return false;
    revision = entry?.revision ?? 0;
    return true;
  };
  /** Gives the time until the next attempt, milliseconds. */
  const renew = async (): Promise<number> => {
    const sentMs = clock.now();
    const { session } = store;
    if (session === undefined || !isHeld(sentMs)) return LEASE_TIMES.retryAfter;
    const written = await session.write(room, claim, revision);
    if (written === undefined) {
      if (!(await catchUp(session))) lose('taken');
      return 0;
    }
    revision = written;
    // An answer that comes too late revives nothing: somebody else may have been told meanwhile.
    const nowMs = clock.now();
    if (isHeld(nowMs)) untilMs = heldUntil(sentMs);
    return Math.max(0, sentMs + LEASE_TIMES.renewEvery - nowMs);
  };
  const renewLater = (delayMs: number): void => {
    if (isOver) return;
    cancelRenewal = clock.after(delayMs, () => {
      renewing = renew()
        .catch(() => LEASE_TIMES.retryAfter)
        .then(renewLater);
    });
  };
  const giveAway = async (): Promise<void> => {
    const { session } = store;
    if (session === undefined) return;
    const released = { ...claim, releasedAt: session.server };
    if ((await session.write(room, released, revision)) !== undefined) return;
    const entry = await session.read(room);
    if (entry?.claim?.holder === claim.holder) await session.write(room, released, entry.revision);
  };

  let cancelExpiry = clock.after(untilMs - clock.now(), expire);
  let cancelRenewal = (): void => {};
  renewLater(LEASE_TIMES.renewEvery);
  return {
    room,
    token: claim.token,
    isHeld,
    onLost: (listener) => void listeners.push(listener),
    release: async () => {
      if (isOver) return;
      end();
      await renewing;
      // Where it cannot be said, the others wait.
      await giveAway().catch(() => {});
    },
  };
};
