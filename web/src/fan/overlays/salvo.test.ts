import { describe, expect, it } from 'vitest';
import { createSalvo, MOST_IN_SALVO } from './salvo.ts';

const burst = (x = 0) => ({ x, y: 0, colour: 0, count: 1 });

describe('salvo', () => {
  it('S12 OV2 lets bursts begin at most three times in any second, however many are launched', () => {
    const salvo = createSalvo();
    const begun: number[] = [];
    for (let nowMs = 0; nowMs < 10_000; nowMs += 16) {
      salvo.add(burst(nowMs % 4095));
      if (salvo.take(nowMs).length > 0) begun.push(nowMs);
    }
    expect(begun.length).toBeGreaterThan(20);
    for (const startMs of begun) {
      expect(begun.filter((atMs) => atMs >= startMs && atMs < startMs + 1000).length).toBeLessThanOrEqual(3);
    }
  });

  it('OV2 shows a single one at once and loses none: what is too much is merged', () => {
    const salvo = createSalvo();
    salvo.add(burst());
    expect(salvo.take(0)).toHaveLength(1);
    for (let index = 0; index < 100; index += 1) salvo.add(burst(index * 40));
    expect(salvo.isWaiting).toBe(true);
    const taken = salvo.take(1000);
    expect(taken).toHaveLength(MOST_IN_SALVO);
    expect(taken.reduce((sum, { count }) => sum + count, 0)).toBe(100);
    expect(salvo.isWaiting).toBe(false);
  });
});
