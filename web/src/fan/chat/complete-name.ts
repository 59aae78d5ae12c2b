import type { ChatLine } from '../../shared/wire/room-listener.ts';

/** Names offered at once. */
const MOST_NAMES = 5;
/** An at-sign that begins a word, and what is written of the name behind it. */
const BEGUN = /(?:^|[\s(])@([^@]{0,24})$/u;

/** The name that is being written behind an at-sign at the end of the text; undefined where there is none. */
export const begunName = (text: string): string | undefined => BEGUN.exec(text)?.[1];

/** Those who spoke last and whose names begin like this; none where the name stands there in full. */
export const namesLike = (
  begun: string,
  { lines, ownPerson }: { lines: readonly ChatLine[]; ownPerson: string },
): readonly string[] => {
  const folded = begun.toLowerCase();
  const names = new Set<string>();
  for (const { person, name } of lines.toReversed()) {
    if (person === ownPerson || !name.toLowerCase().startsWith(folded)) continue;
    if (name.toLowerCase() === folded) return [];
    names.add(name);
    if (names.size === MOST_NAMES) break;
  }
  return [...names];
};

/** The text with the begun name in full. */
export const completeName = (text: string, name: string): string => {
  const begun = begunName(text);
  return begun === undefined ? text : `${text.slice(0, text.length - begun.length)}${name} `;
};
