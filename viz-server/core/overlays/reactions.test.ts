import { describe, expect, it } from 'vitest';
import { viz } from '../../../proto/gen/viz.js';
import { FIREWORKS_PER_FRAME, REACT_MAX_COUNT } from '../../../proto/limits.ts';
import { acts, catchUpIn, frameIn, join, repliesIn, tick } from '../../tests/support/room-tick.ts';
import { createRoom, type Room } from '../room.ts';
import { cheer, createCrowdMeter, isMeterDue, readMeter, tellMeter } from './crowd-meter.ts';

const { Refusal } = viz;
const START_MS = 1_000_000;
const react = (reaction: number, count = 0): viz.Action.$Properties => ({ react: { reaction, count } });

const roomOf = (fans: number, reactions: string[] = []): Room => {
  const room = createRoom();
  const joins = Array.from({ length: fans }, (_, index) => join(index + 1));
  tick(room, { joins }, { now: START_MS });
  room.orders.push({ showChanged: { reactions } });
  tick(room, {}, { now: START_MS });
  return room;
};

describe('reactions', () => {
  it('RE1 a reaction is one of the show, or of the default ones, at most REACT_MAX_COUNT times', () => {
    const unknown = Refusal.REFUSAL_UNKNOWN_REACTION;
    const refusals = (room: Room): unknown[] =>
      repliesIn(
        tick(room, acts(1, react(1), react(2), react(5), react(6), react(0, REACT_MAX_COUNT + 1)), {
          now: START_MS,
        }),
      ).map(({ refusal }) => refusal);
    expect(refusals(roomOf(1))).toEqual([0, 0, 0, unknown, Refusal.REFUSAL_BAD_VALUE]);
    expect(refusals(roomOf(1, ['🎻', '🥁']))).toEqual([
      0,
      unknown,
      unknown,
      unknown,
      Refusal.REFUSAL_BAD_VALUE,
    ]);
  });

  it('RE2 a frame counts the reactions of its tick, once', () => {
    const room = roomOf(2);
    const everybody = {
      actions: [...(acts(1, react(4), react(0, 3)).actions ?? []), ...(acts(2, react(4, 5)).actions ?? [])],
    };
    const frame = frameIn(tick(room, everybody, { now: START_MS + 50 }));
    expect(frame?.reactions).toEqual({ reactions: [4, 0], counts: [6, 3] });
    expect(frameIn(tick(room, {}, { now: START_MS + 1000 }))?.reactions).toBeUndefined();
  });

  it('RE2 with another list of the show, an index is no longer the same reaction: it is dropped', () => {
    const room = roomOf(1);
    room.orders.push({ showChanged: { reactions: ['🎻'] } });
    expect(frameIn(tick(room, acts(1, react(5)), { now: START_MS }))?.reactions).toBeUndefined();
  });
});

describe('crowd meter', () => {
  /** The meter after everybody has reacted so often a second for so long. */
  const steady = (viewers: number, perSecond: number): number => {
    const meter = createCrowdMeter();
    meter.viewers = viewers;
    for (let now = 0; now < 20_000; now += 50) {
      cheer(meter, (viewers * perSecond) / 20, now);
      tellMeter(meter, now);
    }
    return readMeter(meter);
  };

  it('RE3 shows 100 × (1 − e^(−4p)) for p reactions per viewer and second, whatever the size of the crowd', () => {
    for (const viewers of [8, 300, 45_000]) {
      expect(Math.abs(steady(viewers, 0.25) - 63)).toBeLessThanOrEqual(1);
      expect(Math.abs(steady(viewers, 0.05) - 18)).toBeLessThanOrEqual(1);
      expect(steady(viewers, 3)).toBe(100);
      expect(steady(viewers, 0)).toBe(0);
    }
    expect(steady(1, 1)).toBeLessThan(45);
  });

  it('RE3 falls to 0 by itself, and is told at most four times a second', () => {
    const room = roomOf(10);
    const told: [number, number][] = [];
    for (let now = START_MS; now < START_MS + 40_000; now += 50) {
      const isLively = now < START_MS + 3000;
      const doing = isLively ? acts(1 + ((now / 50) % 10), react(0, 5)) : {};
      const { crowdMeter } = frameIn(tick(room, doing, { now })) ?? {};
      if (crowdMeter) told.push([now, crowdMeter - 1]);
    }
    const values = told.map(([, value]) => value);
    expect(Math.max(...values)).toBeGreaterThan(80);
    expect(values.at(-1)).toBe(0);
    const gaps = told.slice(1).map(([now], index) => now - (told[index]?.[0] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(250);
    expect(values.every((value, index) => value !== values[index - 1])).toBe(true);
    const late = catchUpIn(tick(room, { joins: [join(99)] }, { now: START_MS + 40_000 }));
    expect(late?.snapshot?.crowdMeter).toBe(0);
  });

  it('RE3 a newcomer is told it in the snapshot; fireworks are heard too', () => {
    const room = roomOf(1);
    const launch = { launchFirework: { x: 1, y: 1 } };
    const { crowdMeter } =
      frameIn(tick(room, acts(1, launch, launch, launch), { now: START_MS + 500 })) ?? {};
    expect(crowdMeter).toBeGreaterThan(1);
    const late = catchUpIn(tick(room, { joins: [join(2)] }, { now: START_MS + 550 }));
    expect(late?.snapshot?.crowdMeter).toBe((crowdMeter ?? 0) - 1);
  });

  it('RE3 a clock that was set back stops nothing', () => {
    const meter = createCrowdMeter();
    cheer(meter, 10, 1_000_000);
    const before = tellMeter(meter, 1_000_000);
    expect(tellMeter(meter, 500)).toBeUndefined();
    expect(isMeterDue(meter, 3000)).toBe(true);
    expect(tellMeter(meter, 3000)).toBeLessThan(before ?? 0);
    expect(tellMeter(meter, 60_000)).toBe(0);
  });
});

describe('fireworks', () => {
  it('L7 under pressure launches are merged into a few, and none is lost', () => {
    const fans = FIREWORKS_PER_FRAME + 10;
    const rowsAt = (pressure: 0 | 1 | 2 | 3): [number, number] => {
      const room = roomOf(fans);
      room.pressure = pressure;
      const actions = Array.from({ length: fans }, (_, index) => ({
        session: index + 1,
        actions: [viz.Action.encode({ launchFirework: { x: index * 100, y: 9, colour: 2 } }).finish()],
      }));
      const { counts } = frameIn(tick(room, { actions }, { now: START_MS }))?.fireworks ?? {};
      return [counts?.length ?? 0, (counts ?? []).reduce((sum, count) => sum + count, 0)];
    };
    expect([rowsAt(0), rowsAt(1), rowsAt(2), rowsAt(3)]).toEqual([
      [FIREWORKS_PER_FRAME, fans],
      [FIREWORKS_PER_FRAME, fans],
      [4, fans],
      [4, fans],
    ]);
  });
});
