import type { viz } from '../../../../proto/gen/viz.js';
import type { PlacedSticker } from './room-listener.ts';

/** Stickers of a snapshot by number; rows with a missing column are left out. */
export const readStickerColumns = (columns: viz.StickerColumns.$Properties): Map<number, PlacedSticker> => {
  const stickers = new Map<number, PlacedSticker>();
  let number = 0;
  (columns.numberGaps ?? []).forEach((gap, row) => {
    number += gap;
    const sticker = columns.stickers?.[row];
    const x = columns.x?.[row];
    const y = columns.y?.[row];
    if (sticker === undefined || x === undefined || y === undefined) return;
    const rotationDeg = columns.rotationDeg?.[row] ?? 0;
    stickers.set(number, { sticker, x, y, rotationDeg, scalePct: columns.scalePct?.[row] || 100 });
  });
  return stickers;
};
