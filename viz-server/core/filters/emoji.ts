import type { Filter, FilterMode } from './filter.ts';

export interface EmojiSettings {
  readonly mode: FilterMode;
  /** Most emoji in a line. */
  readonly maxEmoji: number;
}

export const emoji: Filter<EmojiSettings> = {
  defaults: { mode: 'off', maxEmoji: 20 },
  fields: { maxEmoji: { kind: 'number', min: 0, max: 300 } },
  prepare:
    ({ maxEmoji }) =>
    ({ facts }) =>
      facts.emoji > maxEmoji ? `${facts.emoji} emoji` : undefined,
};
