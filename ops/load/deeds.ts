import type { viz } from '../../proto/gen/viz.js';
import { CLIENT_WINDOW_MS, COORDINATE_MAX, REACT_MAX_COUNT } from '../../proto/limits.ts';
import { PALETTE } from '../../proto/palette.ts';
import { STICKERS } from '../../proto/stickers.ts';
import { createChatter } from './chat-lines.ts';
import { createCursorPath } from './cursor-path.ts';
import type { DialectFamily, SmallMessage } from './dialect.ts';
import { encodeMessage } from './fan-wire.ts';
import { OPCODE, writeClientFrame } from './frame-writer.ts';
import type { Deed } from './load-messages.ts';
import { pick, type Random, wholeBetween } from './random.ts';

/** Frames are written once and sent many times: the load generator's CPU goes into sending. */
export const PREPARED_FRAMES = 1024;

/** Frames that a sender of this deed sends in turn, masked and whole. */
export const prepareFrames = (options: {
  deed: Exclude<Deed, 'stamps'>;
  family: DialectFamily;
  random: Random;
  chatCharacters?: number | undefined;
}): Buffer[] => {
  const { random } = options;
  const message = messageMaker(options);
  return Array.from({ length: PREPARED_FRAMES }, (_, index) =>
    writeClientFrame({ ...message(index), mask: (random() * 2 ** 32) >>> 0 }),
  );
};

const messageMaker = ({
  deed,
  family,
  random,
  chatCharacters,
}: Parameters<typeof prepareFrames>[0]): ((index: number) => SmallMessage) => {
  if (deed === 'cursors') {
    const path = createCursorPath(random);
    return (index) => {
      const { x, y } = path.at(index * CLIENT_WINDOW_MS);
      return family.cursor(x, y);
    };
  }
  const actions = ACTIONS[deed]({ random, say: createSayer(random, chatCharacters) });
  return (index) => ({
    opcode: OPCODE.BINARY,
    payload: encodeMessage({
      actions: actions(index).map((action, ref) => ({ ref: ref + 1, ...action })),
    }),
  });
};

type Action = Omit<viz.Action.$Properties, 'ref' | '$unknowns'>;
type ActionMaker = (tools: { random: Random; say: () => string }) => (index: number) => Action[];

const somewhere = (random: Random): { x: number; y: number } => ({
  x: wholeBetween(random, 0, COORDINATE_MAX),
  y: wholeBetween(random, 0, COORDINATE_MAX),
});

const ACTIONS: Readonly<Record<Exclude<Deed, 'cursors' | 'stamps'>, ActionMaker>> = {
  chat:
    ({ say }) =>
    () => [{ sayChat: { text: say() } }],
  stickers:
    ({ random }) =>
    () => [{ placeSticker: { sticker: pick(random, STICKERS).id, ...somewhere(random) } }],
  fireworks:
    ({ random }) =>
    () => [{ launchFirework: { ...somewhere(random), colour: wholeBetween(random, 0, PALETTE.length - 1) } }],
  reactions:
    ({ random }) =>
    () => [{ react: { reaction: wholeBetween(random, 0, 5), count: wholeBetween(random, 1, 3) } }],
  spam: ({ random }) => {
    const one = (): Action[] => [
      { sayChat: { text: 'BUY NOW!!!' } },
      { placeSticker: { sticker: 1, ...somewhere(random) } },
      { launchFirework: { x: 2048, y: 2048, colour: 1 } },
      { react: { reaction: 0, count: REACT_MAX_COUNT } },
      { setLook: { colour: wholeBetween(random, 0, PALETTE.length - 1), name: '' } },
      { undoSticker: { number: 1 } },
      { ask: { people: { search: 'a', page: 0 } } },
      { moderate: { panic: true } },
    ];
    return () => [...one(), ...one()];
  },
};

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;

/** What chatters say: as people talk, or syllables that compress badly, so that frames have a size that is wanted. */
const createSayer = (random: Random, characters: number | undefined): (() => string) => {
  const chatter = createChatter(random);
  if (characters === undefined) return () => `${chatter()} ${wholeBetween(random, 1, 9999)}`;
  return () =>
    Array.from({ length: characters }, () =>
      String.fromCodePoint(wholeBetween(random, HANGUL_FIRST, HANGUL_LAST)),
    ).join('');
};
