const MAX_CHARACTERS = 160;
const HIDDEN = '[key]';

/** What a server said, for people: without the stream key in any spelling that it has, control characters and length. */
export const peerWords = (text: string, key: string): string => {
  let words = text;
  for (const spelling of spellings(key)) words = words.replaceAll(spelling, HIDDEN);
  const plain = Array.from(words, (letter) => (isPlain(letter) ? letter : ' ')).join('');
  const short = plain.replaceAll(/ +/g, ' ').trim();
  return short.length > MAX_CHARACTERS ? `${short.slice(0, MAX_CHARACTERS)}…` : short;
};

/** Longest first, so that no rest of a longer one is left behind. */
const spellings = (key: string): string[] => {
  const name = key.split('?', 1)[0] ?? '';
  const all = new Set([key, name, encodeURIComponent(key), encodeURIComponent(name)]);
  return [...all].filter((spelling) => spelling !== '').toSorted((a, b) => b.length - a.length);
};

/** Neither a control character nor one that turns the direction of text. */
const isPlain = (letter: string): boolean => !/[\p{C}\p{Zl}\p{Zp}]/u.test(letter);
