import { REASON_MAX_GRAPHEMES } from '../../../proto/limits.ts';
import { Refusal } from '../refusal.ts';
import { checkText, type TextLimits, type TextProblem } from '../text/check-text.ts';
import type { RefusedAct } from './act-rule.ts';

const REFUSALS = {
  empty: Refusal.REFUSAL_EMPTY,
  'too-long': Refusal.REFUSAL_TOO_LONG,
  'ill-formed': Refusal.REFUSAL_ILL_FORMED,
} as const satisfies { readonly [Problem in TextProblem]: Refusal };

/** Of reasons, notes and warnings. */
const SHORT: TextLimits = { maxGraphemes: REASON_MAX_GRAPHEMES, maxBytes: REASON_MAX_GRAPHEMES * 8 };

/** Makes a moderator's text fit to be shown, or says why not. */
export const cleanText = (
  raw: string | null | undefined,
  limits: TextLimits = SHORT,
): { readonly text: string } | RefusedAct => {
  const checked = checkText(raw ?? '', limits);
  return checked.ok ? { text: checked.text } : { refusal: REFUSALS[checked.problem] };
};

/** The same for a text that may be empty. */
export const cleanOptional = (raw: string | null | undefined): { readonly text: string } | RefusedAct =>
  raw ? cleanText(raw) : { text: '' };
