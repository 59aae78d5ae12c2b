import { describe, expect, it } from 'vitest';
import { compilePattern } from './safe-pattern.ts';

/** Generous: a backtracking engine needs longer than anybody waits. */
const MOST_MS = 10_000;

const test = (source: string, text: string): boolean | string => {
  const compiled = compilePattern(source);
  return compiled.ok ? compiled.test(text) : compiled.problem;
};

describe('patterns of moderators', () => {
  it('FI9 find anywhere, in any case, and leave anchors and word boundaries their meaning', () => {
    expect(test('f[o0]+ bar', 'a FOO BAR')).toBe(true);
    expect(test('^foo$', 'a foo')).toBe(false);
    expect(test('\\bfoo\\b', 'food')).toBe(false);
    expect(test('\\p{Cyrillic}', 'приве́т')).toBe(true);
    expect(test('', 'anything')).toBe(true);
  });

  it.each([
    '(a+)+$',
    '(a|aa)+$',
    '(a|a?)+$',
    '(.*a){20}',
    '(x+x+)+y',
    '[^x]{1,100}y',
    '(?:a|b)*a(?:a|b){60}c',
  ])('FI9 %s takes no long time', (source) => {
    const start = performance.now();
    for (const text of ['a'.repeat(2047), 'ab'.repeat(1024), 'x'.repeat(2048)]) test(source, `${text}!`);
    expect(performance.now() - start).toBeLessThan(MOST_MS);
  });

  it.each([
    ['(', /is no pattern/],
    ['a(?=b)', /is no pattern/],
    ['(a)\\1', /is no pattern/],
    ['a{2000}', /is no pattern/],
    ['(a{20}){20}', /repeats too much/],
    ['[z-a]', /is no pattern/],
  ])('FI9 %s is told to be a problem', (source, problem) => {
    expect(test(source, 'a')).toMatch(problem);
  });

  it('FI9 a text with lone surrogates is a text', () => {
    expect(test('b', 'a\ud83db')).toBe(true);
  });
});
