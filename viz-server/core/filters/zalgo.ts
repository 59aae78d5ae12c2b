import type { Filter, FilterMode } from './filter.ts';

export interface ZalgoSettings {
  readonly mode: FilterMode;
  /** Most marks piled upon one letter. Vietnamese needs 2 where it is decomposed, pointed Hebrew and Arabic 3. */
  readonly maxMarks: number;
}

const ASCII = /^[\0-\x7f]*$/;
/** Marks that take no room of their own, through the joiners and graphemes' glue that may stand among them. */
const PILES = /[\p{Mn}\p{Me}](?:[\u200b-\u200d\u2060]?[\p{Mn}\p{Me}])*/gu;
const MARK = /[\p{Mn}\p{Me}]/gu;

/** Marks that climb over the lines above. */
export const zalgo: Filter<ZalgoSettings> = {
  defaults: { mode: 'off', maxMarks: 4 },
  fields: { maxMarks: { kind: 'number', min: 1, max: 12 } },
  prepare:
    ({ maxMarks }) =>
    ({ text }) => {
      if (ASCII.test(text)) return undefined;
      const piles = text.match(PILES) ?? [];
      const highest = Math.max(0, ...piles.map((pile) => pile.match(MARK)?.length ?? 0));
      return highest > maxMarks ? `${highest} marks on one letter` : undefined;
    },
};
