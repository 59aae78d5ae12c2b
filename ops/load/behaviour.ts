import type { viz } from '../../proto/gen/viz.js';
import { CLIENT_WINDOW_MS } from '../../proto/limits.ts';
import { PALETTE } from '../../proto/palette.ts';
import { STICKERS } from '../../proto/stickers.ts';
import { createChatter } from './chat-lines.ts';
import { createCursorPath, type Point } from './cursor-path.ts';
import { between, pick, type Random, wholeBetween } from './random.ts';

/** What a simulated fan is there for. Everybody but a watcher also moves a pointer. */
export type FanKind = 'watcher' | 'mover' | 'stickerer' | 'launcher' | 'chatter';

export interface Behaviour {
  /** What the fan does in the window that ends now, or undefined. Call once per CLIENT_WINDOW_MS. */
  step(nowMs: number): viz.ClientMessage.$Properties | undefined;
}

/** Pauses between two actions of a kind, milliseconds: people are not metronomes, and stay below the rate limits. */
const PAUSES_MS = {
  stickerer: [2500, 9000],
  launcher: [1800, 7000],
  chatter: [4000, 16_000],
} as const;

type Deed = (at: Point) => Omit<viz.Action.$Properties, 'ref' | '$unknowns'>;

/** A fan's doings, the same for the same seed and the same times. */
export const createBehaviour = (options: { kind: FanKind; random: Random; colour: number }): Behaviour => {
  const { kind, random, colour } = options;
  if (kind === 'watcher') return { step: () => undefined };
  const path = createCursorPath(random);
  const act = kind === 'mover' ? undefined : createActor({ kind, random, colour });
  let last: Point = { x: -1, y: -1 };
  return {
    step: (nowMs) => {
      const at = path.at(nowMs);
      const hasMoved = at.x !== last.x || at.y !== last.y;
      last = at;
      const action = act?.(nowMs, at);
      if (!hasMoved && action === undefined) return undefined;
      return { ...(hasMoved ? { cursor: at } : {}), actions: action === undefined ? [] : [action] };
    },
  };
};

const createActor = (options: { kind: keyof typeof PAUSES_MS; random: Random; colour: number }) => {
  const { kind, random } = options;
  const [shortestMs, longestMs] = PAUSES_MS[kind];
  const deed = createDeed(options);
  let dueMs: number | undefined;
  let ref = 0;
  return (nowMs: number, at: Point): viz.Action.$Properties | undefined => {
    // The first one comes soon, so that a room is alive at once, but not all fans act in the same moment.
    dueMs ??= nowMs + between(random, CLIENT_WINDOW_MS, shortestMs);
    if (nowMs < dueMs) return undefined;
    dueMs = nowMs + between(random, shortestMs, longestMs);
    ref += 1;
    return { ref, ...deed(at) };
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
  const say = createChatter(random);
  return () => ({ sayChat: { text: say() } });
};
