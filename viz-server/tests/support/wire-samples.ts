import type { viz } from '../../../proto/gen/viz.js';
import type { ActionKind } from '../../core/action-rule.ts';
import type { ActKind } from '../../core/moderation/act-rule.ts';

type Samples<Message, Kind extends keyof Message> = {
  readonly [Each in Kind]: readonly NonNullable<Message[Each]>[];
};

const FILTERS = '{"caps":{"mode":"hold"},"words":{"mode":"refuse","words":["spoon"]}}';

/** Sound acts of every kind. */
const ACTS: Samples<viz.Moderate.$Properties, ActKind> = {
  removeLines: [{ numbers: [1, 2, 3] }],
  purge: [{ person: 'p1' }],
  timeout: [{ person: 'p1', durationS: 5 }],
  ban: [{ person: 'p2', durationS: 5, reach: 2 }],
  shadowBan: [{ person: 'p2', reach: 1 }],
  lift: [{ person: 'p1' }, { person: 'p2' }],
  warn: [{ person: 'p1', text: 'mind the others' }],
  note: [{ person: 'p1', text: 'has been told' }],
  removeStickers: [{ numbers: [2, 4, 6, 8] }],
  removeStickersOf: [{ person: 'p1' }],
  removeStickersIn: [{ left: 0, top: 0, right: 2000, bottom: 2000 }],
  setRules: [{ slowModeS: 3, delayMs: 500, linksOff: true }, {}],
  freeze: [{ layers: [0, 3], onlyNewFans: true }, {}],
  decide: [{ held: 7, approve: true }],
  undo: [5, 9, 20],
  pin: [3, 0],
  announce: ['doors close at two'],
  setFilters: [new TextEncoder().encode(FILTERS), new Uint8Array(0)],
  startEffect: [{ effect: 1, durationMs: 2000, strengthPct: 50, flashesPerSX10: 20, text: 'Now' }],
  stopEffect: [11],
  panic: [true, false],
};

const ASKS: Samples<viz.Ask.$Properties, NonNullable<viz.Ask['question']>> = {
  people: [{ search: 'fan', page: 1 }],
  timeline: [{ person: 'p1', before: 50 }],
  audit: [{ before: 50 }],
  desk: [{}],
};

const ACTIONS: Samples<viz.Action.$Properties, Exclude<ActionKind, 'moderate' | 'ask'>> = {
  placeSticker: [{ sticker: 3, x: 100, y: 200, rotationDeg: -40, scalePct: 120 }],
  launchFirework: [{ x: 10, y: 20, colour: 3 }],
  sayChat: [
    { text: 'Grüße 👩‍🚀 @Fan', replyTo: 3 },
    { text: 'LOUD AND LOUDER' },
    { text: 'see example.com' },
  ],
  setLook: [{ colour: 3, name: 'Nova', trail: 2 }],
  undoSticker: [{ number: 4 }],
  react: [{ reaction: 2, count: 3 }],
  setFriends: [{ persons: ['p1', 'p2', 'nobody'] }, {}],
};

const each = (samples: Readonly<Record<string, readonly unknown[]>>): Record<string, unknown>[] =>
  Object.entries(samples).flatMap(([kind, requests]) => requests.map((request) => ({ [kind]: request })));

/** Sound actions of every kind, every question and every act among them; a kind without one does not compile. */
export const SAMPLE_ACTIONS: readonly viz.Action.$Properties[] = [
  ...each(ACTIONS),
  ...each(ASKS).map((ask) => ({ ask })),
  ...each(ACTS).map((moderate) => ({ moderate: { ...moderate, reason: 'rules' } })),
];
