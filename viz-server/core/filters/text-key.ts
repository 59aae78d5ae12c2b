import { classOf, LETTER } from '../text/character-class.ts';

/** What stays of a text when spam varies it. */
export interface TextKey {
  readonly key: string;
  /** How much there is to compare, characters. */
  readonly length: number;
}

const ASCII = /^[\0-\x7f]*$/;
const NO_SMALL_LETTERS = /[^a-z]+/g;
const RUNS = /(.)\1+/g;
const SPACES = /\s+/gu;
/** Longer texts are compared by their beginning, which also takes spam with a changing end for the same. */
const KEY_LENGTH = 100;

/** Letters only (no digits, signs, emoji, spaces), none twice in a row. A folded text without letters is its own key. */
export const textKey = (folded: string): TextKey => {
  if (ASCII.test(folded)) return asciiKey(folded);
  const letters = keyOf(folded, (codePoint) => (classOf(codePoint) & LETTER) !== 0);
  return letters.length > 0 ? letters : keyOf(folded.replace(SPACES, ''), () => true);
};

/** The same by expressions, which are quicker than a loop where one byte is one character. */
const asciiKey = (folded: string): TextKey => {
  const letters = folded.replace(NO_SMALL_LETTERS, '');
  const bare = letters === '' ? folded.replace(SPACES, '') : letters;
  return { key: bare.replace(RUNS, '$1').slice(0, KEY_LENGTH), length: bare.length };
};

const keyOf = (text: string, isKept: (codePoint: number) => boolean): TextKey => {
  let key = '';
  let length = 0;
  let previous = '';
  for (const character of text) {
    if (!isKept(character.codePointAt(0) ?? 0)) continue;
    length += 1;
    if (character !== previous && key.length < KEY_LENGTH) key += character;
    previous = character;
  }
  return { key, length };
};
