import type { viz } from '../../../proto/gen/viz.js';
import type { CompilePattern } from '../env.ts';
import type { LineContext } from '../filters/filter.ts';
import {
  createFilterState,
  type FilterState,
  judge,
  type PreparedFilters,
  prepareFilters,
  type Verdict,
} from '../filters/judge.ts';
import { checkFilterSettings, defaultFilterSettings } from '../filters/settings.ts';

/** The filters of a room: what they remember and count, and the settings they were last made ready from. */
export interface ChatFilters {
  readonly state: FilterState;
  source: Uint8Array | undefined;
  prepared: PreparedFilters;
}

export const createChatFilters = (): ChatFilters => ({
  state: createFilterState(),
  source: undefined,
  prepared: [],
});

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Asks the filters about a line; `settings` is their JSON, empty for the defaults. They are made ready once per change. */
export const judgeLine = (
  filters: ChatFilters,
  line: LineContext & { readonly text: string },
  rules: { readonly settings: Uint8Array; readonly compilePattern: CompilePattern },
): Verdict => {
  if (filters.source !== rules.settings) {
    filters.prepared = prepareFilters(
      readSettings(rules.settings, rules.compilePattern),
      rules.compilePattern,
    );
    filters.source = rules.settings;
  }
  return judge(line.text, line, filters.prepared, filters.state);
};

/** Settings are checked before they are journaled; any that an older version kept otherwise read as the defaults. */
const readSettings = (
  settings: Uint8Array,
  compilePattern: CompilePattern,
): ReturnType<typeof defaultFilterSettings> => {
  if (settings.length === 0) return defaultFilterSettings();
  try {
    const checked = checkFilterSettings(JSON.parse(decoder.decode(settings)), compilePattern);
    return checked.ok ? checked.settings : defaultFilterSettings();
  } catch {
    return defaultFilterSettings();
  }
};

/** What each filter has hit since the process began; those that never did are left out. */
export const filterCounts = ({ filters }: { readonly filters: ChatFilters }): viz.FilterCount.$Properties[] =>
  Object.entries(filters.state.counters)
    .map(([filter, { refuse, hold, 'dry-run': dry }]) => ({ filter, refused: refuse, held: hold, dry }))
    .filter(({ refused, held, dry }) => refused + held + dry > 0);
