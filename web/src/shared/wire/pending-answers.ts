import type { viz } from '../../../../proto/gen/viz.js';

type Settle = (answer: viz.Answer.$Properties | undefined) => void;

/** Questions that wait for their Answer, by ref. Each is settled once, with undefined where none came. */
export interface PendingAnswers {
  add(ref: number, settle: Settle): void;
  settle(ref: number, answer: viz.Answer.$Properties | undefined): void;
  loseAll(): void;
}

export const createPendingAnswers = (): PendingAnswers => {
  const waiting = new Map<number, Settle>();
  const settle: PendingAnswers['settle'] = (ref, answer) => {
    const one = waiting.get(ref);
    waiting.delete(ref);
    one?.(answer);
  };
  return {
    add: (ref, one) => waiting.set(ref, one),
    settle,
    loseAll: () => {
      for (const ref of [...waiting.keys()]) settle(ref, undefined);
    },
  };
};
