import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLook } from './fold-look.ts';
import { lookAlikeKeys, looksLike, skeleton } from './skeleton.ts';

/** Beyond it come rare ideographs, tags and private use, none with case or look-alikes. */
const LAST_CODE_POINT = 0x1ffff;

const attacks: [string, string, string][] = [
  ['Cyrillic letters', 'Nova', 'Nоvа'],
  ['a name wholly in Cyrillic', 'Xoce', 'Хосе'],
  ['a Cyrillic letter of the shape of a small capital', 'admin', 'ad\u043cin'],
  ['Greek letters', 'Kyo', 'Κуο'],
  ['Cherokee', 'WAVE', '\u13b3\u13aa\u13d9\u13ac'],
  ['Armenian', 'SUN', 'ՏՍN'],
  ['full width', 'Nova', 'Ｎｏｖａ'],
  ['mathematical bold', 'Nova', '𝐍𝐨𝐯𝐚'],
  ['mathematical script', 'Nova', '𝓝𝓸𝓿𝓪'],
  ['letters in circles', 'Nova', 'Ⓝⓞⓥⓐ'],
  ['letters in dark squares', 'Nova', '🅽🅾🆅🅰'],
  ['letters of flags', 'admin', '🇦🇩🇲🇮🇳'],
  ['small capitals', 'Nova', 'ɴᴏᴠᴀ'],
  ['zero width joiners', 'Nova', 'N\u200do\u200bva\u2060'],
  ['a soft hyphen and a variation selector', 'Nova', 'No\u00adva\ufe0f'],
  ['tags, which nobody sees', 'Nova', 'Nova\u{e0041}\u{e007f}'],
  ['combining dots', 'Nova', 'Nọv\u0323a\u0307'],
  ['accents and strokes', 'Nova', 'Ñøvâ'],
  ['capital I for l', 'Velvet', 'VeIvet'],
  ['1 for l', 'Velvet', 've1vet'],
  ['a bar for l', 'Velvet', 've|vet'],
  ['0 for o', 'Nova', 'N0va'],
  ['rn for m', 'Moth', 'rnoth'],
  ['vv for w', 'Owl', 'Ovvl'],
  ['another case', 'DJ Iris', 'dj iRIS'],
  ['another case in Greek', 'Νίκη', 'ΝΊΚΗ'],
  ['another case in Russian', 'Диджей Ночь', 'ДИДЖЕЙ ночь'],
  ['dots, lines and no space', 'DJ Nova', 'd.j_no-va'],
  ['stars around it', 'Nova', '★ Nova ✅'],
  ['roman numerals', 'DJ Xi', 'DJ ⅺ'],
];

const different: [string, string][] = [
  ['Nova', 'Nora'],
  ['Velvet Otter 42', 'Velvet Otter 43'],
  ['hat', 'nat'],
  ['Max', 'Mox'],
  ['Anna', 'Ana'],
  ['だいすき', 'たいすき'],
  ['कि', 'की'],
  ['กา', 'กี'],
  ['Саша', 'Маша'],
  ['Ночь', 'День'],
  ['محمد', 'محمود'],
  ['太郎', '次郎'],
  ['🔥', '🦊'],
  ['...', '!!!'],
];

/** Any UTF-16, lone surrogates too, with much of what attackers use. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        'r',
        'n',
        'v',
        'I',
        'ⅿ',
        '\ud83d',
        '\u0301',
        'İ',
        'Σ',
        'ς',
        'ﷺ',
        '가',
        'ﬁ',
        '1',
        '|',
        ' ',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('look-alike names', () => {
  it.each(attacks)('NM1 %s: %s and %s meet', (_what, name, attack) => {
    expect(skeleton(attack) === skeleton(name) || looksLike(attack, name), skeleton(attack)).toBe(true);
    expect(looksLike(name, attack)).toBe(true);
  });

  it.each(different)('NM1 %s and %s are different names', (one, other) => {
    expect(looksLike(one, other)).toBe(false);
  });

  it('NM1 a skeleton is its own skeleton, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = skeleton(text);
        expect(skeleton(key)).toBe(key);
        expect(foldLook(foldLook(text))).toBe(foldLook(text));
        expect(lookAlikeKeys(text)[0]).toBe(key);
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  it('NM1 every single code point has a stable skeleton', () => {
    const unstable: string[] = [];
    for (let codePoint = 0; codePoint <= LAST_CODE_POINT; codePoint += 1) {
      const key = skeleton(String.fromCodePoint(codePoint));
      if (skeleton(key) !== key) unstable.push(codePoint.toString(16));
    }
    expect(unstable).toEqual([]);
  }, 60_000);

  it('NM1 a name of symbols alone has a key of its own, and only the invisible has none', () => {
    expect(skeleton('...')).toBe('...');
    expect(skeleton('🔥 🔥')).toBe('🔥🔥');
    expect(skeleton('\u200d\u2060')).toBe('');
  });
});
