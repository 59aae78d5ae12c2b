import type { viz } from '../../../proto/gen/viz.js';
import type { Outcome } from '../shared/wire/pending-actions.ts';
import { live } from './room/live.ts';
import { showToast } from './room/store.ts';
import { STRINGS } from './strings.ts';
import { refusalWords } from './words/refusals.ts';

type Refused = Pick<Extract<Outcome, { ok: false }>, 'refusal' | 'retryAfterMs'>;

/** Says why something was refused. */
export const showToastFor = (refused: Refused, detail = ''): void =>
  showToast({ tone: 'bad', text: refusalWords(refused, detail) });

type Asked = Omit<viz.Moderate.$Properties, 'act' | '$unknowns'>;

/** Does one act and says what came of it, with a way to take it back. False where it was refused. */
export const doAct = async (act: Asked, done: string): Promise<boolean> => {
  const outcome: Outcome = (await live.client?.act({ moderate: act })) ?? NOT_CONNECTED;
  if (outcome.ok) {
    showToast({ tone: 'done', text: done, undo: { number: outcome.sequence, isRedo: false } });
    return true;
  }
  showToastFor(outcome, live.refusalDetail);
  return false;
};

const NOT_CONNECTED = { ok: false, refusal: 'not-connected', retryAfterMs: 0 } as const;

/** Takes an act back; one that was an undo itself comes to doing it again. */
export const undoAct = async ({ number, isRedo }: { number: number; isRedo: boolean }): Promise<boolean> => {
  const outcome: Outcome = (await live.client?.act({ moderate: { undo: number } })) ?? NOT_CONNECTED;
  if (outcome.ok) {
    const text = isRedo ? STRINGS.undo.redone : STRINGS.undo.undone;
    showToast({ tone: 'done', text, undo: { number: outcome.sequence, isRedo: !isRedo } });
    return true;
  }
  showToastFor(outcome, live.refusalDetail);
  return false;
};

/** Says a line in the chat, under the own name. */
export const say = async (text: string): Promise<boolean> => {
  const outcome: Outcome = (await live.client?.act({ sayChat: { text } })) ?? NOT_CONNECTED;
  if (!outcome.ok) showToastFor(outcome);
  return outcome.ok;
};
