import { type CapsSettings, caps } from './caps.ts';
import { type EmojiSettings, emoji } from './emoji.ts';
import type { Filter } from './filter.ts';
import { type FloodSettings, type FloodState, flood } from './flood.ts';
import { type LinksSettings, links } from './links.ts';
import { type PatternsSettings, patterns } from './patterns.ts';
import { type RepetitionSettings, repetition } from './repetition.ts';
import { type SameTextSettings, type SameTextState, sameText } from './same-text.ts';
import { type SymbolsSettings, symbols } from './symbols.ts';
import { type WordsSettings, words } from './words.ts';
import { type ZalgoSettings, zalgo } from './zalgo.ts';

/** The settings of all filters, as an admin makes them and as they are kept. */
export interface FilterSettings {
  readonly words: WordsSettings;
  readonly patterns: PatternsSettings;
  readonly links: LinksSettings;
  readonly sameText: SameTextSettings;
  readonly flood: FloodSettings;
  readonly caps: CapsSettings;
  readonly repetition: RepetitionSettings;
  readonly zalgo: ZalgoSettings;
  readonly symbols: SymbolsSettings;
  readonly emoji: EmojiSettings;
}

export type FilterName = keyof FilterSettings;

/** What the filters remember of lines past. */
export type FilterMemory = SameTextState & FloodState;

/** All filters, in the order in which their hits are told. */
export const FILTERS: { readonly [Name in FilterName]: Filter<FilterSettings[Name], FilterMemory> } = {
  words,
  patterns,
  links,
  sameText,
  flood,
  caps,
  repetition,
  zalgo,
  symbols,
  emoji,
};

export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];
