import { describe, expect, it } from 'vitest';
import { viz } from '../../proto/gen/viz.js';
import { ADDRESS_RATE_FACTOR, RATE_LIMITS } from '../../proto/limits.ts';
import { join, repliesIn, tick } from '../tests/support/room-tick.ts';
import { createActionLimits, forgetFullBuckets, limitAction } from './action-limits.ts';
import { createRoom, type Room } from './room.ts';

const { Refusal } = viz;
const { burst } = RATE_LIMITS.react;
const REACT = viz.Action.encode({ ref: 1, react: { reaction: 0 } }).finish();

/** A room with this many guests of one address, each a person of its own. */
const openRoom = (guests: number, more: Parameters<typeof join>[1] = {}): Room => {
  const room = createRoom();
  const sessions = Array.from({ length: guests }, (_, index) => index + 1);
  tick(room, { joins: sessions.slice(0, 100).map((session) => join(session, { address: 'a', ...more })) });
  return room;
};

/** Everybody reacts as often as one fan may in one go. */
const reactAll = (room: Room, sessions: readonly number[], now?: number): viz.Reply.$Properties[] =>
  repliesIn(
    tick(
      room,
      {
        actions: sessions.map((session) => ({
          session,
          actions: Array.from({ length: burst }, () => REACT),
        })),
      },
      now === undefined ? {} : { now },
    ),
  );

const sessionsUpTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('limits per kind and address', () => {
  it('L9 new persons from the same address do not evade the limit of a kind; the fan is told when', () => {
    const room = openRoom(ADDRESS_RATE_FACTOR + 2);
    const first = reactAll(room, sessionsUpTo(ADDRESS_RATE_FACTOR));
    expect(new Set(first.map(({ refusal }) => refusal))).toEqual(new Set([Refusal.REFUSAL_NONE]));
    const [late] = reactAll(room, [ADDRESS_RATE_FACTOR + 1]);
    expect(late).toMatchObject({ refusal: Refusal.REFUSAL_TOO_OFTEN });
    expect(late?.retryAfterMs).toBeGreaterThan(0);
    expect(late?.retryAfterMs).toBeLessThanOrEqual(1000);
    const inTime = reactAll(room, [ADDRESS_RATE_FACTOR + 2], 1_000_000 + (late?.retryAfterMs ?? 0));
    expect(inTime[0]?.refusal).toBe(Refusal.REFUSAL_NONE);
  });

  it('L9 other kinds, other addresses, addresses that are not limited and staff have tokens of their own', () => {
    const room = openRoom(ADDRESS_RATE_FACTOR);
    reactAll(room, sessionsUpTo(ADDRESS_RATE_FACTOR));
    tick(room, {
      joins: [
        join(201, { address: 'b' }),
        join(202, { address: '' }),
        join(203, { address: 'a', role: 2 }),
        join(204, { address: 'a' }),
      ],
    });
    expect([201, 202, 203].map((session) => reactAll(room, [session])[0]?.refusal)).toEqual(
      [201, 202, 203].map(() => Refusal.REFUSAL_NONE),
    );
    expect(reactAll(room, [204])[0]?.refusal).toBe(Refusal.REFUSAL_TOO_OFTEN);
    const look = viz.Action.encode({ ref: 2, setLook: { colour: 3 } }).finish();
    const dressed = tick(room, { actions: [{ session: 204, actions: [look] }] });
    expect(repliesIn(dressed)[0]?.refusal).toBe(Refusal.REFUSAL_NONE);
  });

  it('L9 an address that is not limited never is', () => {
    const room = openRoom(2 * ADDRESS_RATE_FACTOR, { address: '' });
    const replies = reactAll(room, sessionsUpTo(2 * ADDRESS_RATE_FACTOR));
    expect(replies.every(({ refusal }) => refusal === Refusal.REFUSAL_NONE)).toBe(true);
  });

  it('L9 what the address refuses costs the person nothing, nor the other way round', () => {
    const limits = createActionLimits();
    const attempt = { action: 'react', nowMs: 1000, address: 'a' } as const;
    for (let guest = 0; guest < ADDRESS_RATE_FACTOR; guest += 1)
      for (let count = 0; count < burst; count += 1) limitAction(limits, { ...attempt, person: `g${guest}` });
    expect(limitAction(limits, { ...attempt, person: 'late' })).toBeGreaterThan(0);
    const elsewhere = Array.from({ length: burst + 1 }, () =>
      limitAction(limits, { ...attempt, person: 'late', address: 'b' }),
    );
    expect(elsewhere.filter((waitMs) => waitMs === 0)).toHaveLength(burst);
    // The refused one took no token of the address.
    const others = Array.from({ length: ADDRESS_RATE_FACTOR * burst }, (_, index) =>
      limitAction(limits, { ...attempt, person: `other ${index}`, address: 'b' }),
    );
    expect(others.filter((waitMs) => waitMs === 0)).toHaveLength((ADDRESS_RATE_FACTOR - 1) * burst);
  });
});

describe('forgetting', () => {
  const exhaust = (limits: ReturnType<typeof createActionLimits>, person: string, nowMs: number): void => {
    for (let count = 0; count < RATE_LIMITS.moderate.burst; count += 1)
      limitAction(limits, { person, address: person, action: 'moderate', nowMs });
  };
  const count = ({ persons, addresses }: ReturnType<typeof createActionLimits>): number =>
    persons.young.size + persons.old.size + addresses.young.size + addresses.old.size;

  it('RM4 nobody is forgotten before all buckets are full, and everybody soon after', () => {
    const limits = createActionLimits();
    for (let nowMs = 100_000; nowMs < 160_000; nowMs += 50) {
      if (nowMs === 120_000) exhaust(limits, 'p', nowMs);
      forgetFullBuckets(limits, nowMs);
      // 40 at 5 a second: for 8 s less than all of them are there.
      if (nowMs >= 120_000 && nowMs < 128_000) expect(count(limits)).toBeGreaterThan(0);
    }
    expect(count(limits)).toBe(0);
  });

  it('RM4 a clock that is set back or ahead neither refills a bucket nor keeps everybody for ever', () => {
    const limits = createActionLimits();
    forgetFullBuckets(limits, 10_000_000);
    exhaust(limits, 'p', 10_000_000);
    forgetFullBuckets(limits, 1_000_000);
    expect(count(limits)).toBeGreaterThan(0);
    for (let nowMs = 1_000_000; nowMs < 1_030_000; nowMs += 1000) forgetFullBuckets(limits, nowMs);
    expect(count(limits)).toBe(0);
  });
});
