import { foldLook, withoutIgnorable } from './fold-look.ts';
import { findLinks } from './links.ts';
import { isTellingEnding } from './top-level-domains.ts';

/** "name (dot) ending", "name[.]ending". */
const BRACKETED =
  /(?<![\p{L}\p{N}])([\p{L}\p{N}-]{2,63}) ?[([{<] ?(?:dot|punkt|\.) ?[)\]}>] ?([\p{L}\p{N}]{2,24})(?![\p{L}\p{N}])/u;
/** "name dot ending", "name . ending", "name .ending". */
const SPACED =
  /(?<![\p{L}\p{N}])([\p{L}\p{N}-]{2,63}) (?:dot |punkt |\. ?)([\p{L}\p{N}]{2,24})(?![\p{L}\p{N}])/gu;
/** "name. com": with an ending that begins no sentence. */
const BROKEN = /(?<![\p{L}\p{N}])([\p{L}\p{N}-]{2,63})\. (com|org|xyz)(?![\p{L}\p{N}])/u;
/** Names with dots whose ending only looks like one that leads somewhere. */
const DOTTED = /(?<![\p{L}\p{N}@])([\p{L}\p{N}-]{2,63})\.([\p{L}\p{N}]{2,24})(?![\p{L}\p{N}])/gu;
/** Quick looks, before the expressions above, which ask for properties of characters. */
const HAS_BRACKETED = /[([{<] ?(?:dot|punkt|\.)/;
const HAS_SPACED = / (?:dot |punkt |\.)/;
const HAS_BROKEN = /\. (?:com|org|xyz)/;
const HAS_DOTTED = /[^\s.]\.[^\s.]/;
const ASCII = /^[\0-\x7f]*$/;

/**
 * The first address that a reader would put together, but no browser would follow: with "dot" in words or brackets, with spaces,
 * with joiners inside, or with an ending in other letters. Undefined where there is none. Linear in the length of the text.
 */
export const findHiddenLink = (text: string, folded = foldLook(text)): string | undefined => {
  const match = findSpelt(folded) ?? (ASCII.test(text) ? undefined : findDisguised(text, folded));
  return match && `${match[1]}.${match[2]}`;
};

const findSpelt = (folded: string): RegExpMatchArray | undefined =>
  (HAS_BRACKETED.test(folded) && BRACKETED.exec(folded)) ||
  (HAS_SPACED.test(folded) && firstTelling(folded, SPACED)) ||
  (HAS_BROKEN.test(folded) && BROKEN.exec(folded)) ||
  undefined;

const findDisguised = (text: string, folded: string): RegExpMatchArray | undefined => {
  if (!HAS_DOTTED.test(folded)) return undefined;
  const joined = findLinks(withoutIgnorable(text))[0];
  return joined ? (/^(.*)\.(.*)$/su.exec(joined.host) ?? undefined) : firstTelling(folded, DOTTED);
};

const firstTelling = (text: string, pattern: RegExp): RegExpMatchArray | undefined => {
  for (const match of text.matchAll(pattern)) if (isTellingEnding(match[2] ?? '')) return match;
  return undefined;
};
