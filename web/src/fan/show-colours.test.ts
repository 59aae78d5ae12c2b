import { describe, expect, it } from 'vitest';
import { accentColours, contrast, ownImage } from './show-colours.ts';

const number = (css: string) => Number.parseInt(css.slice(1), 16);

describe('colours of a show', () => {
  it('SH2 makes every accent readable on the cards, and the words on it', () => {
    for (const rgb of [0x000001, 0xffffff, 0x3a2bd8, 0xff0000, 0x00ff00, 0x0000ff, 0x808080, 0x400000]) {
      const { lamp, lampBright, lampInk } = accentColours(rgb);
      expect(contrast(number(lamp), 0x1c1929), lamp).toBeGreaterThanOrEqual(4.5);
      expect(contrast(number(lampInk), number(lamp)), lamp).toBeGreaterThanOrEqual(4.5);
      expect(contrast(number(lampInk), number(lampBright)), lampBright).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('SH2 leaves an accent that can be read as it is', () => {
    expect(accentColours(0xffb765).lamp).toBe('#ffb765');
  });

  it('SH2 S9 takes only images of this house', () => {
    expect(ownImage('/media/night.webp')).toBe('url("/media/night.webp")');
    for (const path of ['', '//evil.example/x', 'https://evil.example/', '/a") , url("//b', '/a b', 'data:x'])
      expect(ownImage(path), path).toBeUndefined();
  });
});
