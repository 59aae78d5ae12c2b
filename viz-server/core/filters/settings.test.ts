import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../edges/safe-pattern.ts';
import { checkFilterSettings, defaultFilterSettings } from './settings.ts';

const problemsOf = (input: unknown): readonly string[] => {
  const checked = checkFilterSettings(input, compilePattern);
  return checked.ok ? [] : checked.problems;
};

describe('filter settings', () => {
  it('FI8 what is missing is as by default: off', () => {
    expect(checkFilterSettings({}, compilePattern)).toEqual({ ok: true, settings: defaultFilterSettings() });
    expect(Object.values(defaultFilterSettings()).every(({ mode }) => mode === 'off')).toBe(true);
    const checked = checkFilterSettings({ caps: { mode: 'hold' } }, compilePattern);
    expect(checked.ok && checked.settings.caps).toEqual({ ...defaultFilterSettings().caps, mode: 'hold' });
  });

  const wrong: [string, unknown, RegExp][] = [
    ['no object', 7, /filters must be an object/],
    ['a list', [], /filters must be an object/],
    ['an unknown filter', { shout: {} }, /no filter "shout"/],
    ['an unknown setting', { caps: { loud: 1 } }, /caps has no setting "loud"/],
    ['an unknown mode', { caps: { mode: 'ban' } }, /caps\.mode must be one of off, dry-run, hold, refuse/],
    ['a filter that is no object', { caps: null }, /caps must be an object/],
    [
      'a number out of range',
      { caps: { maxPercent: 101 } },
      /caps\.maxPercent must be a whole number from 1 to 100/,
    ],
    ['half a number', { emoji: { maxEmoji: 1.5 } }, /whole number/],
    ['a flag that is none', { links: { hidden: 1 } }, /true or false/],
    ['a list that is none', { words: { words: 'bad' } }, /must be a list/],
    ['too many words', { words: { words: Array.from({ length: 501 }, () => 'a') } }, /at most 500/],
    ['too many patterns', { patterns: { patterns: Array.from({ length: 51 }, () => 'a') } }, /at most 50/],
    ['a long word', { words: { words: ['a'.repeat(201)] } }, /longer than 200/],
    ['an empty word', { words: { words: [' '] } }, /is empty/],
    ['an invisible word', { words: { words: ['\u200b'] } }, /nothing that a reader could see/],
    ['half a surrogate pair', { words: { words: ['\ud83d'] } }, /no proper Unicode/],
    ['a word that is no text', { words: { words: [1] } }, /is no text/],
    ['a broken pattern', { patterns: { patterns: ['('] } }, /"\(" that is no pattern/],
    ['a look-ahead', { patterns: { patterns: ['a(?=b)'] } }, /is no pattern/],
    ['a huge pattern', { patterns: { patterns: ['((a{30}){30}b)((c{30}){30}d)'] } }, /repeats too much/],
    ['no domain', { links: { allow: ['https://example.com'] } }, /is not a domain/],
  ];
  it.each(wrong)('FI8 %s is told in words', (_what, input, problem) => {
    expect(problemsOf(input).join(' ')).toMatch(problem);
  });

  it('FI8 all problems are told, at most 20', () => {
    expect(problemsOf({ caps: { mode: 1, maxPercent: 0 }, emoji: { maxEmoji: -1 } })).toHaveLength(3);
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`f${index}`, {}]));
    expect(problemsOf(many)).toHaveLength(20);
  });

  it('FI8 any value is taken or refused', () => {
    const names = fc.constantFrom(
      'caps',
      'words',
      'links',
      'patterns',
      'mode',
      'words',
      'allow',
      '__proto__',
      'toString',
    );
    const value = fc.oneof(
      fc.anything(),
      fc.dictionary(names, fc.oneof(fc.anything(), fc.dictionary(names, fc.anything()))),
    );
    fc.assert(
      fc.property(value, (input) => {
        const checked = checkFilterSettings(input, compilePattern);
        if (!checked.ok) expect(checked.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
