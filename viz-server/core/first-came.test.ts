import { describe, expect, it } from 'vitest';
import type { bus } from '../../proto/gen/bus.js';
import { viz } from '../../proto/gen/viz.js';
import { createTalkingRoom, type TalkingRoom } from '../tests/support/talking-room.ts';
import { checkHello } from './check-hello.ts';
import { findFan } from './presence.ts';
import { restoreRoom, saveRoom } from './room.ts';

const { Refusal } = viz;
const { REFUSAL_NONE, REFUSAL_FROZEN } = Refusal;

/** A room that was frozen for new fans a minute ago. */
const frozenRoom = (): TalkingRoom => {
  const room = createTalkingRoom();
  room.happen({ frozen: { layers: [3], onlyNewFans: true } });
  room.wait(60_000);
  return room;
};

const verdictOn = (room: TalkingRoom, join: bus.Join.$Properties): viz.Refusal | null | undefined => {
  room.come(1, join);
  return room.say(1, `hello ${room.nowMs}`).reply?.refusal;
};

describe('a freeze for new fans', () => {
  const cases: [string, (nowMs: number) => bus.Join.$Properties, viz.Refusal][] = [
    ['comes for the first time', () => ({}), REFUSAL_FROZEN],
    ['has a ticket from before it', (nowMs) => ({ sinceMs: nowMs - 61_000 }), REFUSAL_NONE],
    ['has a ticket from after it', (nowMs) => ({ sinceMs: nowMs - 59_000 }), REFUSAL_FROZEN],
    ['has been there before it', () => ({ hereMs: 61_000 }), REFUSAL_NONE],
    ['has been there since after it', () => ({ hereMs: 59_000 }), REFUSAL_FROZEN],
    ['has a ticket from ahead of time', (nowMs) => ({ sinceMs: nowMs + 5000 }), REFUSAL_FROZEN],
  ];
  it.each(cases)('MD7 who %s', (_, join, refusal) => {
    const room = frozenRoom();
    expect(verdictOn(room, join(room.nowMs))).toBe(refusal);
    expect(findFan(room.room.presence, { gateway: 'g', session: 1 })?.sinceMs).toBeLessThanOrEqual(
      room.nowMs,
    );
  });

  it('MD7 somebody verified whom the room has noted before is not new, also after a restart', () => {
    const before = createTalkingRoom();
    const zoe = { person: 'zoe', name: 'Zoë', verified: true };
    before.come(50, zoe);
    before.happen({ frozen: { layers: [3], onlyNewFans: true } });
    before.wait(1000);
    before.come(51, { person: 'late', name: 'Late', verified: true });
    const after = createTalkingRoom();
    const saved = [...saveRoom(before.room)].map((event) =>
      viz.Event.decode(viz.Event.encode(event).finish()),
    );
    restoreRoom(after.room, { saved, sequence: before.room.sequence, recent: [] });
    after.nowMs = before.nowMs + 60_000;
    expect(verdictOn(after, zoe)).toBe(REFUSAL_NONE);
    after.go(1);
    expect(verdictOn(after, { person: 'late', name: 'Late', verified: true })).toBe(REFUSAL_FROZEN);
  });

  const tickets: [string, object, number][] = [
    ['since when its person exists', { sinceMs: 5, issuedMs: 9 }, 5],
    ['when it was signed alone', { issuedMs: 9 }, 9],
    ['neither', {}, 0],
  ];
  it.each(tickets)('MD7 of a ticket that says %s', (_, ticket, sinceMs) => {
    const hello = viz.Hello.decode(viz.Hello.encode({ protocolVersion: 1, ticket: 't' }).finish());
    const checked = checkHello(hello, {
      defaultRoom: 'main',
      findRoom: () => 'open',
      readTicket: () => ({ person: 'p', name: 'Ada', role: 'fan', ...ticket }),
      newPerson: () => 'new',
      random: () => 0,
    });
    expect(checked.ok && [checked.newcomer.sinceMs, checked.newcomer.hereMs]).toEqual([sinceMs, 0]);
  });
});
