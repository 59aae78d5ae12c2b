import { COORDINATE_MAX, STICKER_AREA } from '../../../proto/limits.ts';
import { type StickerBounds, stickerBounds } from './sticker-bounds.ts';
import type { HeldSticker, NumberedSticker } from './sticker-columns.ts';

/** The stickers on the background, and how many there are of each person and in each area. */
export interface StickersState {
  /** By number, ascending: later ones lie above earlier ones. */
  readonly placed: Map<number, HeldSticker>;
  /** Living stickers by person; who has none is not in it. */
  readonly perPerson: Map<string, number>;
  /** Living stickers by area; see `areaOf`. */
  readonly perArea: Uint32Array;
  /** What the show allows at the moment. */
  bounds: StickerBounds;
}

const AREAS_ACROSS = Math.ceil((COORDINATE_MAX + 1) / STICKER_AREA);

/** The square of STICKER_AREA in which a point of the background lies: row by row from the top left. */
export const areaOf = (point: { readonly x: number; readonly y: number }): number =>
  Math.floor(point.y / STICKER_AREA) * AREAS_ACROSS + Math.floor(point.x / STICKER_AREA);

export const createStickers = (): StickersState => ({
  placed: new Map(),
  perPerson: new Map(),
  perArea: new Uint32Array(AREAS_ACROSS * AREAS_ACROSS),
  bounds: stickerBounds(undefined),
});

const count = (state: StickersState, sticker: HeldSticker, change: 1 | -1): void => {
  const area = areaOf(sticker);
  state.perArea[area] = (state.perArea[area] ?? 0) + change;
  const left = (state.perPerson.get(sticker.person) ?? 0) + change;
  if (left > 0) state.perPerson.set(sticker.person, left);
  else state.perPerson.delete(sticker.person);
};

export const addSticker = (state: StickersState, [number, sticker]: NumberedSticker): void => {
  const before = state.placed.get(number);
  if (before !== undefined) count(state, before, -1);
  state.placed.set(number, sticker);
  count(state, sticker, 1);
};

export const removeStickers = (state: StickersState, numbers: readonly number[]): void => {
  for (const number of numbers) {
    const sticker = state.placed.get(number);
    if (sticker === undefined) continue;
    state.placed.delete(number);
    count(state, sticker, -1);
  }
};

/** Puts stickers back under their old numbers. Those that are there already stay as they are. */
export const restoreStickers = (state: StickersState, rows: readonly NumberedSticker[]): void => {
  const back = rows.filter(([number]) => !state.placed.has(number));
  if (back.length === 0) return;
  for (const row of back) addSticker(state, row);
  const inOrder = [...state.placed].sort(([first], [second]) => first - second);
  state.placed.clear();
  for (const [number, sticker] of inOrder) state.placed.set(number, sticker);
};
