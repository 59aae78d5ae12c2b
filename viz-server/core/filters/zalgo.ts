import type { Filter, FilterMode } from './filter.ts';

export interface ZalgoSettings {
  readonly mode: FilterMode;
  /** Most marks piled upon one letter. Vietnamese needs 2 where it is decomposed, pointed Hebrew and Arabic 3. */
  readonly maxMarks: number;
}

/** Marks that climb over the lines above. */
export const zalgo: Filter<ZalgoSettings> = {
  defaults: { mode: 'off', maxMarks: 4 },
  fields: { maxMarks: { kind: 'number', min: 1, max: 12 } },
  prepare:
    ({ maxMarks }) =>
    ({ facts }) =>
      facts.highestPile > maxMarks ? `${facts.highestPile} marks on one letter` : undefined,
};
