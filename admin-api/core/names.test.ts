import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkName, NAME_MAX_GRAPHEMES, nameKey } from './names.ts';

describe('names', () => {
  it('AR1 keeps emoji families, flags and other scripts whole', () => {
    for (const name of ['Ada', '👩‍👩‍👧‍👦 family', 'نور', '🇫🇷 Chloé', 'DJ 雪', 'می‌خواهم']) {
      expect(checkName(name)).toEqual({ ok: true, name: name.normalize('NFC') });
    }
  });

  it('AR1 C3 refuses with a coded reason what cannot be shown', () => {
    const floods = `a${'\u0301'.repeat(40)}`;
    expect(checkName('')).toEqual({ ok: false, reason: 'NAME_EMPTY' });
    expect(checkName(' \u00a0 ')).toEqual({ ok: false, reason: 'NAME_EMPTY' });
    expect(checkName('\u200d')).toEqual({ ok: false, reason: 'NAME_EMPTY' });
    expect(checkName('a\ud83d')).toEqual({ ok: false, reason: 'NAME_ILL_FORMED' });
    expect(checkName('a\u0000b')).toEqual({ ok: false, reason: 'NAME_ILL_FORMED' });
    expect(checkName('abc\u202egnp')).toEqual({ ok: false, reason: 'NAME_ILL_FORMED' });
    expect(checkName(floods)).toEqual({ ok: false, reason: 'NAME_ILL_FORMED' });
    expect(checkName('x'.repeat(NAME_MAX_GRAPHEMES + 1))).toEqual({ ok: false, reason: 'NAME_TOO_LONG' });
  });

  it('AR1 reads names that differ in case or compatibility form as the same', () => {
    expect(nameKey('ADA')).toBe(nameKey('ada'));
    expect(nameKey('Ａda')).toBe(nameKey('Ada'));
    expect(nameKey('Ada')).not.toBe(nameKey('Eda'));
  });

  it('AR1 C3 is total, and what it accepts is well-formed and accepted again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        const first = checkName(text);
        if (!first.ok) return;
        expect(() => encodeURIComponent(first.name)).not.toThrow();
        expect(checkName(first.name)).toEqual(first);
        expect(nameKey(text)).toBe(nameKey(first.name));
      }),
    );
  });
});
