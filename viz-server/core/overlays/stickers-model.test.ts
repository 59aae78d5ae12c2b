import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../ops/load/random.ts';
import { viz } from '../../../proto/gen/viz.js';
import { STICKERS_PER_ROOM, UNDO_STICKER_MS } from '../../../proto/limits.ts';
import { acts, join, repliesIn, tick } from '../../tests/support/room-tick.ts';
import { runSeeds } from '../../tests/support/seeded.ts';
import { createRoom, type Room, restoreRoom, saveRoom } from '../room.ts';
import { restoredNumbers, selectStickers } from './sticker-selection.ts';

const RUNS = 40;
const START_MS = 1_700_000_000_000;

const restarted = (room: Room): Room => {
  // What the journal keeps is bytes.
  const saved = [...saveRoom(room)].map((event) => viz.Event.decode(viz.Event.encode(event).finish()));
  const again = createRoom();
  restoreRoom(again, { saved, sequence: room.sequence, recent: [] });
  return again;
};

const refusalsOf = (effects: ReturnType<typeof tick>): (number | null | undefined)[] =>
  repliesIn(effects).map(({ refusal }) => refusal);
const place = (x: number): viz.Action.$Properties => ({ placeSticker: { sticker: 1, x } });
const living = (room: Room): number[] => [...room.parts.stickers.placed.keys()];

/** The rules of stickers once more, as plainly as can be. */
const createModel = () => {
  const all = new Map<number, { person: string; x: number; atMs: number }>();
  let limits = { perFan: 200, perArea: 60, room: STICKERS_PER_ROOM, lifetimeS: 0 };
  const areaOf = (x: number): number => Math.floor(x / 256);
  return {
    all,
    limitTo: (next: typeof limits) => {
      limits = next;
    },
    /** What comes of placing, with what the same tick has placed before. */
    judge: (
      wish: { person: string; x: number },
      before: readonly { person: string; x: number }[],
    ): number => {
      const there = [...all.values(), ...before];
      if (there.filter(({ person }) => person === wish.person).length >= limits.perFan) return 31;
      return there.filter(({ x }) => areaOf(x) === areaOf(wish.x)).length >= limits.perArea ? 32 : 0;
    },
    /** Who goes at the end of a tick, after the removals of that tick. */
    leave: (added: ReadonlySet<number>, nowMs: number): void => {
      const old = [...all.keys()].filter((number) => !added.has(number)).sort((a, b) => a - b);
      for (const number of old)
        if (limits.lifetimeS > 0 && nowMs - (all.get(number)?.atMs ?? 0) >= limits.lifetimeS * 1000)
          all.delete(number);
      for (const number of old) if (all.size > limits.room) all.delete(number);
    },
  };
};

const runModel = (seed: number): Map<string, number> => {
  const random = createRandom(seed);
  const pick = (most: number): number => Math.floor(random() * most);
  const model = createModel();
  const seen = new Map<string, number>();
  const removals: viz.StickersRestored.$Properties[] = [];
  let room = createRoom();
  let now = START_MS;
  const enterAll = (): void => void tick(room, { joins: [join(1), join(2), join(3)] }, { now });
  enterAll();
  const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
  for (let step = 0; step < 120; step += 1) {
    now += 500 + pick(1500);
    const kind = pick(10);
    if (kind === 0) {
      room = restarted(room);
      enterAll();
      model.leave(new Set(), now);
    } else if (kind === 1) {
      const limits = {
        perFan: 1 + pick(6),
        perArea: 1 + pick(4),
        room: 3 + pick(8),
        lifetimeS: pick(3) * 20,
      };
      room.orders.push({ showChanged: { stickerLimits: limits } });
      tick(room, {}, { now });
      model.leave(new Set(), now);
      model.limitTo(limits);
    } else if (kind === 2) {
      const mid = pick(4096);
      const picks = [
        { person: `p${1 + pick(3)}` },
        { numbers: [...model.all.keys()].filter(() => random() < 0.3) },
        { area: { left: mid - Math.min(mid, 400), top: 0, right: mid + 400, bottom: 0 } },
      ];
      const meant = selectStickers(room.parts.stickers, picks[pick(3)] ?? { numbers: [] });
      const numbers = restoredNumbers(meant);
      removals.push(meant);
      room.orders.push({ stickersRemoved: { numbers, reason: 2 } });
      tick(room, {}, { now });
      for (const number of numbers) model.all.delete(number);
      model.leave(new Set(), now);
      if (numbers.length > 0) count('removed');
    } else if (kind === 3 && removals.length > 0) {
      const [stickersRestored = {}] = removals.splice(pick(removals.length), 1);
      room.orders.push({ stickersRestored });
      tick(room, {}, { now });
      const back = new Set<number>();
      for (const [row, number] of restoredNumbers(stickersRestored).entries()) {
        if (model.all.has(number)) continue;
        const person = stickersRestored.persons?.[row] ?? '';
        model.all.set(number, {
          person,
          x: stickersRestored.stickers?.x?.[row] ?? 0,
          atMs: stickersRestored.atMs?.[row] ?? 0,
        });
        back.add(number);
      }
      if (back.size > 0) count('restored');
      model.leave(back, now);
    } else if (kind === 4) {
      const numbers = [...model.all.keys()];
      const index = random() < 0.4 ? 0 : pick(numbers.length);
      const number = random() < 0.1 ? 999_999 : (numbers[index] ?? 0);
      const own = model.all.get(number);
      // Often the oldest, and its own fan: of all undos, few would otherwise come too late.
      const session = own !== undefined && random() < 0.5 ? Number(own.person.slice(1)) : 1 + pick(3);
      const isLate = now - (own?.atMs ?? 0) > UNDO_STICKER_MS;
      const expected = own === undefined ? 27 : own.person !== `p${session}` ? 30 : isLate ? 29 : 0;
      expect(refusalsOf(tick(room, acts(session, { undoSticker: { number } }), { now }))).toEqual([expected]);
      if (expected === 0) model.all.delete(number);
      model.leave(new Set(), now);
      count(`undo ${expected}`);
    } else {
      const session = 1 + pick(3);
      const wishes = Array.from({ length: 1 + pick(2) }, () => ({ person: `p${session}`, x: pick(1200) }));
      const accepted: { person: string; x: number }[] = [];
      const expected = wishes.map((wish) => {
        const refusal = model.judge(wish, accepted);
        if (refusal === 0) accepted.push(wish);
        count(`place ${refusal}`);
        return refusal;
      });
      const before = room.sequence;
      expect(refusalsOf(tick(room, acts(session, ...wishes.map(({ x }) => place(x))), { now }))).toEqual(
        expected,
      );
      const added = new Set<number>();
      for (const [index, wish] of accepted.entries()) {
        model.all.set(before + 1 + index, { ...wish, atMs: now });
        added.add(before + 1 + index);
      }
      model.leave(added, now);
    }
    expect(living(room)).toEqual([...model.all.keys()].sort((a, b) => a - b));
  }
  expect(restarted(room).parts.stickers).toEqual(room.parts.stickers);
  return seen;
};

describe('stickers against a model', () => {
  it(`ST10 limits, undo, removal, restore, expiry and restarts come to what the rules say (${RUNS} runs)`, () => {
    const { total } = runSeeds(RUNS, (seed) => Object.fromEntries(runModel(seed)));
    for (const what of [
      'removed',
      'restored',
      'undo 0',
      'undo 27',
      'undo 29',
      'undo 30',
      'place 0',
      'place 31',
      'place 32',
    ])
      expect(total.get(what) ?? 0, what).toBeGreaterThan(RUNS / 10);
  }, 60_000);
});
