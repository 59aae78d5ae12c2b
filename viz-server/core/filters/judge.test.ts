import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../edges/safe-pattern.ts';
import { createFilterState, judge, prepareFilters, type Verdict } from './judge.ts';
import { FILTER_NAMES, type FilterName } from './registry.ts';
import { checkFilterSettings } from './settings.ts';

const MOST_MS = 10_000;

/** Judges with settings as an admin would send them. */
const judgeWith = (input: unknown) => {
  const checked = checkFilterSettings(input, compilePattern);
  if (!checked.ok) throw new Error(checked.problems.join(' '));
  const filters = prepareFilters(checked.settings, compilePattern);
  const state = createFilterState();
  const say = (text: string, person = 'p1', nowMs = 1000): Verdict =>
    judge(text, { person, nowMs }, filters, state);
  return { say, state };
};

const one = (filter: FilterName, settings: object = {}) =>
  judgeWith({ [filter]: { mode: 'refuse', ...settings } });

/** Filter, settings, a line it hits, one it passes. */
const lines: [FilterName, object, string, string][] = [
  ['words', { words: ['bad'] }, 'so b.a.d', 'so badly'],
  ['patterns', { patterns: ['buy\\s+\\w+ now'] }, 'BUY  this now', 'buy now'],
  ['patterns', { patterns: ['^discord'] }, 'dis\u0441ord me', 'my discord'],
  ['links', {}, 'see evil.com', 'see you'],
  ['links', {}, 'evil dot com', 'the dot is red'],
  [
    'links',
    { allow: ['Example.com'] },
    'https://example.com@evil.de/',
    'https://a.example.com/b example.com',
  ],
  ['links', { hidden: false }, 'evil.com', 'evil dot com'],
  ['caps', {}, 'THIS IS SO LOUD', 'This is NOT so LOUD'],
  ['caps', {}, '𝐓𝐇𝐈𝐒 𝐈𝐒 𝐒𝐎 𝐋𝐎𝐔𝐃', 'YES'],
  ['caps', {}, 'ЭТО ОЧЕНЬ ГРОМКО', '今夜は本当に素晴らしかったです。'],
  ['repetition', {}, `lo${'o'.repeat(20)}l`, 'looooool'],
  ['repetition', {}, 'spam eggs '.repeat(10).trim(), 'the one and the other, the third and the last'],
  ['zalgo', {}, 'z\u0335\u0321\u0322\u0334\u0336algo', 'שָׁלוֹם ก็ Việt'],
  ['symbols', {}, '!!!???###$$$%%%&&&', 'wow!!! that was great!!!'],
  ['symbols', {}, '█▓▒░█▓▒░█▓▒░█▓▒░█▓▒░', '🔥'.repeat(20)],
  ['emoji', { maxEmoji: 3 }, '🔥👩‍👩‍👧‍👦🇩🇪🔥', '🔥👩‍👩‍👧‍👦🇩🇪 1 2 3'],
];

describe('chat filters', () => {
  it.each(lines)('FI2 %s %j hits "%s" and passes "%s"', (filter, settings, hit, pass) => {
    const verdict = one(filter, settings).say(hit);
    expect(verdict.outcome).toBe('refuse');
    expect(verdict.hits.map((found) => found.filter)).toEqual([filter]);
    expect(one(filter, settings).say(pass)).toEqual({ outcome: 'pass', hits: [] });
  });

  it('FI3 the same by one person: up to maxTimes within the window, varied or not', () => {
    const { say } = one('sameText', { maxTimes: 2, windowSeconds: 10 });
    expect(say('buy my album', 'a', 1000).outcome).toBe('pass');
    expect(say('BUY my album!! 123', 'a', 2000).outcome).toBe('pass');
    expect(say('buy my album', 'b', 2500).outcome).toBe('pass');
    expect(say('buy my aaalbum 🔥', 'a', 3000).outcome).toBe('refuse');
    expect(say('something else', 'a', 3000).outcome).toBe('pass');
    expect(say('buy my album', 'a', 14_000).outcome).toBe('pass');
    expect(['gg', 'gg', 'gg', 'gg'].map((text) => say(text, 'a', 4000).outcome)).not.toContain('refuse');
  });

  it('FI4 the same by many: hits from one more than maxPersons on, each person counted once', () => {
    const { say } = one('flood', { maxPersons: 3, windowSeconds: 10 });
    const text = 'come to my channel now';
    for (let times = 0; times < 9; times += 1) expect(say(text, 'a').outcome).toBe('pass');
    expect(say(`${text} 17`, 'b').outcome).toBe('pass');
    expect(say(text.toUpperCase(), 'c').outcome).toBe('pass');
    expect(say(text, 'd').outcome).toBe('refuse');
    expect(say(text, 'a', 20_000).outcome).toBe('pass');
  });

  it('FI4 a clock that was set back makes nobody a flooder', () => {
    const { say } = one('flood', { maxPersons: 1 });
    expect(say('come to my channel now', 'a', 1_000_000).outcome).toBe('pass');
    expect(say('come to my channel now', 'b', 1000).outcome).toBe('pass');
  });

  it('FI5 the strictest mode decides, dry run only counts, off does nothing', () => {
    const { say, state } = judgeWith({
      caps: { mode: 'dry-run' },
      emoji: { mode: 'hold', maxEmoji: 0 },
      words: { mode: 'refuse', words: ['bad'] },
      symbols: { mode: 'off', minCharacters: 1, maxPercent: 1 },
    });
    expect(say('THIS IS SO LOUD!').outcome).toBe('pass');
    expect(say('THIS IS SO LOUD!').hits).toEqual([
      { filter: 'caps', mode: 'dry-run', detail: '100 % capitals' },
    ]);
    expect(say('THIS IS SO LOUD 🔥').outcome).toBe('hold');
    expect(say('THIS IS ALL SO BAD, 🔥').hits.map(({ mode }) => mode)).toEqual(['refuse', 'dry-run', 'hold']);
    expect(say('THIS IS ALL SO BAD, 🔥').outcome).toBe('refuse');
    expect(state.counters.caps).toEqual({ 'dry-run': 5, hold: 0, refuse: 0 });
    expect(state.counters.emoji).toEqual({ 'dry-run': 0, hold: 3, refuse: 0 });
    expect(state.counters.words).toEqual({ 'dry-run': 0, hold: 0, refuse: 2 });
    expect(state.counters.symbols).toEqual({ 'dry-run': 0, hold: 0, refuse: 0 });
  });

  const everything = Object.fromEntries(FILTER_NAMES.map((name) => [name, { mode: 'dry-run' }]));
  const hard = {
    ...everything,
    words: {
      mode: 'hold',
      words: Array.from({ length: 500 }, (_, index) => `bad${index}${'il'.repeat(index % 9)}`),
    },
    patterns: { mode: 'hold', patterns: ['(a+)+$', '(a|aa)*b', '(.*)*x', '(\\w+\\s*)+!', '[^x]{1,100}y'] },
  };

  it('FI6 any text gets a verdict', () => {
    const { say } = judgeWith(hard);
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fc
        .array(fc.constantFrom('a', ' ', '.', '1', 'I', '\ud83d', '\u0301', '://', 'dot', 'ﷺ', '@', '🔥'))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (raw) => {
        expect(['pass', 'hold', 'refuse']).toContain(say(raw).outcome);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  const units = [
    'a',
    'a.',
    '.',
    ')',
    'a ',
    '\u0301',
    '👩\u200d',
    ':/',
    'a@',
    'a:',
    'dot ',
    '-',
    'ﷺ',
    'http://',
    'aa(dot)',
    '1a',
    'aI',
    ' ',
    '🇩',
    'aa . ',
    'www.',
    '\ud83d',
    '((',
  ];
  it.each(units)(
    'FI6 2,048 bytes of %j take no long time',
    (unit) => {
      const { say } = judgeWith(hard);
      const text = unit.repeat(Math.ceil(2048 / new TextEncoder().encode(unit).length));
      const start = performance.now();
      say(text);
      say(`http://a${text}`);
      say(`${text}b`);
      expect(performance.now() - start).toBeLessThan(MOST_MS);
    },
    60_000,
  );

  it('FI7 memory is bounded however many say however much', () => {
    const { say, state } = judgeWith(everything);
    for (let index = 0; index < 20_000; index += 1) {
      const word = index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
      say(`a text of its own ${word}`, `p${index}`);
    }
    expect(state.ownTexts.size).toBeLessThanOrEqual(8192);
    expect(state.everybodysTexts.size).toBeLessThanOrEqual(8192);
    for (let index = 0; index < 1000; index += 1) say('one text for everybody', `p${index}`);
    const most = Math.max(...Array.from(state.everybodysTexts.values(), (seen) => seen.size));
    expect(most).toBeLessThanOrEqual(51);
  });
});
