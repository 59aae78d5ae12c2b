import { CHAT_MAX_BYTES, CHAT_MAX_GRAPHEMES } from '../../../proto/limits.ts';
import type { ActionRule } from '../action-rule.ts';
import { Refusal } from '../refusal.ts';
import { checkText } from '../text/check-text.ts';

const CHAT_LIMITS = { maxGraphemes: CHAT_MAX_GRAPHEMES, maxBytes: CHAT_MAX_BYTES };

const TEXT_REFUSALS = {
  empty: Refusal.REFUSAL_EMPTY,
  'too-long': Refusal.REFUSAL_TOO_LONG,
  'ill-formed': Refusal.REFUSAL_ILL_FORMED,
};

/** Checks a chat line and proposes to post it under the fan's present name and colour. */
export const sayChat: ActionRule<'sayChat'> = (request, { fan }) => {
  const checked = checkText(request.text ?? '', CHAT_LIMITS);
  if (!checked.ok) return { refusal: TEXT_REFUSALS[checked.problem] };
  const { person, name, colour, role, verified } = fan;
  return { events: [{ chatPosted: { person, name, colour, text: checked.text, role, verified } }] };
};
