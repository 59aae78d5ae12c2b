/**
 * A wall clock as black and white blocks at the top of a picture: 32 bits of milliseconds and 8 bits of check sum, in
 * two rows. Blocks are large enough to survive any encoder, and a picture that is half old and half new does not pass.
 */
export const CLOCK = { columns: 20, rows: 2, blockPx: 32 } as const;

const BITS = CLOCK.columns * CLOCK.rows;
const CHECK_BITS = 8;
const WRAP_MS = 2 ** (BITS - CHECK_BITS);
/** Between black (16) and white (235). */
const MIDDLE_LUMA = 126;

/** The blocks, row by row: true is white. */
export const encodeClock = (ms: number): boolean[] => {
  const value = Math.round(ms) % WRAP_MS;
  const digits = value.toString(2).padStart(BITS - CHECK_BITS, '0');
  return Array.from(
    `${digits}${checkSum(value).toString(2).padStart(CHECK_BITS, '0')}`,
    (bit) => bit === '1',
  );
};

/** How old a picture is at `atMs`, from the brightness (0–255) of its blocks; undefined where they make no sense. */
export const readAgeMs = (luma: readonly number[], atMs: number): number | undefined => {
  if (luma.length !== BITS) return undefined;
  const bits = luma.map((value) => (value > MIDDLE_LUMA ? '1' : '0')).join('');
  const value = Number.parseInt(bits.slice(0, -CHECK_BITS), 2);
  if (checkSum(value) !== Number.parseInt(bits.slice(-CHECK_BITS), 2)) return undefined;
  const ageMs = (atMs % WRAP_MS) - value;
  return ageMs < -WRAP_MS / 2 ? ageMs + WRAP_MS : ageMs;
};

/** Not the same for all zeros and all ones, which are a black and a white picture. */
const checkSum = (value: number): number =>
  [0, 8, 16, 24].reduce((sum, shift) => (sum * 31 + ((value >>> shift) & 0xff)) & 0xff, 0x5a);
