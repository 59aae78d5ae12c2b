/** Pieces in the air at full strength; each falls again and again while the effect lasts. */
const MOST_PIECES = 280;
/** How long one fall takes, milliseconds. */
const FALL_MS = 4_200;

export interface Piece {
  /** Parts of the background's width and height; y begins above it. */
  readonly x: number;
  readonly y: number;
  /** Radians. */
  readonly turn: number;
  /** -1…1, the piece's width as it tumbles. */
  readonly tilt: number;
}

/** The fractional part of a hash: the same piece falls the same way on every screen, without anything being stored. */
const noise = (effect: number, piece: number, salt: number): number => {
  const value = Math.sin((effect % 997) * 12.9898 + piece * 78.233 + salt * 37.719) * 43_758.5453;
  return value - Math.floor(value);
};

export const pieceCount = (strength: number): number => Math.max(20, Math.round(MOST_PIECES * strength));

/** When the last piece has fallen, milliseconds after the effect's start. */
export const flightEndMs = (durationMs: number): number => durationMs + FALL_MS;

/**
 * Where a piece is at this time after the effect's start; undefined before it falls and after. A function of time alone: who comes in
 * the middle sees the middle.
 */
export const pieceAt = (
  { effect, piece, durationMs }: { effect: number; piece: number; durationMs: number },
  elapsedMs: number,
): Piece | undefined => {
  const firstMs = noise(effect, piece, 1) * Math.min(FALL_MS, durationMs);
  const fall = Math.floor((elapsedMs - firstMs) / FALL_MS);
  const beganMs = firstMs + fall * FALL_MS;
  if (fall < 0 || beganMs > durationMs) return undefined;
  const part = (elapsedMs - beganMs) / FALL_MS;
  // No two falls of a piece are alike.
  const of = (salt: number) => noise(effect, piece + fall * MOST_PIECES, salt);
  const sway = Math.sin(part * (7 + 6 * of(2)) + of(3) * 6.28);
  return {
    x: of(4) + sway * 0.035,
    y: -0.05 + part * (0.9 + 0.3 * of(5)) * 1.2,
    turn: of(6) * 6.28 + part * (4 + 8 * of(7)),
    tilt: Math.cos(part * (10 + 14 * of(8))),
  };
};
