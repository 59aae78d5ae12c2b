/**
 * Colours a fan may choose for name, trail and fireworks, as 0xRRGGBB. On the wire a colour is its
 * index here: append only. All are bright enough to read on the dark page (contrast ≥ 4.5 on #0b0a12).
 */
export const PALETTE = [
  0xff5d8f, 0xff8a5b, 0xffc857, 0xf4f06b, 0x9bea6d, 0x4fe0a0, 0x4fd8e8, 0x5fa8ff, 0x8f8bff, 0xc084ff,
  0xff7be5, 0xf5f3ff,
] as const;

/** The colour at an index as `#rrggbb`; the first colour for an index that does not exist. */
export const paletteCss = (index: number): string =>
  `#${(PALETTE[index] ?? PALETTE[0]).toString(16).padStart(6, '0')}`;
