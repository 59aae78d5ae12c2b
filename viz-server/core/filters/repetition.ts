import type { Filter, FilterMode } from './filter.ts';

export interface RepetitionSettings {
  readonly mode: FilterMode;
  /** Most times in a row for one character. */
  readonly maxRun: number;
  /** Most times for one word, in a line of which it makes at least a third. */
  readonly maxSameWord: number;
}

const MIN_SHARE = 1 / 3;

/** The same again and again within one line. */
export const repetition: Filter<RepetitionSettings> = {
  defaults: { mode: 'off', maxRun: 15, maxSameWord: 8 },
  fields: {
    maxRun: { kind: 'number', min: 2, max: 300 },
    maxSameWord: { kind: 'number', min: 1, max: 150 },
  },
  prepare:
    ({ maxRun, maxSameWord }) =>
    ({ folded }) => {
      const run = longestRun(folded);
      if (run > maxRun) return `one character ${run} times in a row`;
      const times = mostFrequent(folded.split(' '));
      return times > maxSameWord ? `one word ${times} times` : undefined;
    },
};

const longestRun = (text: string): number => {
  let longest = 0;
  let run = 0;
  let previous = '';
  for (const character of text) {
    run = character === previous ? run + 1 : 1;
    if (run > longest && character !== ' ') longest = run;
    previous = character;
  }
  return longest;
};

const mostFrequent = (words: readonly string[]): number => {
  const times = new Map<string, number>();
  let most = 0;
  for (const word of words) {
    const count = (times.get(word) ?? 0) + 1;
    times.set(word, count);
    if (word !== '' && count > most) most = count;
  }
  return most >= words.length * MIN_SHARE ? most : 0;
};
