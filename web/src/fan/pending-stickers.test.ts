import { describe, expect, it } from 'vitest';
import { createPendingStickers } from './pending-stickers.ts';

const sticker = { sticker: 1, x: 10, y: 20, rotationDeg: 3, scalePct: 100 };

describe('own pending stickers', () => {
  it('PG3 are settled by their event when the reply came first', () => {
    const pending = createPendingStickers();
    const own = pending.add(sticker);
    pending.accept(own, 50);
    expect(pending.settle(50, { ...sticker, rotationDeg: 0 }, { isOwn: true })).toBe(own);
    expect(pending.all.size).toBe(0);
  });

  it('PG3 are settled by their event when it comes before the reply', () => {
    const pending = createPendingStickers();
    const own = pending.add(sticker);
    expect(pending.settle(50, sticker, { isOwn: true })).toBe(own);
    expect(pending.remove(own)).toBe(false);
  });

  it('PG3 are not settled by somebody else’s sticker on the same spot', () => {
    const pending = createPendingStickers();
    const own = pending.add(sticker);
    expect(pending.settle(50, sticker, { isOwn: false })).toBeUndefined();
    expect(pending.settle(51, { ...sticker, x: 11 }, { isOwn: true })).toBeUndefined();
    expect(pending.remove(own)).toBe(true);
  });

  it('PG3 settle one by one where two are alike', () => {
    const pending = createPendingStickers();
    const [first, second] = [pending.add(sticker), pending.add(sticker)];
    expect(pending.settle(50, sticker, { isOwn: true })).toBe(first);
    expect(pending.settle(51, sticker, { isOwn: true })).toBe(second);
  });
});
