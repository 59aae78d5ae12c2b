import type { CompilePattern } from '../env.ts';
import type { TextKey } from './text-key.ts';

/** What a filter does about a line that it hits; dry-run only counts. */
export type FilterMode = 'off' | 'dry-run' | 'hold' | 'refuse';

export const FILTER_MODES: readonly FilterMode[] = ['off', 'dry-run', 'hold', 'refuse'];

/** What is known of who says a line. */
export interface LineContext {
  /** The person's id, the same over all tabs. */
  readonly person: string;
  /** Unix milliseconds. */
  readonly nowMs: number;
}

/** Counts of a text's characters. */
export interface LineFacts {
  readonly capitals: number;
  readonly small: number;
  /** Punctuation and symbols; emoji are none. */
  readonly symbols: number;
  /** Characters that take room of their own. */
  readonly visible: number;
  /** Most marks upon one letter. */
  readonly highestPile: number;
  readonly emoji: number;
}

/** One chat line as the filters see it: clean (`checkText`) and read once for all. */
export interface Line extends LineContext {
  readonly text: string;
  /** `foldLook` of the text. */
  readonly folded: string;
  readonly key: TextKey;
  readonly facts: LineFacts;
}

/** Says what is wrong with a line, in a few words for a moderator; undefined where nothing is. */
export type LineTest<State> = (line: Line, state: State) => string | undefined;

/** A setting's shape: a whole number in a range, a choice between yes and no, or a list of texts. */
export type Field =
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'flag' }
  | {
      readonly kind: 'texts';
      readonly most: number;
      /** What is wrong with one entry; undefined where nothing is. */
      readonly problem?: (entry: string, compilePattern: CompilePattern) => string | undefined;
    };

export type FilterSettingsBase = { readonly mode: FilterMode };

/** One automatic filter: its settings, their ranges, and how it is made ready for many lines. */
export interface Filter<Settings extends FilterSettingsBase, State = unknown> {
  readonly defaults: Settings;
  readonly fields: { readonly [Name in Exclude<keyof Settings, 'mode'>]: Field };
  readonly prepare: (settings: Settings, compilePattern: CompilePattern) => LineTest<State>;
}

/** A share as a whole percentage. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part * 100) / whole);
