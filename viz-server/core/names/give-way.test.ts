import { describe, expect, it } from 'vitest';
import { acts, join, tick } from '../../tests/support/room-tick.ts';
import { createTalkingRoom, type Heard, type TalkingRoom } from '../../tests/support/talking-room.ts';
import { findFan } from '../presence.ts';

const nameOf = ({ room }: TalkingRoom, session: number): string | undefined =>
  findFan(room.presence, { gateway: 'g', session })?.name;

/** Who is told in this tick what it is called, newcomers included. */
const toldIn = ({ effects }: Pick<Heard, 'effects'>): [number, string, boolean][] =>
  effects.flatMap((effect) =>
    effect.kind === 'welcome'
      ? [[effect.fan.session, effect.welcome.name ?? '', effect.welcome.renamed === true]]
      : [],
  );

const ZOE = { person: 'zoe', name: 'Zoë', verified: true };

describe('a name that becomes somebody else’s', () => {
  it('NM9 a guest under a look-alike gets a made-up name at once, is told, and everybody sees it', () => {
    const room = createTalkingRoom();
    room.come(1, { name: 'Z0E', nameAsked: true });
    room.come(2, { name: 'Chloe' });
    room.say(1, 'as zoe');
    const came = room.come(50, ZOE);
    const name = nameOf(room, 1) ?? '';
    expect(name).toMatch(/^\w+ \w+ \d+$/u);
    expect(nameOf(room, 2)).toBe('Chloe');
    expect(toldIn(came)).toEqual([
      [1, name, true],
      [50, 'Zoë', false],
    ]);
    const people = room.act(2, { ask: { people: {} } });
    const rows = people.effects.flatMap((effect) =>
      effect.kind === 'send' ? (effect.message.answer?.people?.rows ?? []) : [],
    );
    expect(new Set(rows.map((row) => row.name))).toEqual(new Set(['Chloe', 'Zoë', name]));
    expect(room.say(1, 'as somebody').events[0]?.chatPosted?.name).toBe(name);
    expect(toldIn(room.wait(50))).toEqual([]);
  });

  it('NM9 holds in all tabs, through coming back, and the next name is free to choose', () => {
    const room = createTalkingRoom();
    room.come(1, { person: 'g', name: 'Zoe' });
    room.come(2, { person: 'g', name: 'Zoe' });
    const came = room.come(50, ZOE);
    const name = nameOf(room, 1) ?? '';
    expect(toldIn(came).slice(0, 2)).toEqual([
      [1, name, true],
      [2, name, true],
    ]);
    room.go(1);
    room.come(3, { person: 'g', name: 'Zoe' });
    expect(nameOf(room, 3)).toBe(name);
    expect(room.act(2, { setLook: { name: 'Bea' } }).reply?.refusal).toBe(0);
    expect([nameOf(room, 2), nameOf(room, 3)]).toEqual(['Bea', 'Bea']);
  });

  it('NM9 so it is where somebody verified comes back under another name, and with who comes in the same tick', () => {
    const room = createTalkingRoom();
    room.come(50, ZOE);
    room.come(1, { name: 'Chloe' });
    room.come(51, { ...ZOE, name: 'Chloë' });
    expect(nameOf(room, 1)).not.toBe('Chloe');
    room.nowMs += 50;
    const joins = [join(2, { name: 'Nova' }), join(52, { person: 'nova', name: 'Nova', verified: true })];
    const effects = tick(room.room, { joins }, { now: room.nowMs });
    const name = nameOf(room, 2) ?? '';
    expect(name).not.toBe('Nova');
    expect(toldIn({ effects })).toEqual([
      [2, name, false],
      [52, 'Nova', false],
    ]);
  });

  it('NM9 NM7 the verified, staff and artists keep their names, and so does the person itself as a guest', () => {
    const room = createTalkingRoom();
    room.come(1, { name: 'Zoë' });
    room.come(2, { person: 'other', name: 'Zoë', verified: true });
    room.come(3, { role: 1, name: 'Zoë' });
    expect(nameOf(room, 1)).not.toBe('Zoë');
    room.come(4, { person: 'mia', name: 'Mia' });
    room.come(5, { person: 'mia', name: 'Mia', verified: true });
    expect([2, 3, 4, 5].map((session) => nameOf(room, session))).toEqual(['Zoë', 'Zoë', 'Mia', 'Mia']);
  });

  it('NM9 nobody is renamed where the journal did not take the name', () => {
    const room = createTalkingRoom();
    room.come(1, { name: 'Zoe' });
    const now = room.nowMs + 50;
    tick(room.room, { ...acts(1), joins: [join(50, ZOE)] }, { now, isJournaled: false });
    expect(nameOf(room, 1)).toBe('Zoe');
  });
});
