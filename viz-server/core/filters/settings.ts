import type { CompilePattern } from '../env.ts';
import { isWellFormed } from '../text/well-formed.ts';
import { FILTER_MODES, type Field, type FilterMode } from './filter.ts';
import { FILTER_NAMES, FILTERS, type FilterName, type FilterSettings } from './registry.ts';

export type CheckedFilterSettings =
  | { readonly ok: true; readonly settings: FilterSettings }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Longest entry of a list (a word, a pattern, a domain), UTF-16 units. */
export const ENTRY_MAX_LENGTH = 200;
const MOST_PROBLEMS = 20;
const SHOWN_LENGTH = 40;

type Plain = Readonly<Record<string, unknown>>;

/** All filters off, with their thresholds. */
export const defaultFilterSettings = (): FilterSettings =>
  Object.fromEntries(FILTER_NAMES.map((name) => [name, FILTERS[name].defaults])) as unknown as FilterSettings;

/**
 * Takes settings from outside: what is missing is as in `defaultFilterSettings`, what is unknown or out of range is told in words, at
 * most 20 of them. Total.
 */
export const checkFilterSettings = (
  input: unknown,
  compilePattern: CompilePattern,
): CheckedFilterSettings => {
  if (!isPlain(input)) return { ok: false, problems: ['The filters must be an object.'] };
  const problems = unknownNames(input, FILTER_NAMES).map((name) => `There is no filter ${shown(name)}.`);
  const settings: Record<string, unknown> = {};
  for (const name of FILTER_NAMES) {
    settings[name] = checkFilter(name, Object.hasOwn(input, name) ? input[name] : {}, {
      compilePattern,
      problems,
    });
  }
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
  return { ok: true, settings: settings as unknown as FilterSettings };
};

interface Check {
  readonly compilePattern: CompilePattern;
  readonly problems: string[];
}

const checkFilter = (filter: FilterName, input: unknown, check: Check): unknown => {
  const defaults: Plain = { ...FILTERS[filter].defaults };
  const fields: Readonly<Record<string, Field>> = FILTERS[filter].fields;
  if (!isPlain(input)) {
    check.problems.push(`${filter} must be an object.`);
    return defaults;
  }
  for (const name of unknownNames(input, Object.keys(defaults))) {
    check.problems.push(`${filter} has no setting ${shown(name)}.`);
  }
  const checked: Record<string, unknown> = { ...defaults };
  for (const name of Object.keys(defaults)) {
    if (!Object.hasOwn(input, name)) continue;
    const field = fields[name];
    const problem = field ? fieldProblem(field, input[name], check) : modeProblem(input[name]);
    if (problem !== undefined) check.problems.push(`${filter}.${name} ${problem}.`);
    checked[name] = Array.isArray(input[name]) ? [...input[name]] : input[name];
  }
  return checked;
};

const modeProblem = (value: unknown): string | undefined =>
  FILTER_MODES.includes(value as FilterMode) ? undefined : `must be one of ${FILTER_MODES.join(', ')}`;

const fieldProblem = (field: Field, value: unknown, check: Check): string | undefined => {
  switch (field.kind) {
    case 'number':
      return Number.isInteger(value) && Number(value) >= field.min && Number(value) <= field.max
        ? undefined
        : `must be a whole number from ${field.min} to ${field.max}`;
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'must be true or false';
    case 'texts':
      return textsProblem(field, value, check);
    default:
      return field satisfies never;
  }
};

const textsProblem = (
  field: Extract<Field, { kind: 'texts' }>,
  value: unknown,
  { compilePattern }: Check,
): string | undefined => {
  if (!Array.isArray(value)) return 'must be a list';
  if (value.length > field.most) return `may have at most ${field.most} entries and has ${value.length}`;
  const entries: readonly unknown[] = value;
  for (const entry of entries) {
    const problem = entryProblem(entry) ?? field.problem?.(String(entry), compilePattern);
    if (problem !== undefined) return `has an entry ${shown(entry)} that ${problem}`;
  }
  return undefined;
};

const entryProblem = (entry: unknown): string | undefined => {
  if (typeof entry !== 'string') return 'is no text';
  if (entry.trim() === '') return 'is empty';
  if (entry.length > ENTRY_MAX_LENGTH) return `is longer than ${ENTRY_MAX_LENGTH} characters`;
  return isWellFormed(entry) ? undefined : 'is no proper Unicode';
};

const unknownNames = (input: Plain, known: readonly string[]): string[] =>
  Object.keys(input).filter((name) => !known.includes(name));

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What came in, short enough for a sentence and never cut within a character. */
const shown = (value: unknown): string =>
  typeof value === 'string'
    ? `"${Array.from(value.slice(0, ENTRY_MAX_LENGTH)).slice(0, SHOWN_LENGTH).join('')}"`
    : typeof value;
