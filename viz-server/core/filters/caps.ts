import { countMatches, type Filter, type FilterMode, percent } from './filter.ts';

export interface CapsSettings {
  readonly mode: FilterMode;
  /** Lines with fewer letters that have a case are left alone. */
  readonly minLetters: number;
  /** Most capitals among the letters that have a case, percent. */
  readonly maxPercent: number;
}

const CAPITALS = /[\p{Lu}\p{Lt}]/gu;
const SMALL = /\p{Ll}/gu;

/** Shouting. Scripts without case never hit. */
export const caps: Filter<CapsSettings> = {
  defaults: { mode: 'off', minLetters: 12, maxPercent: 70 },
  fields: {
    minLetters: { kind: 'number', min: 1, max: 300 },
    maxPercent: { kind: 'number', min: 1, max: 100 },
  },
  prepare:
    ({ minLetters, maxPercent }) =>
    ({ text }) => {
      const capitals = countMatches(text, CAPITALS);
      if (capitals === 0) return undefined;
      const letters = capitals + countMatches(text, SMALL);
      const share = percent(capitals, letters);
      return letters >= minLetters && share > maxPercent ? `${share} % capitals` : undefined;
    },
};
