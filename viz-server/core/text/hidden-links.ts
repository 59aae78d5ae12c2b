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
const MAY_BE_HIDDEN = /dot|punkt|[.\u3002\uff0e\uff61]/iu;
const ASCII = /^[\0-\x7f]*$/;

/**
 * The first address that a reader would put together, but no browser would follow: with "dot" in words or brackets, with spaces,
 * with joiners inside, or with an ending in other letters. Undefined where there is none. Linear in the length of the text.
 */
export const findHiddenLink = (text: string): string | undefined => {
  if (!MAY_BE_HIDDEN.test(text) && ASCII.test(text)) return undefined;
  const folded = foldLook(text);
  const inWords = BRACKETED.exec(folded) ?? firstTelling(folded, SPACED) ?? BROKEN.exec(folded);
  if (inWords) return `${inWords[1]}.${inWords[2]}`;
  if (ASCII.test(text)) return undefined;
  const joined = findLinks(withoutIgnorable(text))[0];
  if (joined) return joined.host;
  const lookAlike = firstTelling(folded, DOTTED);
  return lookAlike && `${lookAlike[1]}.${lookAlike[2]}`;
};

const firstTelling = (text: string, pattern: RegExp): RegExpMatchArray | undefined => {
  for (const match of text.matchAll(pattern)) if (isTellingEnding(match[2] ?? '')) return match;
  return undefined;
};
