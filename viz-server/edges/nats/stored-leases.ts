import { randomUUID } from 'node:crypto';
import type { AcquireOptions, Lease, RoomLeases } from '../room-lease.ts';
import { createContender } from './contend.ts';
import { holdLease } from './held-lease.ts';
import { LEASE_TIMES, type LeaseClock, type LeaseStore } from './lease-store.ts';

export interface StoredLeasesOptions {
  readonly store: LeaseStore;
  readonly clock: LeaseClock;
  readonly random: () => number;
  /** Closes what the store stands on. */
  readonly onClose: () => Promise<void>;
}

/** Leases whose state is in a store that all processes see. */
export const createStoredLeases = (options: StoredLeasesOptions): RoomLeases => {
  const { store, clock } = options;
  const closing = new AbortController();

  const wait = async (room: string, { afterToken = () => 0, signal }: AcquireOptions): Promise<Lease> => {
    const stop = AbortSignal.any([closing.signal, ...(signal ? [signal] : [])]);
    const contender = createContender({ room, store, clock, afterToken, newHolder: randomUUID });
    for (;;) {
      stop.throwIfAborted();
      const holding = await contender.look().catch(() => undefined);
      if (holding !== undefined) {
        const lease = holdLease(holding, { store, clock });
        if (!stop.aborted) return lease;
        await lease.release();
      } else {
        // Not in step with the others; where its time has come, a little later than allowed.
        const laterMs = LEASE_TIMES.watchEvery * (0.75 + options.random() / 2);
        const leftMs = contender.leftMs() || laterMs;
        await sleep(clock, Math.min(laterMs, leftMs + 5));
      }
    }
  };

  return {
    acquire: (room, acquiring = {}) => wait(room, acquiring),
    close: async () => {
      closing.abort(new Error('the leases are closed'));
      await options.onClose();
    },
  };
};

const sleep = (clock: LeaseClock, delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    clock.after(delayMs, resolve);
  });
