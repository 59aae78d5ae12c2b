import { foldLook, withoutIgnorable } from '../text/fold-look.ts';
import { type Chunk, isAmbiguous, looseKey, readChunks } from './word-pieces.ts';

/** A list of words made ready to be looked for. */
export interface WordList {
  /** Single words by their loose key. */
  readonly words: ReadonlyMap<string, readonly { readonly key: string; readonly word: string }[]>;
  /** Phrases by the loose key of their first word. */
  readonly phrases: ReadonlyMap<
    string,
    readonly { readonly keys: readonly string[]; readonly word: string }[]
  >;
  /** What is looked for anywhere in the text: signs and emoji, and words of scripts that put no spaces between words. */
  readonly anywhere: readonly { readonly part: string; readonly isFolded: boolean; readonly word: string }[];
  /** The longest single word, in UTF-16 units. */
  readonly longest: number;
}

const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LONG_RUN = /(.)\1\1/;
const LONG_RUNS = /(.)\1{2,}/gu;
/** Fewer single letters in a row are words such as "I" and "a". */
const MIN_SPELT = 3;

const tidy = (word: string): string => word.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** What is wrong with an entry of a word list; undefined where nothing is. */
export const wordProblem = (word: string): string | undefined =>
  tidy(withoutIgnorable(word)) === '' ? 'has nothing that a reader could see' : undefined;

export const createWordList = (entries: readonly string[]): WordList => {
  const words = new Map<string, { key: string; word: string }[]>();
  const phrases = new Map<string, { keys: readonly string[]; word: string }[]>();
  const anywhere: { part: string; isFolded: boolean; word: string }[] = [];
  let longest = 0;
  for (const word of entries.map(tidy).filter((entry) => wordProblem(entry) === undefined)) {
    const chunks = readChunks(foldLook(word)).filter((chunk) => chunk.length > 0);
    if (WITHOUT_SPACES.test(word)) anywhere.push({ part: foldLook(word), isFolded: true, word });
    else if (!LETTER_OR_NUMBER.test(word) || chunks.length === 0) {
      anywhere.push({ part: withoutIgnorable(word), isFolded: false, word });
    } else if (chunks.length === 1) {
      const key = chunks.flat().join('');
      addTo(words, looseKey(key), { key, word });
      longest = Math.max(longest, key.length);
    } else {
      const keys = chunks.flat().map(looseKey);
      addTo(phrases, keys[0] ?? '', { keys, word });
    }
  }
  return { words, phrases, anywhere, longest };
};

const addTo = <Entry>(map: Map<string, Entry[]>, key: string, entry: Entry): void => {
  map.set(key, [...(map.get(key) ?? []), entry]);
};

/** A text in which words are looked for. */
interface Searched {
  readonly text: string;
  readonly list: WordList;
  /** Whether any letter stands three times in a row. */
  readonly hasRuns: boolean;
}

/**
 * The first entry that a text has, or undefined. Words are found whole, in any case, with accents, look-alikes, digits for letters,
 * stretched ("baaad"), with signs between the letters ("b.a.d") or spaces ("b a d"). Linear in the length of the text.
 */
export const findBlocked = (list: WordList, text: string, folded: string): string | undefined => {
  const seen = list.anywhere.length > 0 ? withoutIgnorable(text) : '';
  const part = list.anywhere.find(({ part, isFolded }) => (isFolded ? folded : seen).includes(part));
  if (part) return part.word;
  const searched = { text, list, hasRuns: LONG_RUN.test(folded) };
  const chunks = readChunks(folded);
  for (const chunk of chunks) {
    const word = findInChunk(searched, chunk);
    if (word !== undefined) return word;
  }
  const pieces = chunks.flat();
  return findSpelt(searched, pieces) ?? findPhrase(list, pieces);
};

const findInChunk = (searched: Searched, chunk: Chunk): string | undefined => {
  for (const piece of chunk) {
    const word = findPiece(searched, piece);
    if (word !== undefined) return word;
  }
  return chunk.length > 1 ? findPiece(searched, chunk.join('')) : undefined;
};

const findPiece = (searched: Searched, key: string): string | undefined => {
  const word = lookUp(searched, key);
  if (word !== undefined || !searched.hasRuns || !LONG_RUN.test(key)) return word;
  return lookUp(searched, key.replace(LONG_RUNS, '$1')) ?? lookUp(searched, key.replace(LONG_RUNS, '$1$1'));
};

const lookUp = ({ list, text }: Searched, key: string): string | undefined => {
  if (key.length > list.longest) return undefined;
  const loose = looseKey(key);
  const entries = list.words.get(loose);
  if (!entries) return undefined;
  const exact = entries.find((entry) => entry.key === key);
  return (exact ?? (isAmbiguous(text, loose) ? entries[0] : undefined))?.word;
};

/** Words spelt out with spaces: every stretch within a row of single letters is looked up. */
const findSpelt = (searched: Searched, pieces: readonly string[]): string | undefined => {
  let from = 0;
  for (let index = 0; index <= pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece !== undefined && isSingle(piece)) continue;
    const word = index - from >= MIN_SPELT ? findInRow(searched, pieces.slice(from, index)) : undefined;
    if (word !== undefined) return word;
    from = index + 1;
  }
  return undefined;
};

const isSingle = (piece: string): boolean =>
  piece.length === 1 || (piece.length === 2 && (piece.codePointAt(0) ?? 0) > 0xffff);

const findInRow = (searched: Searched, row: readonly string[]): string | undefined => {
  for (let from = 0; from + MIN_SPELT <= row.length; from += 1) {
    const most = Math.min(row.length, from + searched.list.longest);
    for (let to = from + MIN_SPELT; to <= most; to += 1) {
      const word = lookUp(searched, row.slice(from, to).join(''));
      if (word !== undefined) return word;
    }
  }
  return undefined;
};

const findPhrase = (list: WordList, pieces: readonly string[]): string | undefined => {
  if (list.phrases.size === 0) return undefined;
  const keys = pieces.map(looseKey);
  for (const [from, first] of keys.entries()) {
    const hit = list.phrases
      .get(first)
      ?.find((phrase) => phrase.keys.every((key, index) => keys[from + index] === key));
    if (hit) return hit.word;
  }
  return undefined;
};
