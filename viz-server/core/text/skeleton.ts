import { foldLook } from './fold-look.ts';

const SEPARATORS = /[\p{Z}\p{P}\p{S}\p{Cc}]+/gu;
const SPACES = /[\p{Z}\p{Cc}]+/gu;

/**
 * The key under which names meet that a reader could take for each other: `foldLook`, then what looks alike within ASCII
 * (l 1 I | i, O 0, rn m, vv w), without spaces, punctuation, symbols and emoji, as these only adorn a name. I belongs to i as its
 * capital and to l by its looks: therefore i and l meet, too. A name of symbols alone keeps them.
 */
export const skeleton = (name: string): string => {
  const folded = foldLook(name).replaceAll('|', 'l');
  const bare = folded.replace(SEPARATORS, '');
  return mergeLetters(bare === '' ? folded.replace(SPACES, '') : bare);
};

const mergeLetters = (text: string): string =>
  text.replace(/[i1]/g, 'l').replaceAll('0', 'o').replaceAll('rn', 'm').replaceAll('vv', 'w');

/**
 * The keys of a name: its skeleton as written, and as written in small letters, where that differs. Greek Η looks like
 * a Latin H and its small letter like an n: one key alone would let either the look-alike or the same name in other case pass.
 */
export const lookAlikeKeys = (name: string): readonly string[] => {
  const asWritten = skeleton(name);
  const inSmall = skeleton(name.toLowerCase());
  return asWritten === inSmall ? [asWritten] : [asWritten, inSmall];
};

/** True where a reader could take one name for the other. A table of names is better indexed by `lookAlikeKeys`. */
export const looksLike = (one: string, other: string): boolean => {
  const keys = lookAlikeKeys(one);
  return lookAlikeKeys(other).some((key) => keys.includes(key));
};
