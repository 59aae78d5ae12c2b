import type { viz } from '../../proto/gen/viz.js';
import { CLIENT_WINDOW_MS, DEFAULT_REACTIONS, UNDO_STICKER_MS } from '../../proto/limits.ts';
import { PALETTE } from '../../proto/palette.ts';
import { STICKERS } from '../../proto/stickers.ts';
import { createChatter } from './chat-lines.ts';
import { createCursorPath, type Point } from './cursor-path.ts';
import { between, pick, type Random, wholeBetween } from './random.ts';

/** What a simulated fan is there for. Everybody but a watcher also moves a pointer. */
export type FanKind = 'watcher' | 'mover' | 'stickerer' | 'launcher' | 'chatter' | 'reactor';

export interface Behaviour {
  /** What the fan does in the window that ends now, or undefined. Call once per CLIENT_WINDOW_MS. */
  step(nowMs: number): viz.ClientMessage.$Properties | undefined;
  /** An action of the fan's was accepted; `sequence` is that of its event. */
  accepted(ref: number, sequence: number): void;
}

/** Pauses between two actions of a kind, milliseconds: people are not metronomes, and stay below the rate limits. */
const PAUSES_MS = {
  stickerer: [2500, 9000],
  launcher: [1800, 7000],
  chatter: [4000, 16_000],
  reactor: [900, 6000],
} as const;

/** Now and then somebody does not like where a sticker went, some seconds after. */
const REGRETS = 0.15;
const REGRET_MS = [2000, UNDO_STICKER_MS / 3] as const;

type Deed = (at: Point) => Omit<viz.Action.$Properties, 'ref' | '$unknowns'>;

/** A fan's doings, the same for the same seed and the same times. */
export const createBehaviour = (options: { kind: FanKind; random: Random; colour: number }): Behaviour => {
  const { kind, random, colour } = options;
  if (kind === 'watcher') return { step: () => undefined, accepted: () => {} };
  const path = createCursorPath(random);
  const act = kind === 'mover' ? undefined : createActor({ kind, random, colour });
  let last: Point = { x: -1, y: -1 };
  return {
    step: (nowMs) => {
      const at = path.at(nowMs);
      const hasMoved = at.x !== last.x || at.y !== last.y;
      last = at;
      const action = act?.next(nowMs, at);
      if (!hasMoved && action === undefined) return undefined;
      return { ...(hasMoved ? { cursor: at } : {}), actions: action === undefined ? [] : [action] };
    },
    accepted: (ref, sequence) => act?.accepted(ref, sequence),
  };
};

const createActor = (options: { kind: keyof typeof PAUSES_MS; random: Random; colour: number }) => {
  const { kind, random } = options;
  const [shortestMs, longestMs] = PAUSES_MS[kind];
  const deed = createDeed(options);
  let dueMs: number | undefined;
  let ref = 0;
  let lastMs = 0;
  let regret: { ref: number; number: number; dueMs: number } | undefined;
  return {
    next: (nowMs: number, at: Point): viz.Action.$Properties | undefined => {
      lastMs = nowMs;
      // The first one comes soon, so that a room is alive at once, but not all fans act in the same moment.
      dueMs ??= nowMs + between(random, CLIENT_WINDOW_MS, shortestMs);
      if (regret !== undefined && regret.number !== 0 && nowMs >= regret.dueMs) {
        const { number } = regret;
        regret = undefined;
        ref += 1;
        return { ref, undoSticker: { number } };
      }
      if (nowMs < dueMs) return undefined;
      dueMs = nowMs + between(random, shortestMs, longestMs);
      ref += 1;
      if (kind === 'stickerer' && random() < REGRETS) regret = { ref, number: 0, dueMs: 0 };
      return { ref, ...deed(at) };
    },
    accepted: (acceptedRef: number, sequence: number): void => {
      if (regret?.ref !== acceptedRef) return;
      regret = { ref: acceptedRef, number: sequence, dueMs: lastMs + between(random, ...REGRET_MS) };
    },
  };
};

const createDeed = (options: { kind: keyof typeof PAUSES_MS; random: Random; colour: number }): Deed => {
  const { kind, random, colour } = options;
  if (kind === 'stickerer') {
    return ({ x, y }) => ({
      placeSticker: {
        sticker: pick(random, STICKERS).id,
        x,
        y,
        rotationDeg: wholeBetween(random, -30, 30),
        scalePct: wholeBetween(random, 70, 150),
      },
    });
  }
  if (kind === 'launcher') {
    return ({ x, y }) => ({
      launchFirework: {
        x,
        y,
        colour: random() < 0.7 ? colour : wholeBetween(random, 0, PALETTE.length - 1),
      },
    });
  }
  if (kind === 'reactor') {
    return () => ({
      react: {
        reaction: wholeBetween(random, 0, DEFAULT_REACTIONS.length - 1),
        count: wholeBetween(random, 1, 3),
      },
    });
  }
  const say = createChatter(random);
  return () => ({ sayChat: { text: say() } });
};
