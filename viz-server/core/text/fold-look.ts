import { CONFUSABLES } from './confusables.ts';

const PLAIN = new Map(
  CONFUSABLES.flatMap(([plain, likes]) => Array.from(likes.join(''), (like) => [like, plain] as const)),
);

const ASCII = /^[\0-\x7f]*$/;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
/**
 * Marks that only decorate a letter. Those of Indic, Thai and other scripts are vowels and stay, and so do the
 * voicing marks of kana (U+3099, U+309A).
 */
const DECORATION =
  /(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]/gu;

/** Characters folded of late: one look-up instead of three expressions. */
const folds = new Map<string, string>();
const FOLDS_MAX = 8192;

/** Takes out what no reader sees: joiners, fillers, variation selectors, tags. */
export const withoutIgnorable = (text: string): string =>
  ASCII.test(text) ? text : text.replace(IGNORABLE, '');

/**
 * Text as a reader takes it at a glance: lower case, no decoration, each look-alike as the plain letter it imitates
 * (UTS #39's skeleton, with case folded and compatibility forms resolved). Total; folding twice changes nothing.
 */
export const foldLook = (text: string): string => {
  if (ASCII.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text) folded += folds.get(character) ?? remember(character);
  return folded;
};

const remember = (character: string): string => {
  if (folds.size >= FOLDS_MAX) folds.clear();
  const folded = foldCharacter(character);
  folds.set(character, folded);
  return folded;
};

const foldCharacter = (character: string): string => {
  const parts = character.replace(IGNORABLE, '').normalize('NFKD').replace(DECORATION, '');
  return Array.from(parts, (part) => PLAIN.get(part) ?? foldCase(part)).join('');
};

/** Some letters have no look-alike themselves, but their small letter has. */
const foldCase = (character: string): string => {
  const small = character.toLowerCase();
  return PLAIN.get(small) ?? small;
};
