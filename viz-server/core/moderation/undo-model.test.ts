import { describe, expect, it } from 'vitest';
import type { viz } from '../../../proto/gen/viz.js';
import {
  createModeratedWorld,
  FANS,
  type ModeratedWorld,
  STAFF,
  touchable,
} from '../../tests/support/moderated-world.ts';
import { firstSeed } from '../../tests/support/seeded.ts';
import { isInForce } from './later-acts.ts';

/** Mulberry32 (Tommy Ettinger, public domain). */
const createDice = (seed: number) => {
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (most: number): number => Math.floor(random() * most);
  const oneOf = <Item>(items: readonly Item[]): Item | undefined => items[upTo(items.length)];
  return { upTo, oneOf };
};

type Dice = ReturnType<typeof createDice>;

const randomAct = (world: ModeratedWorld, dice: Dice): viz.Moderate.$Properties => {
  const { parts } = world.room;
  const person = `p${dice.oneOf(FANS) ?? 0}`;
  const sanction = { person, durationS: dice.upTo(3) * 600, reach: dice.upTo(3) as viz.Reach };
  const some = (map: ReadonlyMap<number, unknown>): number[] =>
    [...map.keys()].filter(() => dice.upTo(3) === 0);
  const one = (map: ReadonlyMap<number, unknown>): number => dice.oneOf([...map.keys()]) ?? 0;
  const [left, top] = [dice.upTo(3000), dice.upTo(3000)];
  const acts: readonly viz.Moderate.$Properties[] = [
    { removeLines: { numbers: some(parts.moderation.lines) } },
    { purge: { person } },
    { timeout: sanction },
    { ban: sanction },
    { shadowBan: sanction },
    { lift: { person } },
    { warn: { person, text: `word ${dice.upTo(9)}` } },
    { note: { person, text: dice.upTo(3) === 0 ? '' : `note ${dice.upTo(9)}` } },
    { removeStickers: { numbers: some(parts.stickers.placed) } },
    { removeStickersOf: { person } },
    { removeStickersIn: { left, top, right: left + 1000, bottom: top + 1000 } },
    { setRules: { slowModeS: dice.upTo(2), linksOff: dice.upTo(2) === 0, delayMs: dice.upTo(2) * 300 } },
    {
      freeze: {
        layers: ([0, 1, 2, 3] as const).filter(() => dice.upTo(3) === 0),
        onlyNewFans: dice.upTo(2) === 0,
      },
    },
    { decide: { held: one(parts.chat.held), approve: dice.upTo(2) === 0 } },
    { pin: dice.upTo(3) === 0 ? 0 : one(parts.moderation.lines) },
    { announce: `news ${dice.upTo(99)}` },
    { setFilters: new TextEncoder().encode(dice.upTo(2) === 0 ? '{}' : '{"caps":{"mode":"dry-run"}}') },
    {
      startEffect: {
        startMs: world.nowMs + 500_000,
        durationMs: 60_000,
        effect: 3,
        rgb: dice.upTo(1000),
        strengthPct: 50,
      },
    },
    { stopEffect: one(parts.choreography.running) },
    { panic: dice.upTo(2) === 0 },
  ];
  return acts[dice.upTo(acts.length)] ?? {};
};

const randomDeed = (world: ModeratedWorld, dice: Dice): void => {
  const fan = dice.oneOf(FANS) ?? 0;
  const what = dice.upTo(8);
  if (what < 3) world.act(fan, { placeSticker: { sticker: 1, x: dice.upTo(4096), y: dice.upTo(4096) } });
  else if (what < 6) world.act(fan, { sayChat: { text: `line ${dice.upTo(1e9)}` } });
  else if (what === 6)
    world.act(fan, {
      undoSticker: { number: dice.oneOf([...world.room.parts.stickers.placed.keys()]) ?? 0 },
    });
  else
    world.happen({
      lineHeld: { line: { person: `p${fan}`, name: 'n', text: `held ${dice.upTo(1e9)}` }, filters: ['caps'] },
    });
};

/** What fans did, whatever moderators made of it: the model. */
const fansDeeds = (journal: readonly viz.Event.$Properties[]) => {
  const lines = new Set<number>();
  const stickers = new Set<number>();
  let isByAct = false;
  for (const event of journal) {
    const number = event.sequence ?? 0;
    if (event.chatPosted && !isByAct) lines.add(number);
    if (event.stickerPlaced) stickers.add(number);
    if (Number(event.stickersRemoved?.reason) === 1)
      for (const gone of event.stickersRemoved?.numbers ?? []) stickers.delete(gone);
    isByAct = (event.moderationAct?.after?.lines ?? []).some(({ sequence }) => !sequence);
  }
  return { lines: [...lines], stickers: [...stickers] };
};

/** The acts whose effect holds, oldest first. */
const standingActs = ({ room }: ModeratedWorld): number[] => {
  const { acts } = room.parts.moderation;
  return [...acts].flatMap(([number, record]) => (isInForce(acts, record) ? [number] : []));
};

const playNight = (seed: number): { acts: number; undone: number } => {
  const dice = createDice(seed);
  const world = createModeratedWorld();
  const fresh = touchable(world.room);
  const count = { acts: 0, undone: 0 };
  for (let step = 0; step < 120; step += 1) {
    const what = dice.upTo(10);
    const staff = dice.oneOf(STAFF) ?? 7;
    if (what < 4) randomDeed(world, dice);
    else if (what < 8) {
      const before = touchable(world.room);
      const isStill = world.room.parts.chat.held.size === 0;
      const { refusal, sequence } = world.act(staff, { moderate: randomAct(world, dice) });
      if (refusal && isStill) expect(touchable(world.room)).toEqual(before);
      count.acts += refusal ? 0 : 1;
      // At once, the room must be exactly as it was, but for lines that the chat's delay has let through meanwhile.
      if (refusal || dice.upTo(4) > 0 || !isStill || world.room.parts.chat.held.size > 0) continue;
      expect(world.act(7, { moderate: { undo: sequence ?? 0 } }).refusal).toBe(0);
      expect(touchable(world.room)).toEqual(before);
    } else if (what === 8) {
      const undo = dice.oneOf([...world.room.parts.moderation.acts.keys()]) ?? 0;
      if (!world.act(staff, { moderate: { undo } }).refusal) count.undone += 1;
    } else if (dice.upTo(4) === 0 && world.room.parts.chat.held.size === 0) {
      const before = touchable(world.room);
      const acts = standingActs(world);
      world.restart();
      expect(touchable(world.room)).toEqual(before);
      expect(standingActs(world)).toEqual(acts);
    }
  }
  for (const number of standingActs(world).toReversed()) {
    world.nowMs += 1000;
    const { act, before, after } = world.room.parts.moderation.acts.get(number)?.event.moderationAct ?? {};
    const { refusal } = world.act(7, { moderate: { undo: number } });
    // A pin may have gone with its line out of turn: then there is nothing left to take back.
    if (!before?.pinned && !after?.pinned) expect({ refusal, act }).toEqual({ refusal: 0, act });
  }
  world.nowMs += 60_000;
  world.act(1, { ask: { people: {} } });
  const deeds = fansDeeds(world.journal);
  expect([...world.room.parts.moderation.lines.keys()]).toEqual(deeds.lines);
  expect([...world.room.parts.stickers.placed.keys()]).toEqual(deeds.stickers);
  const held = world.journal.flatMap((event) =>
    event.lineHeld && !event.lineHeld.dueMs ? [event.sequence] : [],
  );
  // Of pins that came and went with their lines out of turn, the last stays where the next undo is a conflict.
  const apart = { lines: [], stickers: [], pinned: undefined };
  expect({ ...Object(touchable(world.room)), ...apart }).toEqual({ ...Object(fresh), held });
  return count;
};

const RUNS = 30;

describe('undo', () => {
  it(`C1 MD2 whatever staff do and take back, through restarts: with all of it undone the room is what fans made of it (${RUNS} runs)`, () => {
    const first = firstSeed();
    const total = { acts: 0, undone: 0 };
    for (let seed = first; seed < first + RUNS; seed += 1) {
      try {
        const { acts, undone } = playNight(seed);
        total.acts += acts;
        total.undone += undone;
      } catch (cause) {
        throw new Error(`FUZZ_SEED=${seed}`, { cause });
      }
    }
    expect(total.acts).toBeGreaterThan(RUNS * 10);
    expect(total.undone).toBeGreaterThan(RUNS);
  }, 60_000);
});
