import { beforeEach, describe, expect, it } from 'vitest';
import type { Lease } from '../room-lease.ts';
import { createContender } from './contend.ts';
import { heldUntil, holdLease } from './held-lease.ts';
import {
  type Claim,
  LEASE_TIMES,
  type LeaseClock,
  type LeaseSession,
  type StoredClaim,
} from './lease-store.ts';

const OURS: Claim = { holder: 'we', token: 5 };
const FIRST_UNTIL_MS = heldUntil(0);
const RENEWAL_MS = LEASE_TIMES.renewEvery;

let nowMs: number;
let timers: { atMs: number; run: () => void }[];
let entry: StoredClaim | undefined;
let writes: { claim: Claim; revision: number }[];
/** Ends the write under way. */
let answer: () => void;

const clock: LeaseClock = {
  now: () => nowMs,
  after: (delayMs, run) => {
    const timer = { atMs: nowMs + delayMs, run };
    timers.push(timer);
    return () => {
      timers = timers.filter((each) => each !== timer);
    };
  },
};
const session: LeaseSession = {
  server: 'S1',
  read: async () => entry,
  write: (_room, claim, revision) => {
    writes.push({ claim, revision });
    return new Promise((resolve) => {
      answer = () => {
        if ((entry?.revision ?? 0) !== revision) return resolve(undefined);
        entry = { revision: revision + 1, claim };
        resolve(entry.revision);
      };
    });
  },
};
const store = { session };

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
/** What is due by then happens, one after the other. */
const passTo = async (untilMs: number): Promise<void> => {
  for (;;) {
    const due = timers.filter(({ atMs }) => atMs <= untilMs).sort((left, right) => left.atMs - right.atMs)[0];
    if (due === undefined) break;
    timers = timers.filter((each) => each !== due);
    nowMs = Math.max(nowMs, due.atMs);
    due.run();
    await settled();
  }
  nowMs = untilMs;
};
const answerNow = async (): Promise<void> => {
  answer();
  await settled();
};

describe('a held lease', () => {
  let lease: Lease;
  let losses: string[];
  beforeEach(() => {
    nowMs = 0;
    timers = [];
    writes = [];
    answer = () => {};
    entry = { revision: 7, claim: OURS };
    lease = holdLease({ room: 'main', claim: OURS, revision: 7, sentMs: 0 }, { store, clock });
    losses = [];
    lease.onLost((loss) => losses.push(loss));
  });

  it('LS4 lasts from the sending of the last renewal, however late its answer is', async () => {
    await passTo(RENEWAL_MS + 800);
    await answerNow();
    expect(lease.isHeld(heldUntil(RENEWAL_MS) - 1)).toBe(true);
    expect(lease.isHeld(heldUntil(RENEWAL_MS))).toBe(false);
    await passTo(heldUntil(RENEWAL_MS));
    expect(losses).toEqual(['expired']);
  });

  it('LS4 an answer after the end revives nothing', async () => {
    await passTo(RENEWAL_MS);
    // The process slept: no timer has run.
    nowMs = FIRST_UNTIL_MS;
    expect(lease.isHeld(nowMs)).toBe(false);
    await answerNow();
    expect(lease.isHeld(nowMs)).toBe(false);
    await passTo(FIRST_UNTIL_MS + 1);
    expect(losses).toEqual(['expired']);
  });

  it('LS5 goes on over an entry from before, and one that vanished', async () => {
    await passTo(RENEWAL_MS);
    entry = { revision: 3, claim: { holder: 'someone', token: 4 } };
    await answerNow();
    await passTo(nowMs);
    expect(writes.at(-1)).toEqual({ claim: OURS, revision: 3 });
    await answerNow();
    await passTo(2 * RENEWAL_MS);
    entry = undefined;
    await answerNow();
    await passTo(nowMs);
    expect(writes.at(-1)).toEqual({ claim: OURS, revision: 0 });
    await answerNow();
    expect([lease.isHeld(nowMs), losses]).toEqual([true, []]);
  });

  it('LS6 is lost to a claim with a higher token, and to another one with the same', async () => {
    await passTo(RENEWAL_MS);
    entry = { revision: 9, claim: { holder: 'someone', token: 5 } };
    await answerNow();
    expect([lease.isHeld(nowMs), losses]).toEqual([false, ['taken']]);
    await passTo(10 * RENEWAL_MS);
    expect([writes.length, losses]).toEqual([1, ['taken']]);
  });

  it('LS1 is given away after the renewal that was under way, and is not held from the call on', async () => {
    await passTo(RENEWAL_MS);
    const releasing = lease.release();
    expect(lease.isHeld(nowMs)).toBe(false);
    expect(writes).toHaveLength(1);
    await answerNow();
    expect(writes.at(-1)).toEqual({ claim: { ...OURS, releasedAt: 'S1' }, revision: 8 });
    await answerNow();
    await releasing;
    await passTo(10 * RENEWAL_MS);
    expect([writes.length, losses, timers]).toEqual([2, [], []]);
  });
});

describe('a contender', () => {
  const contend = () =>
    createContender({ room: 'main', store, clock, afterToken: () => 9, newHolder: () => 'new' });
  beforeEach(() => {
    nowMs = 0;
    timers = [];
    writes = [];
  });

  it('LS4 does not hold what it was told too late', async () => {
    entry = { revision: 7, claim: { ...OURS, releasedAt: 'S1' } };
    const looking = contend().look();
    await settled();
    nowMs = heldUntil(0);
    await answerNow();
    expect(await looking).toBeUndefined();
  });

  it('LS3 watches an entry, or that there is none, for the whole time to live', async () => {
    for (const left of [{ revision: 7, claim: OURS }, { revision: 8, claim: undefined }, undefined]) {
      entry = left;
      const contender = contend();
      const beganMs = nowMs;
      for (const passedMs of [0, 2000, LEASE_TIMES.ttl - 1]) {
        nowMs = beganMs + passedMs;
        expect(await contender.look()).toBeUndefined();
      }
      nowMs = beganMs + LEASE_TIMES.ttl;
      const looking = contender.look();
      await settled();
      await answerNow();
      expect(await looking).toMatchObject({ sentMs: nowMs, claim: { holder: 'new', token: 10 } });
    }
  });
});
