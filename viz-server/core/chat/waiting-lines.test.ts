import { describe, expect, it } from 'vitest';
import { viz } from '../../../proto/gen/viz.js';
import { acts, repliesIn, tick } from '../../tests/support/room-tick.ts';
import { createTalkingRoom, type Heard, type TalkingRoom } from '../../tests/support/talking-room.ts';

const { Refusal } = viz;
const MODERATOR = 9;
const DELAY_MS = 3000;

interface SlowRoom extends TalkingRoom {
  moderate(act: viz.Moderate.$Properties): number;
}

/** Two fans of one address and a moderator; what fans say is shown after a while. */
const openRoom = (): SlowRoom => {
  const room = createTalkingRoom();
  room.happen({ rulesChanged: { delayMs: DELAY_MS } });
  for (const session of [1, 2]) room.come(session, { address: 'a' });
  room.come(MODERATOR, { role: 2, address: 'a' });
  const moderate = (act: viz.Moderate.$Properties): number => {
    const { reply } = room.act(MODERATOR, { moderate: act });
    expect(reply?.refusal).toBe(Refusal.REFUSAL_NONE);
    return reply?.sequence ?? 0;
  };
  return Object.assign(room, { moderate });
};

const textsIn = ({ events }: Heard): (string | null | undefined)[] =>
  events.flatMap(({ chatPosted }) => (chatPosted ? [chatPosted.text] : []));

/** The acts, and whether staff see the line when it is due. */
const SANCTIONS: [string, viz.Moderate.$Properties, boolean][] = [
  ['its author was put under a shadow ban', { shadowBan: { person: 'p1' } }, true],
  ['a shadow fell upon its address', { shadowBan: { person: 'p2', reach: 1 } }, true],
  ['its author was banned', { ban: { person: 'p1' } }, false],
  ['its address was banned', { ban: { person: 'p2', reach: 1 } }, false],
  ['its author was purged', { purge: { person: 'p1' } }, false],
];

describe('a delayed line', () => {
  it.each(SANCTIONS)('CH13 MD5 is not shown to everybody when it is due after %s', (_, act, isForStaff) => {
    const room = openRoom();
    const held = room.say(1, 'bad').reply?.sequence ?? 0;
    room.moderate(act);
    const due = room.wait(DELAY_MS);
    expect(textsIn(due)).toEqual([]);
    const seen = due.staff.flatMap(({ shadowedLine }) => (shadowedLine?.line ? [shadowedLine.line] : []));
    expect(seen).toMatchObject(isForStaff ? [{ text: 'bad', heldAs: held }] : []);
    expect(room.room.parts.chat.held.size).toBe(0);
    expect(textsIn(room.wait(60_000))).toEqual([]);
    expect(room.room.parts.chat.log).toEqual([]);
  });

  it.each(SANCTIONS)(
    'MD2 CH13 is shown as it was said after all, where %s and that is taken back',
    (_, act) => {
      const room = openRoom();
      room.say(1, 'good');
      const number = room.moderate(act);
      room.moderate({ undo: number });
      expect(textsIn(room.wait(DELAY_MS))).toEqual(['good']);
    },
  );

  it.each(SANCTIONS)('CH13 is not shown where it is due in the very tick in which %s', (_, act) => {
    const room = openRoom();
    room.say(1, 'bad');
    room.nowMs += DELAY_MS;
    const effects = tick(room.room, acts(MODERATOR, { ref: 1, moderate: act }), { now: room.nowMs });
    expect(repliesIn(effects)[0]?.refusal).toBe(Refusal.REFUSAL_NONE);
    expect(room.room.parts.chat.log).toEqual([]);
    expect(textsIn(room.wait(60_000))).toEqual([]);
  });

  it('CH13 of somebody else is shown all the same, and those of a shadow that is over', () => {
    const room = openRoom();
    room.say(1, 'one');
    room.say(2, 'two');
    room.moderate({ ban: { person: 'p1', durationS: 1 } });
    room.moderate({ shadowBan: { person: 'p2', durationS: 1 } });
    room.wait(DELAY_MS);
    expect(room.room.parts.chat.log.map(({ chatPosted }) => chatPosted?.text)).toEqual(['one', 'two']);
  });

  it('CH4 CH16 that its author alone sees can be answered by its author under the number it knows', () => {
    const room = openRoom();
    room.happen({ chatPosted: { person: 'p2', text: 'before' } });
    const held = room.say(1, 'alone').reply?.sequence ?? 0;
    room.moderate({ shadowBan: { person: 'p1' } });
    room.wait(DELAY_MS);
    expect(room.say(1, 'to myself', held).reply?.refusal).toBe(Refusal.REFUSAL_NONE);
    expect(room.say(2, 'to a ghost', held).reply?.refusal).toBe(Refusal.REFUSAL_NOT_FOUND);
  });

  it('CH13 does not wait for hours where the clock was set back', () => {
    const room = openRoom();
    room.say(1, 'hello');
    room.nowMs -= 900_000;
    expect(textsIn(room.wait(50))).toEqual(['hello']);
  });
});
