import type { viz } from '../../../proto/gen/viz.js';
import { type HeldSticker, type NumberedSticker, numbersOf, writeColumns } from './sticker-columns.ts';
import type { StickersState } from './stickers-state.ts';

/** Which stickers a moderator means. */
export type StickerPick =
  | { readonly numbers: readonly number[] }
  | { readonly person: string }
  /** Both corners included. */
  | { readonly area: viz.Area.$Properties };

/**
 * The living stickers that are meant, in ascending number and whole: what a removal must keep so that it can be taken
 * back. Numbers that do not live (any more) are left out.
 */
export const selectStickers = (state: StickersState, pick: StickerPick): viz.StickersRestored.$Properties => {
  const rows = 'numbers' in pick ? byNumber(state, pick.numbers) : matching(state, matcherOf(pick));
  return {
    stickers: writeColumns(rows),
    persons: rows.map(([, { person }]) => person),
    atMs: rows.map(([, { atMs }]) => atMs),
  };
};

/** The numbers of the stickers in it, ascending. */
export const restoredNumbers = (restored: viz.StickersRestored.$Properties): number[] =>
  numbersOf(restored.stickers?.numberGaps);

const byNumber = (state: StickersState, numbers: readonly number[]): NumberedSticker[] =>
  [...new Set(numbers)]
    .sort((first, second) => first - second)
    .flatMap((number) => {
      const sticker = state.placed.get(number);
      return sticker === undefined ? [] : [[number, sticker] as const];
    });

const matching = (state: StickersState, isMeant: (sticker: HeldSticker) => boolean): NumberedSticker[] =>
  [...state.placed].filter(([, sticker]) => isMeant(sticker));

const matcherOf = (
  pick: Exclude<StickerPick, { numbers: readonly number[] }>,
): ((sticker: HeldSticker) => boolean) => {
  if ('person' in pick) return ({ person }) => person === pick.person;
  const { left, top, right, bottom } = pick.area;
  return ({ x, y }) => x >= (left ?? 0) && x <= (right ?? 0) && y >= (top ?? 0) && y <= (bottom ?? 0);
};
