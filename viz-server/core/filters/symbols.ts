import { withoutEmoji } from '../text/emoji-count.ts';
import { countMatches, type Filter, type FilterMode, percent } from './filter.ts';

export interface SymbolsSettings {
  readonly mode: FilterMode;
  /** Lines with fewer characters, spaces and emoji not counted, are left alone. */
  readonly minCharacters: number;
  /** Most punctuation and symbols among them, percent. */
  readonly maxPercent: number;
}

const SYMBOLS = /[\p{P}\p{S}]/gu;
const CHARACTERS = /[^\p{Z}\p{M}\p{C}]/gu;

/** Walls of punctuation, boxes and braille dots. Emoji have a filter of their own. */
export const symbols: Filter<SymbolsSettings> = {
  defaults: { mode: 'off', minCharacters: 16, maxPercent: 60 },
  fields: {
    minCharacters: { kind: 'number', min: 1, max: 300 },
    maxPercent: { kind: 'number', min: 1, max: 100 },
  },
  prepare:
    ({ minCharacters, maxPercent }) =>
    ({ text }) => {
      const plain = withoutEmoji(text);
      const found = countMatches(plain, SYMBOLS);
      if (found === 0) return undefined;
      const characters = countMatches(plain, CHARACTERS);
      const share = percent(found, characters);
      return characters >= minCharacters && share > maxPercent ? `${share} % symbols` : undefined;
    },
};
