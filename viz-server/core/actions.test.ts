import { describe, expect, it } from 'vitest';
import { viz } from '../../proto/gen/viz.js';
import { CHAT_HISTORY, EVENTS_PER_FRAME, MAX_INFLATED_BYTES, RATE_LIMITS } from '../../proto/limits.ts';
import { acts, catchUpIn, frameIn, join, repliesIn, tick } from '../tests/support/room-tick.ts';
import { applyEvent, createRoom } from './room.ts';

const { Refusal } = viz;

/** What a fan who has done nothing yet is answered, and what the others see of it. */
const doOnce = (action: viz.Action.$Properties) => {
  const room = createRoom();
  tick(room, { joins: [join(1)] });
  const effects = tick(room, acts(1, { ref: 9, ...action }));
  return { refusal: repliesIn(effects)[0]?.refusal, frame: frameIn(effects) };
};

describe('actions', () => {
  const stickers: [string, viz.PlaceSticker.$Properties, viz.Refusal][] = [
    ['no such sticker', { sticker: 29 }, Refusal.REFUSAL_UNKNOWN_STICKER],
    ['in the last corner', { sticker: 28, x: 4095, y: 4095 }, Refusal.REFUSAL_NONE],
    ['off the right side', { sticker: 1, x: 4096 }, Refusal.REFUSAL_OFF_BACKGROUND],
    ['off the lower side', { sticker: 1, y: 4096 }, Refusal.REFUSAL_OFF_BACKGROUND],
    ['turned to the limit', { sticker: 1, rotationDeg: -180 }, Refusal.REFUSAL_NONE],
    ['turned too far', { sticker: 1, rotationDeg: 181 }, Refusal.REFUSAL_BAD_VALUE],
    ['turned too far back', { sticker: 1, rotationDeg: -(2 ** 31) }, Refusal.REFUSAL_BAD_VALUE],
    ['as small as may be', { sticker: 1, scalePct: 50 }, Refusal.REFUSAL_NONE],
    ['too small', { sticker: 1, scalePct: 49 }, Refusal.REFUSAL_BAD_VALUE],
    ['as large as may be', { sticker: 1, scalePct: 200 }, Refusal.REFUSAL_NONE],
    ['too large', { sticker: 1, scalePct: 201 }, Refusal.REFUSAL_BAD_VALUE],
  ];
  it.each(stickers)('ST1 a sticker that is %s', (_what, placeSticker, refusal) => {
    const outcome = doOnce({ placeSticker });
    expect(outcome.refusal).toBe(refusal);
    expect(outcome.frame?.events?.length ?? 0).toBe(refusal === Refusal.REFUSAL_NONE ? 1 : 0);
  });

  it('ST1 a scale of 0 reads as 100', () => {
    expect(doOnce({ placeSticker: { sticker: 3 } }).frame?.events?.[0]?.stickerPlaced).toMatchObject({
      sticker: 3,
      scalePct: 100,
    });
  });

  const fireworks: [string, viz.LaunchFirework.$Properties, viz.Refusal][] = [
    ['in the last corner, of the last colour', { x: 4095, y: 4095, colour: 11 }, Refusal.REFUSAL_NONE],
    ['off the right side', { x: 4096 }, Refusal.REFUSAL_OFF_BACKGROUND],
    ['off the lower side', { y: 4096 }, Refusal.REFUSAL_OFF_BACKGROUND],
    ['of no colour of the palette', { colour: 12 }, Refusal.REFUSAL_BAD_VALUE],
  ];
  it.each(fireworks)('FW1 a firework that is %s', (_what, launchFirework, refusal) => {
    const outcome = doOnce({ launchFirework });
    expect(outcome.refusal).toBe(refusal);
    expect(outcome.frame?.fireworks?.x?.length ?? 0).toBe(refusal === Refusal.REFUSAL_NONE ? 1 : 0);
  });

  it('CH3 a newcomer gets the last lines, oldest first, and no others', () => {
    const room = createRoom();
    for (let sequence = 1; sequence <= CHAT_HISTORY + 7; sequence += 1)
      applyEvent(room, { sequence, chatPosted: { text: `line ${sequence}` } });
    applyEvent(room, { sequence: CHAT_HISTORY + 8, stickerPlaced: { sticker: 1 } });
    const chat = catchUpIn(tick(room, { joins: [join(1)] }))?.snapshot?.chat;
    expect(chat?.map((event) => event.sequence)).toEqual(
      Array.from({ length: CHAT_HISTORY }, (_, index) => index + 8),
    );
  });

  it('RM9 a frame has at most EVENTS_PER_FRAME events; what comes on top is refused BUSY and costs no token', () => {
    const room = createRoom();
    const fans = EVENTS_PER_FRAME / 2;
    tick(room, { joins: Array.from({ length: fans }, (_, index) => join(index + 1)) });
    const lines = ['a', 'b', 'c'].map((first) => ({
      sayChat: { text: `${first}${'\u{1f3a4}'.repeat(299)}` },
    }));
    const everybody = {
      actions: Array.from({ length: fans }, (_, index) => acts(index + 1, ...lines).actions?.[0] ?? {}),
    };
    const effects = tick(room, everybody);
    const { events = [] } = frameIn(effects) ?? {};
    expect(events).toHaveLength(EVENTS_PER_FRAME);
    expect(viz.ServerMessage.encode({ frame: frameIn(effects) ?? {} }).finish().length).toBeLessThan(
      MAX_INFLATED_BYTES,
    );
    const busy = repliesIn(effects).filter(({ refusal }) => refusal === Refusal.REFUSAL_BUSY);
    expect(busy).toHaveLength(fans * 3 - EVENTS_PER_FRAME);
    for (const { retryAfterMs, sequence } of busy)
      expect([(retryAfterMs ?? 0) > 0, sequence]).toEqual([true, 0]);
    const last = Array.from({ length: RATE_LIMITS.sayChat.burst }, (_, line) => ({
      sayChat: { text: `last ${line}` },
    }));
    const answers = repliesIn(tick(room, acts(fans, ...last)));
    expect(answers.map(({ refusal }) => refusal)).toEqual(last.map(() => 0));
  });
});
