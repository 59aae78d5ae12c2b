import { describe, expect, it } from 'vitest';
import type { bus } from '../../../proto/gen/bus.js';
import { viz } from '../../../proto/gen/viz.js';
import { CLOSE, RENAME_COOLDOWN_MS } from '../../../proto/limits.ts';
import { createTalkingRoom, type Heard, type TalkingRoom } from '../../tests/support/talking-room.ts';
import { checkHello } from '../check-hello.ts';
import { findFan } from '../presence.ts';
import { applyEvent, createRoom, saveRoom } from '../room.ts';
import { names } from './names-state.ts';
import { isReserved } from './reserved.ts';
import { isKeptBack } from './verified-names.ts';

const { Refusal } = viz;

const nameOf = ({ room }: TalkingRoom, session: number): string | undefined =>
  findFan(room.presence, { gateway: 'g', session })?.name;

const rename = (talking: TalkingRoom, session: number, name: string): Heard =>
  talking.act(session, { setLook: { name } });

const closedWith = ({ effects }: Heard): number | undefined =>
  effects.flatMap((effect) => (effect.kind === 'close' ? [effect.code] : []))[0];

/** A room that knows a verified Zoë. */
const roomOfZoe = (): TalkingRoom => {
  const talking = createTalkingRoom();
  talking.come(50, { person: 'zoe', name: 'Zoë', verified: true });
  return talking;
};

describe('reserved names', () => {
  it.each([
    'admin',
    'ADMIN',
    'Аdmіn',
    'a.d.m.i.n',
    'Adm1n',
    'admin 42',
    'Admin_007',
    'The Admin',
    'Houselights',
    'Houselights Crew',
    'the official one',
    '✅ verified',
    'System',
    'staff!',
    'rnoderator',
    'Support 24',
  ])('NM2 %s is', (name) => {
    expect(isReserved(name)).toBe(true);
  });

  it.each(['Ada', 'Badminton', 'Modesty', 'Support Act', 'Ali', 'Team Rocket', '42', '🔥', 'Admiral', 'ост'])(
    'NM2 %s is not',
    (name) => {
      expect(isReserved(name)).toBe(false);
    },
  );
});

describe('names at the door', () => {
  it('NM3 a guest who asks for a name like that of somebody verified is turned away, gone or not', () => {
    const talking = roomOfZoe();
    talking.go(50);
    for (const name of ['Zoe', 'ZOË', 'Ζoe', 'z o e', 'Moderator']) {
      const away = talking.come(1, { name, nameAsked: true });
      expect(closedWith(away)).toBe(CLOSE.BAD_NAME);
      expect(away.reply).toMatchObject({ ref: 0, refusal: Refusal.REFUSAL_NAME_RESERVED });
    }
    expect(talking.room.presence.viewers).toBe(0);
    expect(closedWith(talking.come(1, { name: 'Zoey', nameAsked: true }))).toBeUndefined();
  });

  it('NM3 in the very tick in which the verified person comes', () => {
    const talking = createTalkingRoom();
    talking.room.waiting.push(
      { gateway: 'g', join: { session: 1, person: 'zoe', name: 'Zoë', role: 1, verified: true } },
      { gateway: 'g', join: { session: 2, person: 'p2', name: 'Zoe', nameAsked: true } },
    );
    expect(closedWith(talking.wait(50))).toBe(CLOSE.BAD_NAME);
  });

  it('NM3 the person itself, and others who are verified, may be called so', () => {
    const talking = roomOfZoe();
    talking.come(1, { person: 'zoe', name: 'Zoe', nameAsked: true });
    talking.come(2, { person: 'other', name: 'Zoe', verified: true });
    talking.come(3, { person: 'staff', name: 'Admin', role: 3 });
    expect([1, 2, 3].map((session) => nameOf(talking, session))).toEqual(['Zoe', 'Zoe', 'Admin']);
    talking.go(1);
    expect(closedWith(talking.come(1, { person: 'zoe', name: 'ZOE', nameAsked: true }))).toBe(CLOSE.BAD_NAME);
  });

  it('NM4 a guest whose old ticket has such a name gets another', () => {
    const talking = roomOfZoe();
    talking.come(1, { name: 'Zoe' });
    expect(nameOf(talking, 1)).toBe('Amber Otter 2');
    talking.come(2, { person: 'v', name: 'Amber Otter 2', verified: true });
    talking.come(3, { name: 'Zoe' });
    expect(nameOf(talking, 3)).toBe('Guest 0');
  });
});

describe('verified names', () => {
  it('NM5 are noted once, for staff only, and anew where they change; the old name is free again', () => {
    const talking = createTalkingRoom();
    const zoe: bus.Join.$Properties = { person: 'zoe', name: 'Zoë', verified: true };
    talking.come(9, { role: 2, name: 'Mo' });
    const first = talking.come(1, zoe);
    expect(first.events).toEqual([]);
    expect(first.staff).toMatchObject([{ nameVerified: { person: 'zoe', name: 'Zoë' } }]);
    expect(talking.come(2, zoe).staff).toEqual([]);
    expect(talking.come(3, { ...zoe, name: 'Chloë' }).staff).toHaveLength(1);
    expect([...talking.room.parts.names.verified]).toEqual([
      ['p9', 'Mo'],
      ['zoe', 'Chloë'],
    ]);
    expect(rename(talking, 9, 'x').reply?.refusal).toBe(Refusal.REFUSAL_NOT_ALLOWED);
    talking.come(4, { name: 'Zoe', nameAsked: true });
    expect(nameOf(talking, 4)).toBe('Zoe');
    expect(closedWith(talking.come(5, { name: 'chloe', nameAsked: true }))).toBe(CLOSE.BAD_NAME);
  });

  it('NM5 are noted once where a person comes twice in one tick', () => {
    const talking = createTalkingRoom();
    for (const session of [1, 2])
      talking.room.waiting.push({
        gateway: 'g',
        join: { session, person: 'zoe', name: 'Zoë', verified: true },
      });
    talking.wait(50);
    expect(talking.room.sequence).toBe(1);
  });

  it('NM5 come back with the room', () => {
    const { room } = roomOfZoe();
    const again = createRoom();
    for (const event of saveRoom(room)) applyEvent(again, event);
    expect(again.parts.names.verified).toEqual(room.parts.names.verified);
    expect(again.parts.names.byKey).toEqual(room.parts.names.byKey);
  });

  it('NM5 ten thousand of them make no look-up slow', { timeout: 60_000 }, () => {
    const state = names.create();
    for (let person = 0; person < 10_000; person += 1)
      names.apply?.(state, { nameVerified: { person: `p${person}`, name: `Member ${person} of the house` } });
    const startMs = performance.now();
    for (let name = 0; name < 1000; name += 1) {
      const book = { names: state, proposed: [] };
      expect(isKeptBack(`Member ${name} 0f the house`, 'x', book)).toBe(true);
    }
    expect(performance.now() - startMs).toBeLessThan(20_000);
  });
});

describe('renaming', () => {
  it('NM3 to a reserved or protected name is refused', () => {
    const talking = roomOfZoe();
    talking.come(1);
    for (const name of ['Zoe', 'Staff'])
      expect(rename(talking, 1, name).reply?.refusal).toBe(Refusal.REFUSAL_NAME_RESERVED);
    expect(nameOf(talking, 1)).toBe('Fan 1');
  });

  it('NM6 is free the first time, then waits, also through coming back', () => {
    const talking = createTalkingRoom();
    talking.come(1);
    expect(rename(talking, 1, 'Ada').reply?.refusal).toBe(Refusal.REFUSAL_NONE);
    expect(rename(talking, 1, 'Ada').reply?.refusal).toBe(Refusal.REFUSAL_NONE);
    expect(rename(talking, 1, 'Bea').reply).toMatchObject({
      refusal: Refusal.REFUSAL_NAME_TOO_SOON,
      retryAfterMs: RENAME_COOLDOWN_MS - 100,
    });
    talking.go(1);
    talking.wait(5000);
    talking.come(1, { name: 'Cleo', nameAsked: true });
    expect(nameOf(talking, 1)).toBe('Ada');
    expect(rename(talking, 1, 'Bea').reply?.refusal).toBe(Refusal.REFUSAL_NAME_TOO_SOON);
    talking.wait(RENAME_COOLDOWN_MS);
    expect(rename(talking, 1, 'Bea').reply?.refusal).toBe(Refusal.REFUSAL_NONE);
    expect(nameOf(talking, 1)).toBe('Bea');
  });

  it('NM6 through another Hello counts as renaming', () => {
    const talking = createTalkingRoom();
    const comeAs = (name: string): string | undefined => {
      talking.go(1);
      talking.come(1, { name, nameAsked: true });
      return nameOf(talking, 1);
    };
    expect([comeAs('Ada'), comeAs('Bea'), comeAs('Cleo')]).toEqual(['Ada', 'Bea', 'Bea']);
    talking.wait(RENAME_COOLDOWN_MS);
    expect(comeAs('Dora')).toBe('Dora');
  });

  it('NM6 lasts where a gateway lets its fans join again with what their Hello said', () => {
    const talking = createTalkingRoom();
    const hello = { name: 'Ada', nameAsked: true };
    talking.come(1, hello);
    rename(talking, 1, 'Bea');
    talking.wait(RENAME_COOLDOWN_MS);
    talking.go(1);
    talking.come(2, { ...hello, person: 'p1' });
    expect(nameOf(talking, 2)).toBe('Bea');
  });

  it('NM7 the verified keep the name of their ticket', () => {
    const talking = roomOfZoe();
    talking.come(1, { role: 1, name: 'The Band' });
    for (const session of [1, 50])
      expect(rename(talking, session, 'Somebody').reply?.refusal).toBe(Refusal.REFUSAL_NOT_ALLOWED);
    expect(talking.act(50, { setLook: { name: 'Zoë', colour: 3 } }).reply?.refusal).toBe(
      Refusal.REFUSAL_NONE,
    );
  });

  it('NM8 follows the person into all of its tabs, and not to where it is verified', () => {
    const talking = createTalkingRoom();
    const same = { person: 'ada', name: 'Ada' };
    for (const session of [1, 2]) talking.come(session, same);
    talking.come(3, { ...same, name: 'Ada L.', verified: true });
    rename(talking, 1, 'Bea');
    expect([1, 2, 3].map((session) => nameOf(talking, session))).toEqual(['Bea', 'Bea', 'Ada L.']);
    talking.wait(RENAME_COOLDOWN_MS);
    talking.come(4, { ...same, name: 'Cleo', nameAsked: true });
    expect([1, 2, 3, 4].map((session) => nameOf(talking, session))).toEqual([
      'Cleo',
      'Cleo',
      'Ada L.',
      'Cleo',
    ]);
    talking.come(5, same);
    expect(nameOf(talking, 5)).toBe('Cleo');
  });
});

describe('tickets', () => {
  const comes = (ticket: object, guestName = '') => {
    const checked = checkHello(
      viz.Hello.decode(viz.Hello.encode({ protocolVersion: 1, ticket: 't', guestName }).finish()),
      {
        defaultRoom: 'main',
        findRoom: () => 'open',
        readTicket: () => ({ person: 'p', name: 'Ada', role: 'fan', ...ticket }),
        newPerson: () => 'new',
        random: () => 0,
      },
    );
    if (!checked.ok) return checked.reason;
    const { name, nameAsked, verified } = checked.newcomer;
    return [name, nameAsked, verified];
  };
  const cases: [string, object, string, unknown][] = [
    ['a guest', {}, '', ['Ada', false, false]],
    ['a guest who wants another name', {}, 'Bea', ['Bea', true, false]],
    ['a member', { verified: true }, 'Bea', ['Ada', false, true]],
    ['an artist', { role: 'artist' }, 'Bea', ['Ada', false, true]],
    ['staff', { role: 'moderator', verified: false }, 'Bea', ['Ada', false, true]],
  ];
  it.each(cases)('NM7 GW9 %s', (_what, ticket, wanted, expected) => {
    expect(comes(ticket, wanted)).toEqual(expected);
  });
});
