import { cutToGraphemes } from '../../../proto/graphemes.ts';
import { NAME_MAX_BYTES, NAME_MAX_GRAPHEMES } from '../../../proto/limits.ts';
import { checkText, type TextProblem, type TextResult } from './check-text.ts';
import { utf8Length } from './utf8.ts';

const NAME_LIMITS = { maxGraphemes: NAME_MAX_GRAPHEMES, maxBytes: NAME_MAX_BYTES };

/** The name of a refusal in the wire's enum `Refusal`, for a name. */
export const NAME_REFUSALS = {
  empty: 'REFUSAL_NAME_EMPTY',
  'too-long': 'REFUSAL_NAME_TOO_LONG',
  'ill-formed': 'REFUSAL_NAME_ILL_FORMED',
} as const satisfies { [Problem in TextProblem]: string };

/** Makes a name fit to be shown, or says why not. */
export const checkName = (raw: string): TextResult => checkText(raw, NAME_LIMITS);

/**
 * Makes the name of a ticket fit: accounts may have longer names than the room shows. Cut between graphemes;
 * undefined where nothing fit to be shown is left.
 */
export const fitName = (raw: string): string | undefined => {
  const loose = checkText(raw, { maxGraphemes: raw.length, maxBytes: raw.length * 3 + 1 });
  if (!loose.ok) return undefined;
  const cut = cutToGraphemes(
    loose.text,
    (graphemes, beginning) => graphemes <= NAME_MAX_GRAPHEMES && utf8Length(beginning) <= NAME_MAX_BYTES,
  );
  const checked = checkName(cut);
  return checked.ok ? checked.text : undefined;
};
