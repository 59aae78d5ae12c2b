import { MENTIONS_MAX, NAME_MAX_BYTES } from '../../../proto/limits.ts';
import type { PeopleIndex, PersonEntry } from '../people/people-index.ts';

/** Most at-signs of a line that are looked at. */
const MOST_SIGNS = 2 * MENTIONS_MAX;
/** Not within a word: mail addresses mention nobody. */
const SIGN = /(?<![\p{L}\p{N}\p{M}._-])@/gu;
/** Where a name cannot end: before the rest of a word. */
const REST_OF_WORD = /^[\p{L}\p{N}\p{M}\u200d]/u;
/** Scripts that put no spaces between words: whatever follows, the name may have ended. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;

/**
 * The persons in the room whose names stand behind an at-sign, the longest name that fits, whatever its case. Several persons of one
 * name are all meant. At most MENTIONS_MAX, each once. Total; linear in the length of the text.
 */
export const findMentions = (text: string, people: PeopleIndex): readonly string[] => {
  if (!text.includes('@')) return [];
  const persons = new Set<string>();
  let signs = 0;
  for (const { index } of text.matchAll(SIGN)) {
    signs += 1;
    if (signs > MOST_SIGNS) break;
    for (const { person } of longestName(text.slice(index + 1, index + 1 + NAME_MAX_BYTES), people)) {
      if (persons.size === MENTIONS_MAX) return [...persons];
      persons.add(person);
    }
  }
  return [...persons];
};

const longestName = (rest: string, people: PeopleIndex): Iterable<PersonEntry> => {
  for (let end = rest.length; end > 0; end -= 1) {
    const candidate = rest.slice(0, end);
    const isEnd = !REST_OF_WORD.test(rest.slice(end)) || WITHOUT_SPACES.test(candidate);
    const found = isEnd ? people.byName.get(candidate.toLowerCase()) : undefined;
    if (found !== undefined) return found;
  }
  return [];
};
