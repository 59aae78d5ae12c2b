import type { viz } from '../../../proto/gen/viz.js';

/** A sticker as the room holds it: all that the wire may leave out is filled in. */
export interface HeldSticker {
  readonly sticker: number;
  readonly x: number;
  readonly y: number;
  readonly rotationDeg: number;
  readonly scalePct: number;
  readonly person: string;
  /** When it was placed, Unix milliseconds. */
  readonly atMs: number;
}

/** A sticker with its lasting number. */
export type NumberedSticker = readonly [number: number, sticker: HeldSticker];

export const heldSticker = (
  placed: viz.StickerPlaced.$Properties,
  atMs: number | null | undefined,
): HeldSticker => ({
  sticker: placed.sticker ?? 0,
  x: placed.x ?? 0,
  y: placed.y ?? 0,
  rotationDeg: placed.rotationDeg ?? 0,
  scalePct: placed.scalePct ?? 0,
  person: placed.person ?? '',
  atMs: atMs ?? 0,
});

/** Stickers in ascending number as the wire's columns. */
export const writeColumns = (rows: readonly NumberedSticker[]): viz.StickerColumns.$Properties => ({
  numberGaps: rows.map(([number], row) => number - (rows[row - 1]?.[0] ?? 0)),
  stickers: rows.map(([, { sticker }]) => sticker),
  x: rows.map(([, { x }]) => x),
  y: rows.map(([, { y }]) => y),
  rotationDeg: rows.map(([, { rotationDeg }]) => rotationDeg),
  scalePct: rows.map(([, { scalePct }]) => scalePct),
});

/** The numbers that gap columns stand for. */
export const numbersOf = (numberGaps: readonly number[] | null | undefined): number[] => {
  let number = 0;
  return (numberGaps ?? []).map((gap) => {
    number += gap;
    return number;
  });
};

/** The stickers that a StickersRestored brings back, as it lists them. */
export const readRestored = ({
  stickers,
  persons,
  atMs,
}: viz.StickersRestored.$Properties): NumberedSticker[] =>
  numbersOf(stickers?.numberGaps).map((number, row) => {
    const placed = {
      sticker: stickers?.stickers?.[row] ?? 0,
      x: stickers?.x?.[row] ?? 0,
      y: stickers?.y?.[row] ?? 0,
      rotationDeg: stickers?.rotationDeg?.[row] ?? 0,
      scalePct: stickers?.scalePct?.[row] ?? 0,
      person: persons?.[row] ?? '',
    };
    return [number, heldSticker(placed, atMs?.[row])];
  });
