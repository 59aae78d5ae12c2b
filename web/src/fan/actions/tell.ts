import type { Outcome } from '../../shared/wire/pending-actions.ts';
import { showToast } from '../store.ts';
import { refusalWords } from '../strings.ts';

/** Says why the room did not take something; gives whether it did. */
export const tell = (outcome: Outcome): boolean => {
  if (!outcome.ok) showToast(refusalWords(outcome.refusal));
  return outcome.ok;
};
