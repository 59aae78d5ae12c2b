import { describe, expect, it, vi } from 'vitest';
import { createFadeOut, FADE_MS } from './fade-out.ts';

const sticker = { sticker: 1, x: 0, y: 0, rotationDeg: 0, scalePct: 100 };

describe('stickers that leave slowly', () => {
  it('OV9 fade once the wall is drawn without them, and are then gone', () => {
    const sprite = { alpha: 1, destroy: vi.fn() };
    const fading = createFadeOut(() => sprite);
    fading.add(sticker);
    expect(fading.advance(0)).toBe(false);
    fading.begin(100);
    expect(fading.advance(100 + FADE_MS / 2)).toBe(true);
    expect(sprite.alpha).toBeCloseTo(0.5);
    expect(fading.advance(100 + FADE_MS)).toBe(false);
    expect(sprite.destroy).toHaveBeenCalledOnce();
  });

  it('OV9 are bounded in number, and dropped when all is drawn anew', () => {
    const made: { destroy: ReturnType<typeof vi.fn> }[] = [];
    const fading = createFadeOut(() => {
      const sprite = { alpha: 1, destroy: vi.fn() };
      made.push(sprite);
      return sprite;
    });
    for (let count = 0; count < 1_000; count += 1) fading.add(sticker);
    fading.begin(0);
    expect(made.length).toBeLessThanOrEqual(60);
    fading.clear();
    expect(made.every(({ destroy }) => destroy.mock.calls.length === 1)).toBe(true);
  });
});
