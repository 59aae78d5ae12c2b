import { type Filter, type FilterMode, percent } from './filter.ts';

export interface SymbolsSettings {
  readonly mode: FilterMode;
  /** Lines with fewer characters, spaces not counted, are left alone. */
  readonly minCharacters: number;
  /** Most punctuation and symbols among them, percent. */
  readonly maxPercent: number;
}

/** Walls of punctuation, boxes and braille dots. Emoji have a filter of their own. */
export const symbols: Filter<SymbolsSettings> = {
  defaults: { mode: 'off', minCharacters: 16, maxPercent: 60 },
  fields: {
    minCharacters: { kind: 'number', min: 1, max: 300 },
    maxPercent: { kind: 'number', min: 1, max: 100 },
  },
  prepare:
    ({ minCharacters, maxPercent }) =>
    ({ facts }) => {
      const share = percent(facts.symbols, facts.visible);
      return facts.visible >= minCharacters && share > maxPercent ? `${share} % symbols` : undefined;
    },
};
