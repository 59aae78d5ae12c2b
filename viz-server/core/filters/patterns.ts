import type { Filter, FilterMode } from './filter.ts';

export interface PatternsSettings {
  readonly mode: FilterMode;
  /** Regular expressions in RE2's syntax; capitals and small letters are the same. */
  readonly patterns: readonly string[];
}

const MOST_PATTERNS = 50;

/** Lines that match a pattern, as they are or as they look. */
export const patterns: Filter<PatternsSettings> = {
  defaults: { mode: 'off', patterns: [] },
  fields: {
    patterns: {
      kind: 'texts',
      most: MOST_PATTERNS,
      problem: (entry, compilePattern) => {
        const compiled = compilePattern(entry);
        return compiled.ok ? undefined : compiled.problem;
      },
    },
  },
  prepare: ({ patterns }, compilePattern) => {
    const compiled = patterns.flatMap((source) => {
      const pattern = compilePattern(source);
      return pattern.ok ? [{ source, test: pattern.test }] : [];
    });
    return ({ text, folded }) => {
      const isPlain = folded === text.toLowerCase();
      const hit = compiled.find(({ test }) => test(text) || (!isPlain && test(folded)));
      return hit && `the pattern ${hit.source}`;
    };
  },
};
