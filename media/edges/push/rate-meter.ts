/** Over how many notes the rate is taken: of one every half second, the last 5 seconds. */
const NOTES = 10;

/** Measures how fast a count of bytes grows. */
export interface RateMeter {
  note(bytesSoFar: number, nowMs: number): void;
  kbitPerSecond(): number;
}

export const createRateMeter = (): RateMeter => {
  const notes: { bytes: number; atMs: number }[] = [];
  return {
    note: (bytes, atMs) => {
      notes.push({ bytes, atMs });
      if (notes.length > NOTES + 1) notes.shift();
    },
    kbitPerSecond: () => {
      const first = notes[0];
      const last = notes.at(-1);
      if (first === undefined || last === undefined || last.atMs <= first.atMs) return 0;
      return Math.round(((last.bytes - first.bytes) * 80) / (last.atMs - first.atMs)) / 10;
    },
  };
};
