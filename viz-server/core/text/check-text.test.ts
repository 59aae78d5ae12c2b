import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemeFacts } from '../../../proto/graphemes.ts';
import { GRAPHEME_MAX_CODE_POINTS } from '../../../proto/limits.ts';
import { checkName, fitName } from './check-name.ts';
import { checkText } from './check-text.ts';
import { utf8Length } from './utf8.ts';
import { isWellFormed } from './well-formed.ts';

const LIMITS = { maxGraphemes: 24, maxBytes: 192 };

/** Text as hostile as it comes: any UTF-16, lone surrogates, joiners, marks, bidi, controls, flags, fillers. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom('\ud83d', '\ude00', '\u200d', '\ufe0f', '\u0301', '\u202e', '\u2066', '\u2028', '\0'),
      fc.constantFrom('👩‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇩🇪', 'e\u0301', 'ﷺ', 'שלום', 'ก็็็็', '\u3164', '\ufeff', '𝒳'),
      fc.integer({ min: 1, max: 60 }).map((count) => `z${'\u0335\u0321'.repeat(count)}`),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const isClean = (text: string): boolean => {
  const facts = graphemeFacts(text);
  return (
    isWellFormed(text) &&
    text === text.normalize('NFC') &&
    text === text.trim() &&
    !/[\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Noncharacter_Code_Point}/u.test(text) &&
    facts.graphemes >= 1 &&
    facts.graphemes <= LIMITS.maxGraphemes &&
    facts.longestCodePoints <= GRAPHEME_MAX_CODE_POINTS &&
    utf8Length(text) <= LIMITS.maxBytes
  );
};

describe('text that everybody will see', () => {
  it('C3 is clean or refused, whatever comes', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const result = checkText(raw, LIMITS);
        if (result.ok) expect(isClean(result.text), JSON.stringify(raw)).toBe(true);
        else expect(['empty', 'too-long', 'ill-formed']).toContain(result.problem);
      }),
      { numRuns: 3000 },
    );
  });

  it('C3 cleaning what is clean changes nothing', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const result = checkText(raw, LIMITS);
        if (result.ok) expect(checkText(result.text, LIMITS)).toEqual(result);
      }),
      { numRuns: 3000 },
    );
  });

  it('C3 is never cut: every visible grapheme that went in comes out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '👩‍🚀', '🇩🇪', 'é', '漢', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'), { maxLength: 30 }),
        (parts) => {
          const raw = parts.join('\u2060');
          const result = checkText(raw, LIMITS);
          if (result.ok) expect(result.text.replaceAll('\u2060', '')).toBe(parts.join(''));
          else expect(result.problem).toBe(parts.length === 0 ? 'empty' : 'too-long');
        },
      ),
    );
  });

  it('C3 a ticket name is cut between graphemes, never inside', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const name = fitName(raw.repeat(3));
        if (name === undefined) return;
        expect(checkName(name)).toEqual({ ok: true, text: name });
      }),
      { numRuns: 2000 },
    );
    expect(fitName(`${'a'.repeat(23)}👩‍👩‍👧‍👦b`)).toBe(`${'a'.repeat(23)}👩‍👩‍👧‍👦`);
    expect(fitName('👩‍👩‍👧‍👦'.repeat(10))).toBe('👩‍👩‍👧‍👦'.repeat(7));
  });

  const cases: [string, string, ReturnType<typeof checkText>][] = [
    ['a lone high surrogate', 'a\ud83d', { ok: false, problem: 'ill-formed' }],
    ['a lone low surrogate', '\ude00a', { ok: false, problem: 'ill-formed' }],
    ['a bell', 'a\u0007', { ok: false, problem: 'ill-formed' }],
    ['a noncharacter', 'a\ufffe', { ok: false, problem: 'ill-formed' }],
    ['a tower of marks', `a${'\u0301'.repeat(20)}`, { ok: false, problem: 'ill-formed' }],
    ['a flood', 'x'.repeat(1_000_000), { ok: false, problem: 'too-long' }],
    ['one grapheme too many', '👩‍🚀'.repeat(25), { ok: false, problem: 'too-long' }],
    ['few graphemes of many bytes', '👩‍👩‍👧‍👦'.repeat(8), { ok: false, problem: 'too-long' }],
    ['only joiners', '\u200d\u200c', { ok: false, problem: 'empty' }],
    ['only marks', '\u0301', { ok: false, problem: 'empty' }],
    ['a Hangul filler', '\u3164', { ok: false, problem: 'empty' }],
    ['an empty braille cell', '\u2800', { ok: false, problem: 'empty' }],
    ['an override', 'a\u202eb', { ok: true, text: 'ab' }],
    ['line breaks and tabs', ' a\r\n\t b\u2029c ', { ok: true, text: 'a b c' }],
    ['a decomposed letter', 'e\u0301', { ok: true, text: 'é' }],
    ['Hebrew', 'שלום', { ok: true, text: 'שלום' }],
    ['Persian with a non-joiner', 'می\u200cخواهم', { ok: true, text: 'می\u200cخواهم' }],
    ['the flag of England', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', { ok: true, text: '🏴󠁧󠁢󠁥󠁮󠁧󠁿' }],
  ];
  it.each(cases)('C3 %s', (_what, raw, expected) => {
    expect(checkText(raw, LIMITS)).toEqual(expected);
  });

  it('C3 well-formedness agrees with encodeURIComponent, which throws on lone surrogates', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        let isFine = true;
        try {
          encodeURIComponent(raw);
        } catch {
          isFine = false;
        }
        expect(isWellFormed(raw)).toBe(isFine);
        if (isFine) expect(utf8Length(raw)).toBe(new TextEncoder().encode(raw).length);
      }),
    );
  });
});
