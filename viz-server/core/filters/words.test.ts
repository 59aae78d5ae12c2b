import { describe, expect, it } from 'vitest';
import { foldLook } from '../text/fold-look.ts';
import { createWordList, findBlocked, wordProblem } from './word-list.ts';

const list = createWordList([
  'badword',
  'slut',
  'fail',
  'ass',
  'free money',
  'かす',
  '🍆',
  'rock.n.roll',
  '1488',
  'Büffel',
]);
const find = (text: string): string | undefined => findBlocked(list, text, foldLook(text));

describe('blocked words', () => {
  const hits: [string, string, string][] = [
    ['plain', 'you badword you', 'badword'],
    ['in capitals', 'BADWORD', 'badword'],
    ['with punctuation around', '"badword!"', 'badword'],
    ['with accents', 'bádwörd', 'badword'],
    ['full width', 'ｂａｄｗｏｒｄ', 'badword'],
    ['in Cyrillic letters', 'b\u0430dw\u043erd', 'badword'],
    ['in mathematical letters', '𝐛𝐚𝐝𝐰𝐨𝐫𝐝', 'badword'],
    ['with joiners inside', 'bad\u200bword', 'badword'],
    ['with digits', 'b4dw0rd', 'badword'],
    ['with signs', 'b@dword a$$', 'badword'],
    ['as a mention', '@badword', 'badword'],
    ['with a sign first', '@ss', 'ass'],
    ['with dots', 'b.a.d.w.o.r.d', 'badword'],
    ['with one dash', 'bad-word', 'badword'],
    ['with spaces', 'you b a d w o r d you', 'badword'],
    ['stretched', 'baaaaadword', 'badword'],
    ['stretched where two belong', 'asssss', 'ass'],
    ['with a capital I for l', 'sIut', 'slut'],
    ['with a 1 for l', 's1ut', 'slut'],
    ['with a 1 for i', 'fa1l', 'fail'],
    ['a phrase', 'get FREE, money now', 'free money'],
    ['a script without spaces', 'このかすめ', 'かす'],
    ['an emoji', 'yes🍆\ufe0f', '🍆'],
    ['listed with dots', 'rocknroll', 'rock.n.roll'],
    ['a number', 'is 1488 here', '1488'],
    ['listed with an accent', 'buffel', 'Büffel'],
  ];
  it.each(hits)('FI1 %s: %s', (_how, text, word) => {
    expect(find(text)).toBe(word);
  });

  const passes = [
    'the badwords club',
    'class and grass, as it was',
    'they fall when we sing',
    'I fall in love',
    'sluts'.slice(1),
    'money is free',
    'at 455 or 1 488',
    'a b c d e f',
    '🔥🔥🔥',
    'カラオケ',
    '',
  ];
  it.each(passes)('FI1 passes: %s', (text) => {
    expect(find(text)).toBeUndefined();
  });

  it('FI1 an entry that nobody could see is a problem', () => {
    expect(wordProblem('\u200b\u2060')).toMatch(/nothing/);
    expect(wordProblem('🍆')).toBeUndefined();
  });
});
