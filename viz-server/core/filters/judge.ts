import type { CompilePattern } from '../env.ts';
import type { FilterMode, LineContext, LineTest } from './filter.ts';
import { readLine } from './line.ts';
import {
  FILTER_NAMES,
  FILTERS,
  type FilterMemory,
  type FilterName,
  type FilterSettings,
} from './registry.ts';
import { createSightings } from './sightings.ts';

/** A filter that hit a line. */
export interface FilterHit {
  readonly filter: FilterName;
  readonly mode: ActiveMode;
  /** What was found, in a few words for a moderator. */
  readonly detail: string;
}

export type ActiveMode = Exclude<FilterMode, 'off'>;

/** What becomes of a line; hits of filters in dry run do not change the outcome. */
export interface Verdict {
  readonly outcome: 'pass' | 'hold' | 'refuse';
  readonly hits: readonly FilterHit[];
}

/** Hits of each filter by the mode it was in. */
export type FilterCounters = { readonly [Name in FilterName]: { [Mode in ActiveMode]: number } };

/** The filters' memory and counters. It outlives changes of the settings. */
export interface FilterState extends FilterMemory {
  readonly counters: FilterCounters;
}

/** Filters made ready by `prepareFilters`; those that are off are left out. */
export type PreparedFilters = readonly {
  readonly filter: FilterName;
  readonly mode: ActiveMode;
  readonly test: LineTest<FilterMemory>;
}[];

export const createFilterState = (): FilterState => ({
  ownTexts: createSightings(),
  everybodysTexts: createSightings(),
  nextSighting: 0,
  counters: Object.fromEntries(
    FILTER_NAMES.map((name) => [name, { 'dry-run': 0, hold: 0, refuse: 0 }]),
  ) as FilterCounters,
});

/** Makes checked settings ready for many lines: word lists are indexed and patterns compiled once. */
export const prepareFilters = (settings: FilterSettings, compilePattern: CompilePattern): PreparedFilters =>
  FILTER_NAMES.flatMap((filter) => {
    const { mode } = settings[filter];
    return mode === 'off' ? [] : [{ filter, mode, test: prepareOne(filter, settings, compilePattern) }];
  });

const prepareOne = <Name extends FilterName>(
  name: Name,
  settings: FilterSettings,
  compilePattern: CompilePattern,
): LineTest<FilterMemory> => FILTERS[name].prepare(settings[name], compilePattern);

const NO_HITS: Verdict = { outcome: 'pass', hits: [] };

/** Asks all filters about a clean line (`checkText`), remembers it and counts the hits. Total. */
export const judge = (
  text: string,
  context: LineContext,
  filters: PreparedFilters,
  state: FilterState,
): Verdict => {
  if (filters.length === 0) return NO_HITS;
  const line = readLine(text, context);
  const hits: FilterHit[] = [];
  for (const { filter, mode, test } of filters) {
    const detail = test(line, state);
    if (detail === undefined) continue;
    hits.push({ filter, mode, detail });
    state.counters[filter][mode] += 1;
  }
  return hits.length === 0 ? NO_HITS : { outcome: strictest(hits), hits };
};

const strictest = (hits: readonly FilterHit[]): Verdict['outcome'] => {
  if (hits.some(({ mode }) => mode === 'refuse')) return 'refuse';
  return hits.some(({ mode }) => mode === 'hold') ? 'hold' : 'pass';
};
