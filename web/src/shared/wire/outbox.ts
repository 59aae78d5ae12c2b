import type { viz } from '../../../../proto/gen/viz.js';
import { CLIENT_WINDOW_MS, MAX_ACTIONS_PER_MESSAGE } from '../../../../proto/limits.ts';

export type ActionKind = Omit<viz.Action.$Properties, 'ref' | '$unknowns'>;

/**
 * Gathers what a fan does, so that at most one message goes out per window. Only the last cursor of
 * a window counts; actions keep their order and wait for the next window where one message is full.
 */
export interface Outbox {
  cursor(x: number, y: number): void;
  hideCursor(): void;
  add(ref: number, kind: ActionKind): void;
  /** The message that is due, or undefined where there is nothing to say. */
  take(nowMs: number): viz.ClientMessage.$Properties | undefined;
  /** How long until the next message may go, or undefined where nothing waits. */
  waitMs(nowMs: number): number | undefined;
  clear(): void;
}

export const createOutbox = (windowMs: number = CLIENT_WINDOW_MS): Outbox => {
  let cursor: viz.Cursor.$Properties | undefined;
  let sentX = -1;
  let sentY = -1;
  let isShown = false;
  let actions: viz.Action.$Properties[] = [];
  let lastTakenMs = Number.NEGATIVE_INFINITY;
  const isEmpty = () => cursor === undefined && actions.length === 0;

  return {
    cursor: (x, y) => {
      cursor = isShown && x === sentX && y === sentY ? undefined : { x, y };
    },
    hideCursor: () => {
      // Nobody saw it appear: then nobody needs to see it go.
      cursor = isShown ? { x: sentX, y: sentY, hidden: true } : undefined;
    },
    add: (ref, kind) => {
      actions.push({ ...kind, ref });
    },
    take: (nowMs) => {
      if (isEmpty() || nowMs - lastTakenMs < windowMs) return undefined;
      lastTakenMs = nowMs;
      const message: viz.ClientMessage.$Properties = { actions: actions.splice(0, MAX_ACTIONS_PER_MESSAGE) };
      if (cursor !== undefined) {
        message.cursor = cursor;
        sentX = cursor.x ?? 0;
        sentY = cursor.y ?? 0;
        isShown = cursor.hidden !== true;
        cursor = undefined;
      }
      return message;
    },
    waitMs: (nowMs) => (isEmpty() ? undefined : Math.max(0, lastTakenMs + windowMs - nowMs)),
    clear: () => {
      cursor = undefined;
      isShown = false;
      actions = [];
    },
  };
};
