import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countEmoji } from './emoji-count.ts';
import { findHiddenLink } from './hidden-links.ts';
import { findLinks, isOnDomains } from './links.ts';

const found: [string, string, string][] = [
  ['https://example.com/a?b=c', 'https://example.com/a?b=c', 'example.com'],
  ['see http://example.com.', 'http://example.com', 'example.com'],
  ['(see https://en.wikipedia.org/wiki/A_(b))', 'https://en.wikipedia.org/wiki/A_(b)', 'en.wikipedia.org'],
  ['Look: EXAMPLE.COM!', 'EXAMPLE.COM', 'example.com'],
  ['www.nowhere.foo', 'www.nowhere.foo', 'www.nowhere.foo'],
  ['youtu.be/abc, yes', 'youtu.be/abc', 'youtu.be'],
  ['at example.com:8080/x', 'example.com:8080/x', 'example.com'],
  ['10.0.0.1 is home', '10.0.0.1', '10.0.0.1'],
  ['пример.рф', 'пример.рф', 'пример.рф'],
  ['例え。jp', '例え。jp', '例え.jp'],
  ['ｅｘａｍｐｌｅ．ｃｏｍ', 'ｅｘａｍｐｌｅ．ｃｏｍ', 'example.com'],
  ['https://example.com@evil.example/x', 'https://example.com@evil.example/x', 'evil.example'],
  ['https://evil.example\\@example.com', 'https://evil.example\\@example.com', 'evil.example'],
  ['https://example.com./', 'https://example.com./', 'example.com'],
  ['hxxp://evil.example', 'hxxp://evil.example', 'evil.example'],
  ['http:\\\\evil.example', 'http:\\\\evil.example', 'evil.example'],
  ['that is it.example.it', 'it.example.it', 'it.example.it'],
];

const notFound = [
  'ok.so what',
  'end.Next one',
  '3.14 and 1.5.2',
  '999.1.1.1',
  'wait...what',
  '@dj.nova hi',
  'me@example.com',
  'e.g. this',
  '12:30',
  'a-.com',
  '://',
];

const hidden: [string, string][] = [
  ['go to example dot com now', 'example.com'],
  ['example[.]com', 'example.com'],
  ['example (dot) de', 'example.de'],
  ['Example . COM', 'example.com'],
  ['example .gg', 'example.gg'],
  ['example. com', 'example.com'],
  ['exam\u200bple.\u200bcom', 'example.com'],
  ['example.с\u043eм', 'example.com'],
];

const notHidden = ['the dot is red', 'I watch. TV is fine', 'Stop. Next', 'polka dot dress', 'no links here'];

describe('links', () => {
  it.each(found)('LN1 %s', (text, link, host) => {
    expect(findLinks(text).map(({ start, end, host }) => [text.slice(start, end), host])).toEqual([
      [link, host],
    ]);
  });

  it.each(notFound)('LN1 none in: %s', (text) => {
    expect(findLinks(text)).toEqual([]);
  });

  it('LN1 only web addresses may become links on a page', () => {
    const hrefs = (text: string) => findLinks(text).map(({ href }) => href);
    expect(hrefs('a.com https://b.com hxxp://c.com')).toEqual(['https://a.com', 'https://b.com', undefined]);
    expect(hrefs('javascript://a.com/%0aalert(1)')).toEqual([undefined]);
  });

  it('LN1 several, in order', () => {
    const text = 'a.com https://b.com/c.com d.com.';
    expect(findLinks(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'a.com',
      'https://b.com/c.com',
      'd.com',
    ]);
  });

  it.each(hidden)('LN2 hidden: %s', (text, host) => {
    expect(findHiddenLink(text)).toBe(host);
  });

  it.each(notHidden)('LN2 not hidden: %s', (text) => {
    expect(findHiddenLink(text)).toBeUndefined();
  });

  it('LN3 a domain stands for what is below it and for nothing that only ends like it', () => {
    const domains = new Set(['example.com']);
    expect(isOnDomains('example.com', domains)).toBe(true);
    expect(isOnDomains('a.b.example.com', domains)).toBe(true);
    expect(isOnDomains('badexample.com', domains)).toBe(false);
    expect(isOnDomains('example.com.evil.de', domains)).toBe(false);
  });

  it('LN1 spans lie in the text, apart from each other, whatever comes', () => {
    const parts = fc.constantFrom(
      'a',
      '.',
      'com',
      '://',
      'http',
      '@',
      '/',
      ' ',
      '(',
      ')',
      '。',
      '\ud83d',
      'é',
      ':8',
      '\\',
      'www.',
    );
    const text = fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 });
    fc.assert(
      fc.property(text, (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of findLinks(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        findHiddenLink(text);
        expect(countEmoji(text)).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  const emoji: [string, number][] = [
    ['plain text 123 #1 *', 0],
    ['© ™ → ‼', 0],
    ['🔥🔥🔥', 3],
    ['👩‍👩‍👧‍👦', 1],
    ['🇩🇪🇫🇷', 2],
    ['1️⃣ 2️⃣', 2],
    ['👍🏽👍', 2],
    ['❤ ❤️', 2],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 1],
    ['🏳️‍🌈', 1],
    ['漢字 ก็', 0],
  ];
  it.each(emoji)('EM1 %s has %d emoji', (text, count) => {
    expect(countEmoji(text)).toBe(count);
  });
});
