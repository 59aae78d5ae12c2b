import { foldLook } from '../text/fold-look.ts';

/** The words between two spaces, as they are compared: folded, with digits and signs that stand for letters ("sh1t", "a$$") read as these. */
export type Chunk = readonly string[];

const PLAIN_WORD = /^[a-z]+$/;
const ASCII = /^[\0-\x7f]*$/;
const ASCII_PIECE = /[a-z0-9@$!|]+/g;
const PIECE = /[\p{L}\p{N}\p{M}@$!|€]+/gu;
const AMBIGUOUS = /[1|!]|[^\0-\x7f]|I(?=[a-z])|(?<=[a-z])I/;
const PUNCTUATION_AT_ENDS = /^[!|]+|[!|]+$/g;
const SIGNS_AT_START = /^[@$€]+/;
const STANDS_FOR_LETTER = /[0134578@$!|€]/;
const LETTER = /\p{L}/u;
const LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '€': 'e',
};

/** Reads a folded text into chunks and their pieces: "b.a.d" has three. Total. */
export const readChunks = (folded: string): readonly Chunk[] =>
  folded.split(' ').map((chunk) => {
    if (PLAIN_WORD.test(chunk)) return [chunk];
    return (chunk.match(ASCII.test(chunk) ? ASCII_PIECE : PIECE) ?? []).flatMap(readPiece);
  });

/** Signs at the ends are punctuation, but "@ss" and "$hit" mean it: these are read both ways. */
const readPiece = (piece: string): string[] => {
  const trimmed = piece.replace(PUNCTUATION_AT_ENDS, '');
  const rest = trimmed.replace(SIGNS_AT_START, '');
  return [trimmed, ...(rest === trimmed ? [] : [rest])].filter((part) => part !== '').map(readLetters);
};

/** A number stays a number; among letters, digits and signs are read as the letters they look like. */
const readLetters = (piece: string): string => {
  if (!STANDS_FOR_LETTER.test(piece) || !LETTER.test(piece)) return piece;
  let letters = '';
  for (const character of piece) letters += LETTERS[character] ?? character;
  return letters;
};

/** Under this i and l meet; whether they may is asked where it hits. */
export const looseKey = (key: string): string => (key.includes('i') ? key.replaceAll('i', 'l') : key);

/**
 * True where some word of the text, under that loose key, has an i that could be meant as an l or the other way round: 1, |, !, a
 * capital I among small letters, a letter of another script.
 */
export const isAmbiguous = (text: string, loose: string): boolean => {
  const chunks = text.split(' ');
  const ambiguous = chunks.filter((chunk) => AMBIGUOUS.test(chunk));
  const isWithin = (part: string): boolean =>
    readChunks(foldLook(part)).some((pieces) =>
      [...pieces, pieces.join('')].some((piece) => looseKey(piece) === loose),
    );
  return ambiguous.some(isWithin) || (chunks.length > 2 && ambiguous.some((chunk) => chunk.length === 1));
};
