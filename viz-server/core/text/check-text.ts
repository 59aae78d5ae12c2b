import { graphemeFacts } from '../../../proto/graphemes.ts';
import { GRAPHEME_MAX_CODE_POINTS } from '../../../proto/limits.ts';
import { utf8Length } from './utf8.ts';
import { isWellFormed } from './well-formed.ts';

/** How long a text may be. */
export interface TextLimits {
  readonly maxGraphemes: number;
  readonly maxBytes: number;
}

export type TextProblem = 'empty' | 'too-long' | 'ill-formed';
export type TextResult = { ok: true; text: string } | { ok: false; problem: TextProblem };

/** Bidirectional embeddings, overrides and isolates: they reorder what stands around them on the page. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;
/** Line and paragraph breaks, tabs, and every kind of space, in runs. */
const WHITE_SPACE = /[\s\u0085]+/gu;
/** Controls, and code points that Unicode keeps from interchange. */
const FORBIDDEN = /[\p{Cc}\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/u;
/** Anything a reader can see: not only joiners, marks, fillers and spaces (U+2800 is a braille cell without dots). */
const VISIBLE = /[^\p{Z}\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * Makes a text fit to be shown to everybody, or says why not. It is never cut: what is too long is refused.
 * Gives NFC, single spaces, none at the ends, no bidirectional controls.
 */
export const checkText = (raw: string, limits: TextLimits): TextResult => {
  // A UTF-16 unit takes at least one byte, and NFC never shrinks to below a third: no need to look at a flood.
  if (raw.length > limits.maxBytes * 4) return { ok: false, problem: 'too-long' };
  if (!isWellFormed(raw)) return { ok: false, problem: 'ill-formed' };
  const text = raw.replace(BIDI_CONTROLS, '').replace(WHITE_SPACE, ' ').normalize('NFC').trim();
  if (FORBIDDEN.test(text)) return { ok: false, problem: 'ill-formed' };
  if (!VISIBLE.test(text)) return { ok: false, problem: 'empty' };
  if (utf8Length(text) > limits.maxBytes) return { ok: false, problem: 'too-long' };
  const facts = graphemeFacts(text);
  if (facts.longestCodePoints > GRAPHEME_MAX_CODE_POINTS) return { ok: false, problem: 'ill-formed' };
  if (facts.graphemes > limits.maxGraphemes) return { ok: false, problem: 'too-long' };
  return { ok: true, text };
};
