import { type Filter, type FilterMode, percent } from './filter.ts';

export interface CapsSettings {
  readonly mode: FilterMode;
  /** Lines with fewer letters that have a case are left alone. */
  readonly minLetters: number;
  /** Most capitals among the letters that have a case, percent. */
  readonly maxPercent: number;
}

/** Shouting. Scripts without case never hit. */
export const caps: Filter<CapsSettings> = {
  defaults: { mode: 'off', minLetters: 12, maxPercent: 70 },
  fields: {
    minLetters: { kind: 'number', min: 1, max: 300 },
    maxPercent: { kind: 'number', min: 1, max: 100 },
  },
  prepare:
    ({ minLetters, maxPercent }) =>
    ({ facts }) => {
      const letters = facts.capitals + facts.small;
      const share = percent(facts.capitals, letters);
      return letters >= minLetters && share > maxPercent ? `${share} % capitals` : undefined;
    },
};
