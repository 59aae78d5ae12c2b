import { graphemeFacts } from '../../proto/graphemes.ts';
import { GRAPHEME_MAX_CODE_POINTS } from '../../proto/limits.ts';
import type { RefusalCode } from './errors.ts';

/** Longest name of an account or artist, graphemes. */
export const NAME_MAX_GRAPHEMES = 40;
/** Most code points of such a name: bounds what one row can hold. */
const NAME_MAX_CODE_POINTS = 80;

export type NameCheck =
  | { readonly ok: true; readonly name: string }
  | {
      readonly ok: false;
      readonly reason: Extract<RefusalCode, 'NAME_EMPTY' | 'NAME_TOO_LONG' | 'NAME_ILL_FORMED'>;
    };

/**
 * Controls, private use, lone surrogates, line and paragraph separators, and the bidirectional overrides that
 * could make one name read as another. ZWJ and ZWNJ stay: emoji families and Persian need them.
 */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Brings a name to NFC with single inner spaces and checks that it can be shown safely. */
export const checkName = (text: string): NameCheck => {
  const name = singleSpaces(text.normalize('NFC'));
  if (FORBIDDEN.test(name)) return { ok: false, reason: 'NAME_ILL_FORMED' };
  if (!VISIBLE.test(name)) return { ok: false, reason: 'NAME_EMPTY' };
  if (Array.from(name).length > NAME_MAX_CODE_POINTS) return { ok: false, reason: 'NAME_TOO_LONG' };
  const { graphemes, longestCodePoints } = graphemeFacts(name);
  if (graphemes > NAME_MAX_GRAPHEMES) return { ok: false, reason: 'NAME_TOO_LONG' };
  if (longestCodePoints > GRAPHEME_MAX_CODE_POINTS) return { ok: false, reason: 'NAME_ILL_FORMED' };
  return { ok: true, name };
};

/**
 * Names with equal keys count as the same name: case, compatibility forms and outer or doubled spaces make no
 * difference, so that a name is found again as it was typed.
 */
export const nameKey = (name: string): string => singleSpaces(name.normalize('NFKC')).toLowerCase();

const singleSpaces = (text: string): string => text.replace(/\p{Zs}+/gu, ' ').trim();
