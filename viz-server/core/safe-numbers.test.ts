import { describe, expect, it } from 'vitest';
import { viz } from '../../proto/gen/viz.js';
import { createTalkingRoom } from '../tests/support/talking-room.ts';
import { checkHello } from './check-hello.ts';

const { Refusal } = viz;
const ADMIN = 9;

const actions: [string, (number: number, line: number) => viz.Action.$Properties][] = [
  ['an answer to a line', (replyTo) => ({ sayChat: { text: 'to whom', replyTo } })],
  ['a sticker taken back', (number) => ({ undoSticker: { number } })],
  ['lines', (number, line) => ({ moderate: { removeLines: { numbers: [line, number] } } })],
  ['stickers', (number) => ({ moderate: { removeStickers: { numbers: [1, number] } } })],
  ['an act', (undo) => ({ moderate: { undo } })],
  ['a pin', (pin) => ({ moderate: { pin } })],
  ['an effect', (stopEffect) => ({ moderate: { stopEffect } })],
  ['a held line', (held) => ({ moderate: { decide: { held, approve: true } } })],
  ['a freeze', (sinceMs) => ({ moderate: { freeze: { layers: [3], sinceMs } } })],
  ['a start', (startMs) => ({ moderate: { startEffect: { startMs, durationMs: 2000, strengthPct: 50 } } })],
  ['a timeline', (before) => ({ ask: { timeline: { person: 'p1', before } } })],
  ['the log', (before) => ({ ask: { audit: { before } } })],
];

describe('numbers that are too large', () => {
  it.each(actions)(
    'RM3 MD1 %s: a number beyond 2^53 is refused BAD_VALUE, and nothing is kept',
    (_, action) => {
      const room = createTalkingRoom();
      room.come(1);
      room.come(ADMIN, { role: 3 });
      const line = room.say(1, 'hello').reply?.sequence ?? 0;
      const before = room.room.sequence;
      for (const number of [2 ** 53, 2 ** 60, 2 ** 64 - 2 ** 11]) {
        room.wait(1000);
        const { reply } = room.act(ADMIN, action(number, line));
        expect(reply).toMatchObject({ ref: 1, refusal: Refusal.REFUSAL_BAD_VALUE });
      }
      expect(room.room.sequence).toBe(before);
      expect(room.room.parts.chat.log).toHaveLength(1);
    },
  );

  it('RM7 a Hello that has seen an event beyond 2^53 has seen nothing', () => {
    const hello = viz.Hello.decode(viz.Hello.encode({ protocolVersion: 1, lastSequence: 2 ** 60 }).finish());
    const checked = checkHello(hello, {
      defaultRoom: 'main',
      findRoom: () => 'open',
      readTicket: () => undefined,
      newPerson: () => 'new',
      random: () => 0,
    });
    expect(checked.ok && checked.newcomer.lastSequence).toBe(0);
  });

  it('RM3 the largest whole number is read as it is', () => {
    const room = createTalkingRoom();
    room.come(ADMIN, { role: 3 });
    const { reply } = room.act(ADMIN, { moderate: { undo: Number.MAX_SAFE_INTEGER } });
    expect(reply?.refusal).toBe(Refusal.REFUSAL_NOT_FOUND);
  });
});
