import { describe, expect, it } from 'vitest';
import { viz } from '../../proto/gen/viz.js';
import type { ActionKind } from '../core/action-rule.ts';
import type { ActKind } from '../core/moderation/act-rule.ts';
import { ACT_KINDS } from '../core/moderation/acts/registry.ts';
import type { ProposedEvent } from '../core/room-part.ts';
import { createTalkingRoom, type TalkingRoom } from './support/talking-room.ts';

type RefusalName = keyof typeof viz.Refusal extends `REFUSAL_${infer Name}` ? Name : never;
type Verdict = 'NONE' | RefusalName;
type Asker = keyof typeof PEOPLE;
type Verdicts = Readonly<Record<Asker, Verdict>>;

/** Who asks. */
const PEOPLE = {
  fan: { role: 0, verified: false },
  verified: { role: 0, verified: true },
  artist: { role: 1, verified: true },
  moderator: { role: 2, verified: true },
  admin: { role: 3, verified: true },
} as const;

/** Whom it is about. */
const OTHERS = {
  target: { role: 0, verified: false },
  peer: { role: 2, verified: true },
  chief: { role: 3, verified: true },
} as const;

const EVERYBODY = { ...PEOPLE, ...OTHERS };
type Person = keyof typeof EVERYBODY;

const persons = Object.keys(EVERYBODY) as Person[];
const askers = Object.keys(PEOPLE) as Asker[];
const sessionOf = (person: Person): number => 1 + persons.indexOf(person);

/** What lies about: a line and a sticker of each person, a held line, an effect, an act of each who may act. */
interface Scene {
  readonly room: TalkingRoom;
  readonly lines: Readonly<Record<Person, number>>;
  readonly stickers: Readonly<Record<Person, number>>;
  readonly acts: Readonly<Record<'moderator' | 'admin' | 'peer', number>>;
  readonly held: number;
  readonly effect: number;
}

const setScene = (): Scene => {
  const room = createTalkingRoom();
  for (const person of persons) {
    const { role, verified } = EVERYBODY[person];
    room.come(sessionOf(person), { person, name: `Somebody ${person}`, role, verified, address: 'a' });
  }
  const each = (event: (person: Person) => ProposedEvent): Record<Person, number> =>
    Object.fromEntries(persons.map((person) => [person, room.happen(event(person))])) as Record<
      Person,
      number
    >;
  const lines = each((person) => ({ chatPosted: { person, text: person, role: EVERYBODY[person].role } }));
  const stickers = each((person) => ({ stickerPlaced: { person, sticker: 1, x: 9, y: 9, scalePct: 100 } }));
  const held = room.happen({ lineHeld: { line: { person: 'target', text: 'held' }, filters: ['caps'] } });
  const effect = room.happen({
    effectStarted: { effect: { effect: 3, startMs: room.nowMs, durationMs: 60_000, strengthPct: 50 } },
  });
  const warnBy = (person: Person): number =>
    room.act(sessionOf(person), { moderate: { warn: { person: 'target', text: 'mind' } } }).reply?.sequence ??
    0;
  const acts = { moderator: warnBy('moderator'), admin: warnBy('admin'), peer: warnBy('peer') };
  room.nowMs += 60_000 - 1000;
  return { room, lines, stickers, acts, held, effect };
};

const verdictOn = (scene: Scene, asker: Asker, action: viz.Action.$Properties): Verdict => {
  const { room } = scene;
  const before = room.room.sequence;
  const { reply } = room.act(sessionOf(asker), action);
  const name = String(viz.Refusal[reply?.refusal ?? 1]).replace('REFUSAL_', '') as Verdict;
  // A refusal changes nothing.
  if (name !== 'NONE') expect(room.room.sequence).toBe(before);
  return name;
};

type Build<Request> = (scene: Scene, asker: Asker) => Request;
type Row<Request> = readonly [what: string, build: Build<Request>, verdicts: Verdicts];

const all = (verdict: Verdict): Verdicts => ({
  fan: verdict,
  verified: verdict,
  artist: verdict,
  moderator: verdict,
  admin: verdict,
});
const FREE = all('NONE');
const staffOnly = (moderator: Verdict, admin: Verdict): Verdicts => ({
  ...all('NOT_ALLOWED'),
  moderator,
  admin,
});
const STAFF = staffOnly('NONE', 'NONE');

const ACTIONS: {
  readonly [Kind in Exclude<ActionKind, 'moderate' | 'ask'>]: readonly Row<
    NonNullable<viz.Action.$Properties[Kind]>
  >[];
} = {
  placeSticker: [['a sticker', () => ({ sticker: 1, x: 1, y: 1 }), FREE]],
  launchFirework: [['a firework', () => ({ x: 1, y: 1, colour: 1 }), FREE]],
  sayChat: [
    ['a line', () => ({ text: 'hello' }), FREE],
    ['an answer', ({ lines }) => ({ text: 'hello', replyTo: lines.target }), FREE],
  ],
  setLook: [
    ['a colour', () => ({ colour: 2, trail: 2 }), FREE],
    ['a name', () => ({ colour: 2, name: 'Nova' }), { ...all('NOT_ALLOWED'), fan: 'NONE' }],
    [
      'a name that is kept back',
      () => ({ name: 'Somebody peer' }),
      { ...all('NOT_ALLOWED'), fan: 'NAME_RESERVED' },
    ],
  ],
  undoSticker: [
    ['one that is over', ({ stickers }, asker) => ({ number: stickers[asker] }), all('TOO_LATE')],
    ["somebody else's", ({ stickers }) => ({ number: stickers.target }), all('NOT_YOURS')],
  ],
  react: [['a reaction', () => ({ reaction: 1, count: 1 }), FREE]],
  setFriends: [
    ['whoever it is', () => ({ persons: ['target', 'chief', 'nobody'] }), FREE],
    ['too many', () => ({ persons: persons.concat(persons, persons) }), all('BAD_VALUE')],
  ],
};

const QUESTIONS: {
  readonly [Kind in NonNullable<viz.Ask['question']>]: readonly Row<NonNullable<viz.Ask.$Properties[Kind]>>[];
} = {
  people: [['who is here', () => ({ search: 'some' }), FREE]],
  timeline: [['around a person', () => ({ person: 'target' }), STAFF]],
  audit: [['what staff did', () => ({}), STAFF]],
  desk: [['the desk', () => ({}), STAFF]],
};

const OUTRANKED = staffOnly('OUTRANKED', 'OUTRANKED');
const ADMIN_ONLY = staffOnly('NOT_ALLOWED', 'NONE');

/** The same act on persons of each rank, and on oneself. */
const onPersons = <Request>(build: (person: string) => Request): Row<Request>[] => [
  ['a fan', () => build('target'), STAFF],
  ['an artist', () => build('artist'), STAFF],
  ['a moderator', () => build('peer'), staffOnly('OUTRANKED', 'NONE')],
  ['an admin', () => build('chief'), OUTRANKED],
  ['oneself', (_, asker) => build(asker), OUTRANKED],
];

/** The same act on what persons of each rank made: one's own is one's own, and an admin removes anything. */
const onWorks = <Request>(build: (scene: Scene, person: Person) => Request): Row<Request>[] => [
  ['of a fan', (scene) => build(scene, 'target'), STAFF],
  ['of a moderator', (scene) => build(scene, 'peer'), staffOnly('OUTRANKED', 'NONE')],
  ['of an admin', (scene) => build(scene, 'chief'), staffOnly('OUTRANKED', 'NONE')],
  ["of one's own", (scene, asker) => build(scene, asker), STAFF],
];

const ACTS: { readonly [Kind in ActKind]: readonly Row<NonNullable<viz.Moderate.$Properties[Kind]>>[] } = {
  removeLines: [
    ...onWorks(({ lines }, person) => ({ numbers: [lines[person]] })),
    [
      'among others',
      ({ lines }) => ({ numbers: [lines.target, lines.peer] }),
      staffOnly('OUTRANKED', 'NONE'),
    ],
  ],
  purge: onWorks((_, person) => ({ person })),
  timeout: onPersons((person) => ({ person, durationS: 60 })),
  ban: [
    ...onPersons((person) => ({ person })),
    ['a fan and its address', () => ({ person: 'target', reach: 2 }), STAFF],
  ],
  shadowBan: onPersons((person) => ({ person })),
  lift: [
    ['who is under nothing', () => ({ person: 'target' }), staffOnly('NOT_FOUND', 'NOT_FOUND')],
    ['an admin', () => ({ person: 'chief' }), OUTRANKED],
    ['oneself', (_, asker) => ({ person: asker }), OUTRANKED],
  ],
  warn: onPersons((person) => ({ person, text: 'mind the others' })),
  note: onPersons((person) => ({ person, text: 'has been told' })),
  removeStickers: onWorks(({ stickers }, person) => ({ numbers: [stickers[person]] })),
  removeStickersOf: onWorks((_, person) => ({ person })),
  removeStickersIn: [['what lies there', () => ({ left: 0, top: 0, right: 20, bottom: 20 }), STAFF]],
  setRules: [['slow mode', () => ({ slowModeS: 10 }), STAFF]],
  freeze: [['the chat', () => ({ layers: [3] }), STAFF]],
  decide: [['a held line', ({ held }) => ({ held, approve: true }), STAFF]],
  undo: [
    ["a moderator's", ({ acts }) => acts.moderator, STAFF],
    ["another moderator's", ({ acts }) => acts.peer, STAFF],
    ["an admin's", ({ acts }) => acts.admin, staffOnly('OUTRANKED', 'NONE')],
  ],
  pin: [['a line', ({ lines }) => lines.chief, STAFF]],
  announce: [['news', () => 'doors close at two', STAFF]],
  setFilters: [['of all', () => new TextEncoder().encode('{"caps":{"mode":"hold"}}'), ADMIN_ONLY]],
  startEffect: [['confetti', () => ({ effect: 3, durationMs: 2000, strengthPct: 50 }), ADMIN_ONLY]],
  stopEffect: [['what runs', ({ effect }) => effect, ADMIN_ONLY]],
  panic: [['on', () => true, STAFF]],
};

interface Case {
  readonly what: string;
  readonly build: Build<viz.Action.$Properties>;
  readonly verdicts: Verdicts;
}

const casesOf = (
  table: Readonly<Record<string, readonly Row<unknown>[]>>,
  wrap: (request: Record<string, unknown>) => viz.Action.$Properties,
): Case[] =>
  Object.entries(table).flatMap(([kind, rows]) =>
    rows.map(([what, build, verdicts]) => ({
      what: `${kind}: ${what}`,
      build: (scene: Scene, asker: Asker) => wrap({ [kind]: build(scene, asker) }),
      verdicts,
    })),
  );

const CASES = [
  ...casesOf(ACTIONS, (action) => action),
  ...casesOf(QUESTIONS, (ask) => ({ ask })),
  ...casesOf(ACTS, (moderate) => ({ moderate })),
];

/** What keeps those out who are not staff, by the action that it concerns. */
const CLOSED: readonly [what: string, event: ProposedEvent, verdicts: Verdicts][] = [
  [
    'switched off',
    { showChanged: { modes: [1, 1, 1, 1] } },
    { ...all('LAYER_OFF'), moderator: 'NONE', admin: 'NONE' },
  ],
  ['for the verified', { showChanged: { modes: [2, 2, 2, 2] } }, { ...FREE, fan: 'VERIFIED_ONLY' }],
  ['frozen', { frozen: { layers: [0, 1, 2, 3] } }, { ...all('FROZEN'), moderator: 'NONE', admin: 'NONE' }],
  [
    'frozen for later comers',
    { frozen: { layers: [0, 1, 2, 3], onlyNewFans: true, sinceMs: 9_000_000 } },
    FREE,
  ],
];
const LAYERED: readonly viz.Action.$Properties[] = [
  { placeSticker: { sticker: 1, x: 1, y: 1 } },
  { launchFirework: { x: 1, y: 1, colour: 1 } },
  { react: { reaction: 1 } },
  { sayChat: { text: 'hello' } },
];

describe('authority', () => {
  it('S3 every kind of act has its rows', () => {
    expect(Object.keys(ACTS).toSorted()).toEqual(ACT_KINDS.toSorted());
    for (const rows of Object.values({ ...ACTIONS, ...QUESTIONS, ...ACTS }))
      expect(rows.length).toBeGreaterThan(0);
  });

  it.each(CASES)('S3 S10 $what', ({ build, verdicts }) => {
    const heard = askers.map((asker) => {
      const scene = setScene();
      return [asker, verdictOn(scene, asker, build(scene, asker))];
    });
    expect(Object.fromEntries(heard)).toEqual(verdicts);
  });

  it.each(CLOSED)('S3 what is %s is so for each kind of action', (_what, event, verdicts) => {
    for (const action of LAYERED) {
      const heard = askers.map((asker) => {
        const scene = setScene();
        scene.room.happen(event);
        return [asker, verdictOn(scene, asker, action)];
      });
      expect(Object.fromEntries(heard), JSON.stringify(action)).toEqual(verdicts);
    }
  });

  const SANCTIONS = [
    ['timed out', { timeoutUntilMs: 9_000_000_000_000 }, 'TIMED_OUT'],
    ['banned', { banUntilMs: 9_000_000_000_000 }, 'BANNED'],
  ] as const;
  it.each(SANCTIONS)('S3 who is %s does nothing any more, whoever it is', (_what, standing, verdict) => {
    const actions: viz.Action.$Properties[] = [
      ...LAYERED,
      { setLook: { colour: 1 } },
      { undoSticker: { number: 1 } },
      { moderate: { announce: 'news' } },
    ];
    for (const action of actions) {
      const heard = askers.map((asker) => {
        const scene = setScene();
        scene.room.happen({ standingChanged: { person: asker, standing } });
        return [asker, verdictOn(scene, asker, action)];
      });
      expect(Object.fromEntries(heard), JSON.stringify(action)).toEqual(all(verdict));
    }
  });

  it('S3 who is timed out may still choose whom it sees; who is banned may not', () => {
    for (const [what, standing, verdict] of SANCTIONS) {
      const scene = setScene();
      scene.room.happen({ standingChanged: { person: 'fan', standing } });
      const expected = what === 'timed out' ? 'NONE' : verdict;
      expect(verdictOn(scene, 'fan', { setFriends: { persons: ['target'] } })).toBe(expected);
    }
  });

  it('L7 at full pressure a sticker is refused BUSY with a time, and all else passes', () => {
    const { room } = setScene();
    room.room.pressure = 3;
    const placed = room.act(sessionOf('fan'), { placeSticker: { sticker: 1, x: 1, y: 1 } });
    expect(placed.reply).toMatchObject({ refusal: viz.Refusal.REFUSAL_BUSY, sequence: 0 });
    expect(placed.reply?.retryAfterMs).toBeGreaterThan(0);
    const others: viz.Action.$Properties[] = [{ sayChat: { text: 'hello' } }, { react: { reaction: 1 } }];
    for (const action of others) expect(room.act(sessionOf('fan'), action).reply?.refusal).toBe(0);
    room.room.pressure = 2;
    expect(room.act(sessionOf('fan'), { placeSticker: { sticker: 1, x: 1, y: 1 } }).reply?.refusal).toBe(0);
  });

  it('S10 what a moderator may not do to somebody above it may not do when that one is away either', () => {
    const { room } = setScene();
    room.go(sessionOf('chief'));
    const { reply } = room.act(sessionOf('moderator'), { moderate: { ban: { person: 'chief' } } });
    expect(reply?.refusal).toBe(viz.Refusal.REFUSAL_OUTRANKED);
  });
});
