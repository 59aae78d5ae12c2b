import { describe, expect, it } from 'vitest';
import { viz } from '../../../proto/gen/viz.js';
import { STICKERS_PER_ROOM, STICKERS_PER_ROOM_MAX, UNDO_STICKER_MS } from '../../../proto/limits.ts';
import { acts, frameIn, join, repliesIn, tick } from '../../tests/support/room-tick.ts';
import { applyEvent, createRoom, type Room, restoreRoom, saveRoom } from '../room.ts';
import { stickerBounds } from './sticker-bounds.ts';
import { restoredNumbers, selectStickers } from './sticker-selection.ts';
import { stickers } from './stickers.ts';
import { LEAVING_PER_TICK } from './stickers-leaving.ts';

const { Refusal, RemovalReason } = viz;
const START_MS = 1_700_000_000_000;

const roomWith = (stickerLimits: viz.StickerLimits.$Properties, show: viz.Show.$Properties = {}): Room => {
  const room = createRoom();
  tick(room, { joins: [join(1), join(2), join(3)] }, { now: START_MS });
  room.orders.push({ showChanged: { ...show, stickerLimits } });
  tick(room, {}, { now: START_MS });
  return room;
};

const restarted = (room: Room): Room => {
  // What the journal keeps is bytes.
  const saved = [...saveRoom(room)].map((event) => viz.Event.decode(viz.Event.encode(event).finish()));
  const again = createRoom();
  restoreRoom(again, { saved, sequence: room.sequence, recent: [] });
  return again;
};

const refusalsOf = (effects: ReturnType<typeof tick>): (number | null | undefined)[] =>
  repliesIn(effects).map(({ refusal }) => refusal);
const place = (x: number, y = 0, more: viz.PlaceSticker.$Properties = {}): viz.Action.$Properties => ({
  placeSticker: { sticker: 1, x, y, ...more },
});
const living = (room: Room): number[] => [...room.parts.stickers.placed.keys()];

/** Journals stickers without asking anybody. */
const fill = (room: Room, count: number, atMs = START_MS): void => {
  for (let row = 0; row < count; row += 1)
    applyEvent(room, {
      sequence: room.sequence + 1,
      atMs,
      stickerPlaced: { sticker: 1, x: row % 4096, y: 0, person: 'crowd' },
    });
};

describe('sticker limits', () => {
  it('ST4 the limits are those of the show, inside the hard ones; 0 is the default', () => {
    expect(stickerBounds(undefined)).toMatchObject({ perFan: 200, perArea: 60, room: STICKERS_PER_ROOM });
    expect(stickerBounds({}).lifetimeMs).toBe(Number.POSITIVE_INFINITY);
    const wide = {
      room: 1e6,
      perFan: 1e6,
      rotationMaxDeg: 900,
      scaleMinPct: 1,
      scaleMaxPct: 900,
      lifetimeS: 9,
    };
    expect(stickerBounds(wide)).toEqual({
      room: STICKERS_PER_ROOM_MAX,
      perFan: STICKERS_PER_ROOM_MAX,
      perArea: 60,
      lifetimeMs: 9000,
      rotationMaxDeg: 180,
      scaleMinPct: 50,
      scaleMaxPct: 200,
    });
    expect(stickerBounds({ scaleMinPct: 150, scaleMaxPct: 60 })).toMatchObject({
      scaleMinPct: 150,
      scaleMaxPct: 150,
    });
  });

  it('ST4 rotation and scale keep to the limits of the show, and no scale is the nearest to 100 %', () => {
    const room = roomWith({ rotationMaxDeg: 15, scaleMinPct: 120, scaleMaxPct: 150 });
    const effects = tick(
      room,
      acts(
        1,
        place(1, 1, { rotationDeg: -15 }),
        place(1, 1, { rotationDeg: 16 }),
        place(1, 1, { scalePct: 119 }),
        place(1, 1, { scalePct: 151 }),
      ),
      { now: START_MS },
    );
    const bad = Refusal.REFUSAL_BAD_VALUE;
    expect(refusalsOf(effects)).toEqual([0, bad, bad, bad]);
    expect(frameIn(effects)?.events?.[0]?.stickerPlaced?.scalePct).toBe(120);
  });

  it('ST4 a fan has so many stickers at a time, those of the same tick and of other tabs included', () => {
    const room = roomWith({ perFan: 2 });
    const full = Refusal.REFUSAL_FAN_FULL;
    expect(refusalsOf(tick(room, acts(1, place(1), place(300), place(600)), { now: START_MS }))).toEqual([
      0,
      0,
      full,
    ]);
    expect(refusalsOf(tick(room, acts(1, place(900)), { now: START_MS + 1000 }))).toEqual([full]);
    expect(refusalsOf(tick(room, acts(2, place(900)), { now: START_MS + 1000 }))).toEqual([0]);
    tick(room, acts(1, { undoSticker: { number: living(room)[0] ?? 0 } }), { now: START_MS + 1000 });
    expect(refusalsOf(tick(room, acts(1, place(900)), { now: START_MS + 2000 }))).toEqual([0]);
  });

  it('ST4 a square of STICKER_AREA holds so many, whoever places them', () => {
    const room = roomWith({ perArea: 2 });
    const effects = tick(
      room,
      {
        actions: [
          ...(acts(1, place(0, 255), place(255, 0)).actions ?? []),
          ...(acts(2, place(9), place(256)).actions ?? []),
        ],
      },
      { now: START_MS },
    );
    expect(refusalsOf(effects)).toEqual([0, 0, Refusal.REFUSAL_AREA_FULL, 0]);
    expect(refusalsOf(tick(room, acts(3, place(128, 128)), { now: START_MS + 50 }))).toEqual([
      Refusal.REFUSAL_AREA_FULL,
    ]);
    expect(refusalsOf(tick(room, acts(3, place(128, 256)), { now: START_MS + 50 }))).toEqual([0]);
  });

  it('ST5 where the show names a set only its stickers may be placed', () => {
    const room = roomWith({}, { stickerSet: [3, 25] });
    const doing = acts(
      1,
      place(1, 1, { sticker: 25 }),
      place(1, 1, { sticker: 1 }),
      place(1, 1, { sticker: 99 }),
    );
    expect(refusalsOf(tick(room, doing, { now: START_MS }))).toEqual([
      0,
      Refusal.REFUSAL_NOT_IN_SET,
      Refusal.REFUSAL_UNKNOWN_STICKER,
    ]);
  });
});

describe('undo of a sticker', () => {
  it('ST6 a fan takes back a sticker of its own for UNDO_STICKER_MS, also right after a restart', () => {
    const room = roomWith({});
    tick(room, acts(1, place(1), place(2), place(3)), { now: START_MS });
    const [first = 0, second = 0, third = 0] = living(room);
    const undo = (number: number): viz.Action.$Properties => ({ undoSticker: { number } });
    expect(refusalsOf(tick(room, acts(2, undo(first), undo(12_345)), { now: START_MS }))).toEqual([
      Refusal.REFUSAL_NOT_YOURS,
      Refusal.REFUSAL_NOT_FOUND,
    ]);
    const twice = tick(room, acts(1, undo(first), undo(first)), { now: START_MS });
    expect(refusalsOf(twice)).toEqual([0, Refusal.REFUSAL_NOT_FOUND]);
    expect(frameIn(twice)?.events).toMatchObject([
      { stickersRemoved: { numbers: [first], reason: RemovalReason.REMOVAL_UNDONE } },
    ]);
    const again = restarted(room);
    const now = START_MS + UNDO_STICKER_MS;
    tick(again, { joins: [join(1)] }, { now });
    expect(refusalsOf(tick(again, acts(1, undo(second)), { now }))).toEqual([0]);
    expect(refusalsOf(tick(again, acts(1, undo(third)), { now: now + 1 }))).toEqual([
      Refusal.REFUSAL_TOO_LATE,
    ]);
    expect(living(again)).toEqual([third]);
  });
});

describe('stickers that leave', () => {
  const removedIn = (effects: ReturnType<typeof tick>): [number | null | undefined, number][] =>
    (frameIn(effects)?.events ?? []).flatMap(({ stickersRemoved }) =>
      stickersRemoved ? [[stickersRemoved.reason, stickersRemoved.numbers?.length ?? 0] as const] : [],
    ) as [number, number][];

  it('ST7 a sticker over its lifetime goes as expired, so many per tick at most', () => {
    const room = roomWith({ room: 6000 });
    fill(room, 450);
    fill(room, 3, START_MS + 2000);
    room.orders.push({ showChanged: { stickerLimits: { lifetimeS: 10 } } });
    const now = START_MS + 10_000;
    const counts = [1, 2, 3, 4, 5].map(() => removedIn(tick(room, {}, { now })));
    const expired = RemovalReason.REMOVAL_EXPIRED;
    expect(counts).toEqual([
      [],
      [[expired, LEAVING_PER_TICK]],
      [[expired, LEAVING_PER_TICK]],
      [[expired, 450 - 2 * LEAVING_PER_TICK]],
      [],
    ]);
    expect(room.parts.stickers.placed.size).toBe(3);
    expect(removedIn(tick(room, {}, { now: now + 2000 }))).toEqual([[expired, 3]]);
    expect([room.parts.stickers.perPerson.size, Math.max(...room.parts.stickers.perArea)]).toEqual([0, 0]);
  });

  it('ST2 a room that was made smaller loses its oldest bit by bit', () => {
    const room = roomWith({});
    fill(room, 1000);
    room.orders.push({ showChanged: { stickerLimits: { room: 500 } } });
    tick(room, {}, { now: START_MS });
    const full = RemovalReason.REMOVAL_ROOM_FULL;
    const withOneMore = tick(room, acts(1, place(4000, 4000)), { now: START_MS });
    expect(removedIn(withOneMore)).toEqual([[full, LEAVING_PER_TICK + 1]]);
    const counts = [1, 2, 3].map(() => removedIn(tick(room, {}, { now: START_MS })));
    expect(counts).toEqual([[[full, LEAVING_PER_TICK]], [[full, 100]], []]);
    expect(room.parts.stickers.placed.size).toBe(500);
    expect(living(room).at(-1)).toBe(Math.max(...living(room)));
  });

  it('ST8 what is restored lies where it was, in order; it keeps its age, and others make room for it', () => {
    const room = roomWith({ room: 3 });
    for (const x of [1, 2, 3]) tick(room, acts(1, place(x)), { now: START_MS + x * 1000 });
    const [first = 0, second = 0, third = 0] = living(room);
    const restored = selectStickers(room.parts.stickers, { numbers: [second, first, 99_999, first] });
    expect(restoredNumbers(restored)).toEqual([first, second]);
    room.orders.push({ stickersRemoved: { numbers: [first, second], reason: 2 } });
    tick(room, acts(2, place(4), place(5)), { now: START_MS + 5000 });
    expect(living(room)[0]).toBe(third);
    room.orders.push({ stickersRestored: restored });
    const effects = tick(room, {}, { now: START_MS + 6000 });
    expect(removedIn(effects)).toEqual([[RemovalReason.REMOVAL_ROOM_FULL, 2]]);
    expect(living(room).slice(0, 2)).toEqual([first, second]);
    expect(room.parts.stickers.placed.get(first)).toMatchObject({
      x: 1,
      person: 'p1',
      atMs: START_MS + 1000,
    });
    const columns = {} as viz.Snapshot.$Properties;
    stickers.addToSnapshot?.(room.parts.stickers, columns);
    expect(restoredNumbers({ stickers: columns.stickers ?? {} })).toEqual(living(room));
    // Over its lifetime, it comes back for a tick and goes as any other.
    room.orders.push({ showChanged: { stickerLimits: { lifetimeS: 60 } } });
    tick(room, {}, { now: START_MS + 7000 });
    room.orders.push({ stickersRemoved: { numbers: [first], reason: 2 } });
    tick(room, {}, { now: START_MS + 8000 });
    room.orders.push({
      stickersRestored: {
        stickers: { numberGaps: [first], stickers: [1] },
        persons: ['p1'],
        atMs: [START_MS],
      },
    });
    expect(removedIn(tick(room, {}, { now: START_MS + 60_000 }))).toEqual([]);
    expect(living(room)).toContain(first);
    expect(removedIn(tick(room, {}, { now: START_MS + 60_050 }))).toEqual([
      [RemovalReason.REMOVAL_EXPIRED, 1],
    ]);
  });

  it('ST9 moderators find the stickers of a person and of an area, corners included', () => {
    const room = roomWith({});
    tick(room, acts(1, place(10, 10), place(20, 20)), { now: START_MS });
    tick(room, acts(2, place(20, 10), place(21, 10)), { now: START_MS });
    const [a = 0, b = 0, c = 0, d = 0] = living(room);
    const pick = (what: Parameters<typeof selectStickers>[1]): number[] =>
      restoredNumbers(selectStickers(room.parts.stickers, what));
    expect(pick({ person: 'p1' })).toEqual([a, b]);
    expect(pick({ person: 'nobody' })).toEqual([]);
    expect(pick({ area: { left: 20, top: 10, right: 20, bottom: 20 } })).toEqual([b, c]);
    expect(pick({ area: {} })).toEqual([]);
    expect(pick({ numbers: [d, d, a] })).toEqual([a, d]);
    expect(selectStickers(room.parts.stickers, { numbers: [c] })).toEqual({
      stickers: { numberGaps: [c], stickers: [1], x: [20], y: [10], rotationDeg: [0], scalePct: [100] },
      persons: ['p2'],
      atMs: [START_MS],
    });
  });
});
