import type { Filter, FilterMode } from './filter.ts';
import { createWordList, findBlocked, wordProblem } from './word-list.ts';

export interface WordsSettings {
  readonly mode: FilterMode;
  /** Words and phrases; how they are found says `findBlocked`. */
  readonly words: readonly string[];
}

const MOST_WORDS = 500;

export const words: Filter<WordsSettings> = {
  defaults: { mode: 'off', words: [] },
  fields: { words: { kind: 'texts', most: MOST_WORDS, problem: wordProblem } },
  prepare: ({ words }) => {
    const list = createWordList(words);
    return ({ text, folded }) => {
      const word = findBlocked(list, text, folded);
      return word === undefined ? undefined : `the word ${word}`;
    };
  },
};
