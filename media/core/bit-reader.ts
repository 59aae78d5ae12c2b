/** Reads bits from the highest to the lowest. Beyond the end it reads zeros and `overrun` turns true. */
export interface BitReader {
  bits(count: number): number;
  /** Unsigned exponential Golomb code (H.264, 9.1). */
  unsigned(): number;
  /** Signed exponential Golomb code (H.264, 9.1.1). */
  signed(): number;
  overrun(): boolean;
}

export const createBitReader = (data: Uint8Array): BitReader => {
  let position = 0;
  const bit = (): number => {
    const byte = data[position >> 3] ?? 0;
    const value = (byte >> (7 - (position & 7))) & 1;
    position += 1;
    return value;
  };
  const bits = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i += 1) value = value * 2 + bit();
    return value;
  };
  const unsigned = (): number => {
    let zeros = 0;
    while (zeros < 32 && position < data.length * 8 && bit() === 0) zeros += 1;
    return 2 ** zeros - 1 + bits(zeros);
  };
  const signed = (): number => {
    const code = unsigned();
    return code % 2 === 0 ? -code / 2 : (code + 1) / 2;
  };
  return { bits, unsigned, signed, overrun: () => position > data.length * 8 };
};
