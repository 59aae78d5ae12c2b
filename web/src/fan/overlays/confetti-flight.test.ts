import { describe, expect, it } from 'vitest';
import { flightEndMs, pieceAt, pieceCount } from './confetti-flight.ts';

const of = { effect: 42, durationMs: 3_000 };

describe('confetti', () => {
  it('CH3 depends on time alone: who joins in the middle sees the same pieces', () => {
    for (let piece = 0; piece < 50; piece += 1)
      expect(pieceAt({ ...of, piece }, 2_500)).toEqual(pieceAt({ ...of, piece }, 2_500));
    const inAir = Array.from({ length: pieceCount(1) }, (_, piece) => pieceAt({ ...of, piece }, 3_000));
    expect(inAir.filter(Boolean).length).toBeGreaterThan(100);
  });

  it('CH3 goes on falling for as long as the effect lasts', () => {
    const inAir = (atMs: number) =>
      Array.from({ length: pieceCount(1) }, (_, piece) =>
        pieceAt({ effect: 7, durationMs: 60_000, piece }, atMs),
      );
    expect(inAir(50_000).filter(Boolean)).toHaveLength(pieceCount(1));
    expect(inAir(50_000)).not.toEqual(inAir(50_000 + 4_200));
  });

  it('CH3 falls from above the wall to below it, and is over', () => {
    for (let piece = 0; piece < pieceCount(1); piece += 1) {
      expect(pieceAt({ ...of, piece }, flightEndMs(of.durationMs))).toBeUndefined();
      // Longer than one fall and shorter than two: each piece of this effect falls once.
      const path = Array.from({ length: 80 }, (_, step) => pieceAt({ ...of, piece }, step * 100)).filter(
        (place) => place !== undefined,
      );
      expect(path.at(0)?.y).toBeLessThan(0.05);
      expect(path.at(-1)?.y).toBeGreaterThan(0.9);
    }
  });
});
