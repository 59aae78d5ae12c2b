import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begunName, completeName, namesLike } from './complete-name.ts';
import { lineBeginning } from './line-beginning.ts';
import { countEmotesAsOne, linePieces } from './line-pieces.ts';

const plain = { hasLinks: false, stickerSet: [] };
const kinds = (text: string, reading: Parameters<typeof linePieces>[1]) =>
  linePieces(text, reading).map((piece) => `${piece.kind}:${piece.text}`);

describe('pieces of a chat line', () => {
  it('PG11 draws known emotes of the set, and leaves the rest as text', () => {
    expect(kinds('hi :cat::ghost: :nobody: 12:30:45', plain)).toEqual([
      'text:hi ',
      'emote::cat:',
      'emote::ghost:',
      'text: :nobody: 12:30:45',
    ]);
    expect(kinds(':cat: :ghost:', { ...plain, stickerSet: [18] })).toEqual(['text::cat: ', 'emote::ghost:']);
    expect(countEmotesAsOne('a :neon-heart: b', [])).toBe('a * b');
  });

  it('PG11 marks the reader’s own name behind an at-sign, whatever its case', () => {
    expect(kinds('hey @quiet Otter, Quiet Otter', { ...plain, ownName: 'Quiet Otter' })).toEqual([
      'text:hey ',
      'own-name:@quiet Otter',
      'text:, Quiet Otter',
    ]);
  });

  it('S9 makes links only of http and https, only where the line says so', () => {
    const text =
      'see (https://a.example/x(1)). javascript:alert(1) data:text/html,x http://b.example/:cat:x!';
    expect(kinds(text, plain).some((piece) => piece.startsWith('link'))).toBe(false);
    expect(kinds(text, { ...plain, hasLinks: true })).toEqual([
      'text:see (',
      'link:https://a.example/x(1)',
      'text:). javascript:alert(1) data:text/html,x ',
      'link:http://b.example/:cat:x',
      'text:!',
    ]);
    expect(kinds('https:// http://[ https://%zz', { ...plain, hasLinks: true })).toHaveLength(1);
  });

  it('S9 C3 loses and adds nothing, whatever is written', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(':cat:', '@Ada', 'https://a.b/', '@', ':', 'İ'),
    );
    fc.assert(
      fc.property(fc.array(part), fc.boolean(), (parts, hasLinks) => {
        const text = parts.join('');
        const pieces = linePieces(text, { hasLinks, ownName: 'Ada', stickerSet: [] });
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) if (piece.kind === 'link') expect(piece.href).toMatch(/^https?:\/\//);
      }),
    );
  });
});

describe('quoting and completing', () => {
  it('C3 PG11 quotes the beginning of a line, never cut within a sign', () => {
    expect(lineBeginning('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
    expect(lineBeginning('short', 80)).toBe('short');
  });

  it('PG11 completes the name that is being written from those who spoke last', () => {
    const line = (person: string, name: string) => ({ person, name }) as never;
    const lines = [line('1', 'Mira'), line('2', 'Miro'), line('me', 'Miral'), line('3', 'Kit')];
    expect(begunName('hello @mi')).toBe('mi');
    expect(begunName('mail a@mi')).toBeUndefined();
    expect(namesLike('mi', { lines, ownPerson: 'me' })).toEqual(['Miro', 'Mira']);
    expect(namesLike('mira', { lines, ownPerson: 'me' })).toEqual([]);
    expect(completeName('hello @mi', 'Mira')).toBe('hello @Mira ');
  });
});
