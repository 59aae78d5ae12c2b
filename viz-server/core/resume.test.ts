import { describe, expect, it } from 'vitest';
import { join, tick } from '../tests/support/room-tick.ts';
import type { Effect } from './effects.ts';
import { createRoom, type Room } from './room.ts';
import { JOINS_PER_TICK, RESUMES_PER_TICK } from './step.ts';

const FANS = 2 * RESUMES_PER_TICK + 50;

const servedIn = (effects: readonly Effect[]): number[] =>
  effects.flatMap((effect) => (effect.kind === 'catch-up' ? [effect.place.session] : []));
const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** A room with fans 1, 2, 3, …, all let in. */
const setUp = (): Room => {
  const room = createRoom();
  tick(room, { joins: numbers(1, FANS).map((session) => join(session)) });
  for (let left = FANS - JOINS_PER_TICK; left > 0; left -= JOINS_PER_TICK) tick(room, {});
  expect(room.presence.viewers).toBe(FANS);
  return room;
};

const behind = (sessions: number[]) => ({ joins: sessions.map((session) => ({ session, lastSequence: 0 })) });

describe('RM11 fans that fell behind', () => {
  it('RM11 so many are sent what they missed per tick, in order, and nobody is left out', () => {
    const room = setUp();
    const ticks = [tick(room, behind(numbers(1, FANS))), tick(room, {}), tick(room, {}), tick(room, {})];
    expect(ticks.map((effects) => servedIn(effects).length)).toEqual([
      RESUMES_PER_TICK,
      RESUMES_PER_TICK,
      50,
      0,
    ]);
    expect(ticks.flatMap(servedIn)).toEqual(numbers(1, FANS));
  });

  it('RM11 who leaves meanwhile is sent nothing; who joins again is sent it once', () => {
    const room = setUp();
    tick(room, behind(numbers(1, FANS)));
    const left = { leaves: numbers(101, 190) };
    expect(servedIn(tick(room, left))).toEqual(numbers(191, FANS));
    expect(room.resuming.size).toBe(0);
    const both = { ...behind([1]), leaves: [1] };
    expect(servedIn(tick(room, both))).toEqual([]);
    expect(servedIn(tick(room, behind([...numbers(2, 100), ...numbers(191, FANS)])))).not.toContain(FANS);
    const again = tick(room, { fresh: true, joins: [join(FANS)] });
    expect(servedIn(again)).toEqual([FANS]);
    expect([room.presence.viewers, room.resuming.size]).toEqual([1, 0]);
  });
});
