import { UNDO_STICKER_MS } from '../../../proto/limits.ts';

/** An own sticker that can still be taken back. */
export interface UndoableSticker {
  readonly number: number;
  readonly label: string;
  /** By the page's clock (Date.now). */
  readonly untilMs: number;
}

/** The answer needs its time too: the page stops offering a little before the room stops taking, milliseconds. */
const EARLY_MS = 1_000;

export const undoableSticker = (number: number, label: string, placedMs: number): UndoableSticker => ({
  number,
  label,
  untilMs: placedMs + UNDO_STICKER_MS - EARLY_MS,
});

export const stillUndoable = (all: readonly UndoableSticker[], nowMs: number): readonly UndoableSticker[] =>
  all.filter(({ untilMs }) => untilMs > nowMs);
