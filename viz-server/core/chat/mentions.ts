import { MENTIONS_MAX, NAME_MAX_BYTES } from '../../../proto/limits.ts';
import type { PeopleIndex, PersonEntry } from '../people/people-index.ts';

/** Most at-signs of a line that are looked at. */
const MOST_SIGNS = 2 * MENTIONS_MAX;
/** Most beginnings of the rest of a line that are tried as names: far more than ordinary lines have words. */
const MOST_LOOK_UPS = 1500;
/** The longest name in UTF-16 units: letters with a mark each, at three bytes for two units. */
const NAME_MAX_UNITS = (NAME_MAX_BYTES * 2) / 3;
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
  const budget = { lookUps: MOST_LOOK_UPS };
  let signs = 0;
  for (const { index } of text.matchAll(SIGN)) {
    signs += 1;
    if (signs > MOST_SIGNS) break;
    const rest = text.slice(index + 1, index + 1 + NAME_MAX_UNITS);
    for (const { person } of longestName(rest, people, budget)) {
      if (persons.size === MENTIONS_MAX) return [...persons];
      persons.add(person);
    }
  }
  return [...persons];
};

const longestName = (
  rest: string,
  people: PeopleIndex,
  budget: { lookUps: number },
): Iterable<PersonEntry> => {
  for (let end = rest.length; end > 0 && budget.lookUps > 0; end -= 1) {
    if (!canEnd(rest, end)) continue;
    budget.lookUps -= 1;
    const found = people.byName.get(rest.slice(0, end).toLowerCase());
    if (found !== undefined) return found;
  }
  return [];
};

/** Looks at one character on each side, which may be two units. */
const canEnd = (rest: string, end: number): boolean =>
  !REST_OF_WORD.test(rest.slice(end, end + 2)) || WITHOUT_SPACES.test(rest.slice(Math.max(0, end - 2), end));
