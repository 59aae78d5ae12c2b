import type { viz } from '../../../../proto/gen/viz.js';
import { Refusal } from './codes.ts';

/** How an action ended, as the room said it. `lost`: the connection went before the answer came. */
export type Outcome =
  | {
      readonly ok: true;
      readonly sequence: number;
      /** Kept back until a moderator has looked at it. */
      readonly isHeld: boolean;
    }
  | {
      readonly ok: false;
      readonly refusal: viz.Refusal | 'lost' | 'not-connected';
      readonly retryAfterMs: number;
    };

/** Actions that wait for their Reply, by ref. */
export interface PendingActions {
  /** Takes note of one more action and gives its ref, never 0. */
  add(settle: (outcome: Outcome) => void): number;
  settle(reply: viz.Reply.$Properties): void;
  /** Ends all that wait: their answers can no longer come. */
  loseAll(): void;
}

export const createPendingActions = (): PendingActions => {
  const waiting = new Map<number, (outcome: Outcome) => void>();
  let lastRef = 0;
  return {
    add: (settle) => {
      lastRef = lastRef >= 0x7fffffff ? 1 : lastRef + 1;
      waiting.set(lastRef, settle);
      return lastRef;
    },
    settle: (reply) => {
      const settle = waiting.get(reply.ref ?? 0);
      if (settle === undefined) return;
      waiting.delete(reply.ref ?? 0);
      const refusal = reply.refusal ?? Refusal.REFUSAL_NONE;
      if (refusal === Refusal.REFUSAL_NONE) {
        settle({ ok: true, sequence: reply.sequence ?? 0, isHeld: reply.held ?? false });
      } else settle({ ok: false, refusal, retryAfterMs: reply.retryAfterMs ?? 0 });
    },
    loseAll: () => {
      const lost = [...waiting.values()];
      waiting.clear();
      for (const settle of lost) settle({ ok: false, refusal: 'lost', retryAfterMs: 0 });
    },
  };
};
