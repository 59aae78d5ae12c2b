import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../ops/load/random.ts';
import { viz } from '../../../proto/gen/viz.js';
import { firstSeed } from '../../tests/support/seeded.ts';
import { createTalkingRoom, type TalkingRoom } from '../../tests/support/talking-room.ts';
import { applyEvent, createRoom, type Room, saveRoom } from '../room.ts';
import { checkLine } from './emotes.ts';
import { endWaiting } from './held-lines.ts';

const RUNS = 40;
const TIMEOUT_MS = 60_000;
const STEPS = 120;

/** What makes trouble in texts: look-alikes, joiners, halves of pairs, right-to-left, towers, links, signs, emotes. */
const PIECES = [
  ...[
    'a',
    'Zoë',
    'Fan 1',
    '@',
    '@Fan 2',
    '@fan',
    ' ',
    '.',
    ':star:',
    ':',
    'https://a.example/',
    'b.com',
    'ticketbot',
  ],
  ...[
    '\u0000',
    '\u200d',
    '\u202e',
    '\u2028',
    '\ufeff',
    '\ufffe',
    '\ud800',
    '\udc00',
    '\u0301'.repeat(20),
    '\u3099',
  ],
  ...[
    '👩‍👩‍👧‍👦',
    '🇩🇪',
    '\u{10ffff}',
    '\u{e0041}',
    'İ',
    'ſ',
    'ß',
    'ﷺ',
    '中文',
    'ไทย',
    '\\',
    '<b>',
    '%s',
    '__proto__',
  ],
];

interface Fuzz {
  readonly random: () => number;
  readonly pick: (most: number) => number;
}

const textOf = ({ random, pick }: Fuzz): string => {
  let text = '';
  const length = random() < 0.05 ? 400 : pick(8);
  for (let count = 0; count < length; count += 1)
    text += random() < 0.2 ? String.fromCharCode(pick(0x10000)) : (PIECES[pick(PIECES.length)] ?? '');
  return text;
};

const actionOf = (fuzz: Fuzz): viz.Action.$Properties => {
  const { pick } = fuzz;
  const number = pick(3) === 0 ? 2 ** pick(54) : pick(60);
  const actions: viz.Action.$Properties[] = [
    { sayChat: { text: textOf(fuzz), replyTo: number } },
    { sayChat: { text: textOf(fuzz) } },
    { sayChat: { text: `line ${pick(1e6)} @Fan ${pick(4)}` } },
    { sayChat: { text: `ticketbot ${pick(1e6)}` } },
    { sayChat: { text: `https://a.example/${pick(1e6)}` } },
    { setLook: { name: `Name ${pick(1e6)}` } },
    { setLook: { name: textOf(fuzz), colour: pick(14), trail: pick(5) } },
    { ask: { people: { search: textOf(fuzz), page: number % 2 ** 32 } } },
  ];
  return actions[pick(actions.length)] ?? {};
};

const MODES = ['off', 'dry-run', 'hold', 'refuse'];

/** What staff would do; the rules for it are elsewhere. */
const interfere = (talking: TalkingRoom, { pick }: Fuzz): void => {
  const { chat } = talking.room.parts;
  const line = chat.log[pick(Math.max(1, chat.log.length))];
  const held = [...chat.held.values()][pick(Math.max(1, chat.held.size))];
  const mode = MODES[pick(4)];
  const words = new TextEncoder().encode(JSON.stringify({ words: { mode, words: ['ticketbot'] } }));
  const rules = { slowModeS: pick(3), delayMs: pick(3) * 400, linksOff: pick(2) === 0, linksClickable: true };
  const choices: (() => void)[] = [
    () => talking.happen({ rulesChanged: rules }),
    () => talking.happen({ filtersChanged: words }),
    () =>
      talking.happen({
        standingChanged: { person: `p${pick(3)}`, standing: { shadow: pick(2) === 0, warnings: 1 } },
      }),
    () => line && talking.happen({ chatRemoved: { numbers: [line.sequence ?? 0] } }),
    () => line && talking.happen({ chatPinned: { line } }),
    () => line && talking.happen({ chatRestored: { lines: [line] } }),
    () => talking.happen({ chatPinned: {} }),
    () => held && endWaiting(held, 'everybody').forEach(talking.happen),
    () => held && talking.happen({ heldDecided: { held: held.sequence ?? 0, approve: false } }),
    () => held && talking.happen({ heldRestored: { lines: [held] } }),
    () => talking.happen({ showChanged: { stickerSet: [2] } }),
  ];
  choices[pick(choices.length)]?.();
};

/** All of the chat and the names that must outlive the process. */
const lasting = ({ parts }: Room) => ({
  log: parts.chat.log,
  pinned: parts.chat.pinned,
  held: [...parts.chat.held],
  verified: [...parts.names.verified],
  byKey: parts.names.byKey,
});

const reload = (room: Room): Room => {
  const again = createRoom();
  for (const event of saveRoom(room)) {
    // As the journal keeps it.
    applyEvent(again, viz.Event.decode(viz.Event.encode(event).finish()));
  }
  return again;
};

const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) =>
      inner instanceof Map || inner instanceof Set ? [...inner] : inner,
    ),
  );

/** Events as the wire has them, so that an absent field and its default are the same. */
const asDecoded = (room: Room): unknown => {
  const { log, pinned, held, ...rest } = lasting(room);
  const decode = (event: viz.Event.$Properties) => viz.Event.decode(viz.Event.encode(event).finish());
  return plain({
    ...rest,
    log: log.map(decode),
    pinned: pinned && decode(pinned),
    held: held.map(([number, event]) => [number, decode(event)]),
  });
};

const run = (seed: number, refusals: Map<number, number>): void => {
  const random = createRandom(seed);
  const fuzz: Fuzz = { random, pick: (most) => Math.floor(random() * most) };
  const { pick } = fuzz;
  const talking = createTalkingRoom();
  const seen = new Map<number, string>();
  for (let step = 0; step < STEPS; step += 1) {
    const session = pick(4);
    const dice = random();
    if (dice < 0.1) {
      talking.come(session, { role: session === 3 ? 2 : 0, name: `Fan ${session}`, verified: session === 2 });
    } else if (dice < 0.13) talking.go(session);
    else if (dice < 0.25) interfere(talking, fuzz);
    else if (dice < 0.35) talking.wait(pick(20_000));
    else {
      const heard = talking.act(session, actionOf(fuzz));
      const refusal = heard.reply?.refusal ?? 0;
      refusals.set(refusal, (refusals.get(refusal) ?? 0) + 1);
      for (const { sequence, chatPosted } of heard.events)
        if (chatPosted) seen.set(sequence ?? 0, chatPosted.text ?? '');
    }
  }
  for (const text of seen.values()) expect(checkLine(text, [])).toEqual({ ok: true, text });
  expect(asDecoded(reload(talking.room))).toEqual(asDecoded(talking.room));
};

describe('chat fuzz', () => {
  it(
    `C3 C1 whatever fans send is shown clean or refused, and the chat comes back as it was (${RUNS} runs)`,
    () => {
      const first = firstSeed();
      const refusals = new Map<number, number>();
      for (let seed = first; seed < first + RUNS; seed += 1) {
        try {
          run(seed, refusals);
        } catch (error) {
          throw new Error(`FUZZ_SEED=${seed}`, { cause: error });
        }
      }
      // A fuzz in which hardly anything is refused, or all is, proves nothing.
      const { Refusal } = viz;
      for (const refusal of [
        Refusal.REFUSAL_NONE,
        Refusal.REFUSAL_EMPTY,
        Refusal.REFUSAL_ILL_FORMED,
        Refusal.REFUSAL_NOT_FOUND,
        Refusal.REFUSAL_SLOW_MODE,
        Refusal.REFUSAL_LINKS_OFF,
        Refusal.REFUSAL_FILTERED,
        Refusal.REFUSAL_NAME_TOO_SOON,
      ])
        expect(refusals.get(refusal) ?? 0, Refusal[refusal]).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );
});
