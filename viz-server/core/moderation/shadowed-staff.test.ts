import { describe, expect, it } from 'vitest';
import { viz } from '../../../proto/gen/viz.js';
import { createTalkingRoom, type Heard, type TalkingRoom } from '../../tests/support/talking-room.ts';

const { Refusal } = viz;
const ADMIN = 7;
const MODERATOR = 8;

interface StaffRoom extends TalkingRoom {
  readonly banned: Heard;
}

/** A fan, and a moderator whom an admin has put under a shadow ban. */
const openRoom = (sanction: viz.Sanction.$Properties = {}): StaffRoom => {
  const room = createTalkingRoom();
  room.come(1, { address: 'a' });
  room.come(ADMIN, { role: 3 });
  room.come(MODERATOR, { role: 2, address: 'a' });
  const banned = room.act(ADMIN, { moderate: { shadowBan: { person: `p${MODERATOR}`, ...sanction } } });
  return Object.assign(room, { banned });
};

describe('a moderator under a shadow ban', () => {
  it('MD5 what it says is seen by its author and staff only', () => {
    const room = openRoom();
    expect(room.banned.reply?.refusal).toBe(Refusal.REFUSAL_NONE);
    const said = room.say(MODERATOR, 'nobody hears me');
    expect([said.reply?.refusal, said.events]).toEqual([Refusal.REFUSAL_NONE, []]);
    expect(said.own).toMatchObject([{ chatPosted: { text: 'nobody hears me' } }]);
    expect(said.staff).toMatchObject([{ shadowedLine: { line: { text: 'nobody hears me' } } }]);
    expect(room.room.parts.chat.log).toEqual([]);
  });

  it('MD5 S10 it cannot act, as everybody would see it: neither announce nor take the ban back', () => {
    const room = openRoom();
    for (const moderate of [
      { announce: 'doors close' },
      { undo: room.banned.reply?.sequence ?? 0 },
      { removeStickersOf: { person: 'p1' } },
    ])
      expect(room.act(MODERATOR, { moderate }).reply).toMatchObject({
        refusal: Refusal.REFUSAL_NOT_ALLOWED,
        detail: 'You are under a shadow ban.',
      });
    expect(room.act(MODERATOR, { ask: { desk: {} } }).reply?.refusal).toBe(Refusal.REFUSAL_NONE);
  });

  it('MD5 MD2 it is heard again once the ban is taken back, or over', () => {
    const room = openRoom();
    room.act(ADMIN, { moderate: { undo: room.banned.reply?.sequence ?? 0 } });
    expect(room.say(MODERATOR, 'back').events).toHaveLength(1);
    const short = openRoom({ durationS: 5 });
    short.wait(5000);
    expect(short.say(MODERATOR, 'back').events).toHaveLength(1);
    expect(short.act(MODERATOR, { moderate: { announce: 'back' } }).reply?.refusal).toBe(0);
  });

  it('MD4 MD5 a shadow over an address does not fall upon staff', () => {
    const room = openRoom();
    room.act(ADMIN, { moderate: { lift: { person: `p${MODERATOR}` } } });
    room.act(ADMIN, { moderate: { shadowBan: { person: 'p1', reach: 1 } } });
    expect(room.say(MODERATOR, 'me').events).toHaveLength(1);
  });
});
