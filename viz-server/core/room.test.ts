import { describe, expect, it } from 'vitest';
import { viz } from '../../proto/gen/viz.js';
import {
  BACKFILL_MAX_EVENTS,
  CHAT_HISTORY,
  FIREWORKS_PER_FRAME,
  STICKERS_PER_ROOM,
} from '../../proto/limits.ts';
import { acts, catchUpIn, frameIn, join, repliesIn, tick } from '../tests/support/room-tick.ts';
import type { Effect } from './effects.ts';
import { applyEvent, createRoom } from './room.ts';
import { JOINS_PER_TICK } from './step.ts';

const chatEvent = (sequence: number): viz.Event.$Properties => ({
  sequence,
  atMs: sequence,
  chatPosted: { text: `line ${sequence}` },
});

describe('room', () => {
  it('RM5 sends no frame to nobody, none where nothing happened, and one after a second', () => {
    const room = createRoom();
    expect(tick(room, {}, { now: 0 })).toEqual([]);
    expect(frameIn(tick(room, { joins: [join(1)] }, { now: 5000 }))?.viewers).toBe(1);
    expect(frameIn(tick(room, {}, { now: 5050 }))).toBeUndefined();
    expect(frameIn(tick(room, { joins: [join(2)] }, { now: 5100 }))?.viewers).toBe(2);
    expect(frameIn(tick(room, { leaves: [2] }, { now: 5150 }))?.viewers).toBe(1);
    expect(frameIn(tick(room, {}, { now: 6100 }))).toBeUndefined();
    expect(frameIn(tick(room, {}, { now: 6150 }))).toMatchObject({ viewers: 1, events: [] });
    expect(tick(room, { leaves: [1] }, { now: 9000 })).toEqual([]);
  });

  it('RM6 lets in a hundred per tick, in order, and refuses BUSY what those who wait do', () => {
    const room = createRoom();
    const joins = Array.from({ length: JOINS_PER_TICK + 2 }, (_, index) => join(index + 1));
    const last = JOINS_PER_TICK + 2;
    const effects = tick(room, { joins, ...acts(last, { ref: 300, sayChat: { text: 'hi' } }) });
    expect(room.presence.viewers).toBe(JOINS_PER_TICK);
    expect(repliesIn(effects)).toEqual([{ ref: 300, refusal: 10, sequence: 0, retryAfterMs: 1000 }]);
    tick(room, { leaves: [last] });
    expect(room.presence.viewers).toBe(JOINS_PER_TICK + 1);
    expect(room.waiting).toEqual([]);
  });

  it('RM7 gives a backfill to who is a little behind, a snapshot to all others', () => {
    const room = createRoom();
    const total = BACKFILL_MAX_EVENTS * 3 + 5;
    for (let sequence = 1; sequence <= total; sequence += 1) applyEvent(room, chatEvent(sequence));
    const catchUp = (session: number, lastSequence: number) =>
      catchUpIn(tick(room, { joins: [join(session, { lastSequence })] }));
    expect(catchUp(1, total)).toEqual({ backfill: { events: [] } });
    const events = catchUp(2, total - BACKFILL_MAX_EVENTS)?.backfill?.events ?? [];
    expect(events.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: BACKFILL_MAX_EVENTS }, (_, index) => total - BACKFILL_MAX_EVENTS + 1 + index),
    );
    expect(catchUp(3, total - BACKFILL_MAX_EVENTS - 1)?.snapshot?.sequence).toBe(total);
    expect(catchUp(4, total + 1)?.snapshot?.sequence).toBe(total);
    expect(catchUp(5, 0)?.snapshot?.chat).toHaveLength(CHAT_HISTORY);
  });

  it('RM7 a known session that joins again is only sent what it missed', () => {
    const room = createRoom();
    tick(room, { joins: [join(1)] });
    tick(room, acts(1, { ref: 1, sayChat: { text: 'one' } }, { ref: 2, sayChat: { text: 'two' } }));
    const effects = tick(room, { joins: [{ session: 1, lastSequence: 1 }] });
    expect(effects.map(({ kind }) => kind)).toEqual(['catch-up']);
    expect(catchUpIn(effects)?.backfill?.events).toMatchObject([{ sequence: 2 }]);
    expect(room.presence.viewers).toBe(1);
  });

  it('RM8 a number is not used again before readers were told that its cursor has gone', () => {
    const room = createRoom();
    const numberOf = (effects: Effect[]): number | undefined =>
      effects.flatMap((effect) => (effect.kind === 'welcome' ? [effect.fan.number] : []))[0];
    tick(room, { joins: [join(1), join(2)] });
    tick(room, { moves: { sessions: [2], x: [5], y: [6], hidden: [false] } });
    expect(numberOf(tick(room, { joins: [join(3)], leaves: [2] }))).toBe(3);
    expect(numberOf(tick(room, { joins: [join(4)] }))).toBe(2);
  });

  it('JR3 what the journal did not take is refused BUSY, unseen, and its number used again', () => {
    const room = createRoom();
    tick(room, { joins: [join(1)] });
    const doing = acts(1, { ref: 1, sayChat: { text: 'lost' } }, { ref: 2, launchFirework: { x: 1, y: 1 } });
    const effects = tick(room, doing, { isJournaled: false });
    expect(repliesIn(effects)).toMatchObject([
      { ref: 1, refusal: viz.Refusal.REFUSAL_BUSY, retryAfterMs: 5000 },
      { ref: 2, refusal: viz.Refusal.REFUSAL_NONE },
    ]);
    expect(frameIn(effects)).toMatchObject({ events: [], fireworks: { counts: [1] } });
    expect([room.sequence, room.parts.chat.log]).toEqual([0, []]);
    const after = repliesIn(tick(room, acts(1, { ref: 3, sayChat: { text: 'kept' } })));
    expect(after).toMatchObject([{ ref: 3, refusal: 0, sequence: 1 }]);
  });

  it('RM4 one bucket for all tabs of a person, and leaving does not refill it', () => {
    const room = createRoom();
    const same = { person: 'same' };
    tick(room, { joins: [join(1, same), join(2, same)] });
    let line = 0;
    const say = (session: number, now: number) =>
      repliesIn(tick(room, acts(session, { ref: 1, sayChat: { text: `line ${line++}` } }), { now }))[0];
    for (let count = 0; count < 5; count += 1) expect(say(1 + (count % 2), 1_000_000)?.refusal).toBe(0);
    expect(say(2, 1_000_000)).toMatchObject({ refusal: viz.Refusal.REFUSAL_TOO_OFTEN, retryAfterMs: 1000 });
    tick(room, { leaves: [1, 2] });
    tick(room, { joins: [join(3, same)] });
    expect(say(3, 1_000_500)).toMatchObject({ refusal: viz.Refusal.REFUSAL_TOO_OFTEN, retryAfterMs: 500 });
    expect(say(3, 1_001_000)?.refusal).toBe(0);
    for (const now of [2_000_000, 2_060_000]) tick(room, {}, { now });
    const { young, old } = room.limits.persons;
    expect(young.size + old.size).toBe(0);
  });

  it('ST2 the oldest stickers make room for the new in the same tick', () => {
    const room = createRoom();
    for (let sequence = 1; sequence <= STICKERS_PER_ROOM; sequence += 1)
      applyEvent(room, { sequence, stickerPlaced: { sticker: 1 } });
    tick(room, { joins: [join(1)] });
    const place = { placeSticker: { sticker: 2, x: 4000, y: 4000 } };
    const frame = frameIn(tick(room, acts(1, { ref: 1, ...place }, { ref: 2, ...place })));
    expect(frame?.events).toMatchObject([
      { sequence: STICKERS_PER_ROOM + 1, stickerPlaced: { sticker: 2 } },
      { sequence: STICKERS_PER_ROOM + 2, stickerPlaced: { sticker: 2 } },
      { sequence: STICKERS_PER_ROOM + 3, stickersRemoved: { numbers: [1, 2], reason: 0 } },
    ]);
    expect(room.parts.stickers.placed.size).toBe(STICKERS_PER_ROOM);
  });

  it('ST3 a snapshot lists the stickers as columns', () => {
    const room = createRoom();
    for (const [sequence, sticker] of [
      [1, 7],
      [2, 8],
      [3, 9],
    ] as const)
      applyEvent(room, {
        sequence,
        stickerPlaced: { sticker, x: sequence, y: 4, rotationDeg: -5, scalePct: 50 },
      });
    applyEvent(room, { sequence: 4, stickersRemoved: { numbers: [2] } });
    expect(catchUpIn(tick(room, { joins: [join(1)] }))?.snapshot).toMatchObject({
      sequence: 4,
      stickers: {
        numberGaps: [1, 2],
        stickers: [7, 9],
        x: [1, 3],
        y: [4, 4],
        rotationDeg: [-5, -5],
        scalePct: [50, 50],
      },
    });
  });

  it('FW2 launches beyond the limit are merged into the nearest, and none is lost', () => {
    const room = createRoom();
    const fans = FIREWORKS_PER_FRAME + 10;
    tick(room, { joins: Array.from({ length: fans }, (_, index) => join(index + 1)) });
    const actions = Array.from({ length: fans }, (_, index) => ({
      session: index + 1,
      actions: [
        viz.Action.encode({ launchFirework: { x: Math.min(index * 100, 4000), y: 0, colour: 1 } }).finish(),
      ],
    }));
    const fireworks = frameIn(tick(room, { actions }))?.fireworks;
    expect(fireworks?.x).toHaveLength(FIREWORKS_PER_FRAME);
    expect(fireworks?.counts?.reduce((sum, count) => sum + count, 0)).toBe(fans);
    expect(fireworks?.counts?.at(-1)).toBe(11);
    expect(frameIn(tick(room, {}, { now: 1_000_050 }))).toBeUndefined();
  });

  it('CH1 a line appears under the name, colour and role of that moment', () => {
    const room = createRoom();
    tick(room, { joins: [join(1, { colour: 4 }), join(2, { role: 2, name: 'Zoë', verified: true })] });
    const doing = acts(
      1,
      { ref: 1, sayChat: { text: 'before' } },
      { ref: 2, setLook: { colour: 5, name: ' New  name ' } },
      { ref: 3, sayChat: { text: 'after' } },
    );
    expect(frameIn(tick(room, doing))?.events?.map(({ chatPosted }) => chatPosted)).toEqual([
      { person: 'p1', name: 'Fan 1', colour: 4, text: 'before', role: 0, verified: false },
      { person: 'p1', name: 'New name', colour: 5, text: 'after', role: 0, verified: false },
    ]);
    const [staffLine] = frameIn(tick(room, acts(2, { sayChat: { text: 'welcome' } })))?.events ?? [];
    expect(staffLine?.chatPosted).toMatchObject({ name: 'Zoë', role: 2, verified: true });
  });

  it('RM3 refused actions change nothing', () => {
    const room = createRoom();
    tick(room, { joins: [join(1)] });
    const doing = acts(
      1,
      { ref: 1, placeSticker: { sticker: 0 } },
      { ref: 2 },
      { ref: 3, setLook: { name: '\u0000' } },
    );
    expect(repliesIn(tick(room, doing)).map(({ ref, refusal }) => [ref, refusal])).toEqual([
      [1, 7],
      [2, 2],
      [3, 13],
    ]);
    expect([room.sequence, room.presence.gateways.get('g')?.get(1)?.name]).toEqual([0, 'Fan 1']);
  });
});
