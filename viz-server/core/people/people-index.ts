import { isStaff } from '../event-audience.ts';
import type { Fan } from '../fan.ts';
import { isStaffOrArtist } from '../names/verified-names.ts';
import { foldLook } from '../text/fold-look.ts';

/** One person in the room, however many tabs it has. */
export interface PersonEntry {
  readonly person: string;
  /** The tab that the list shows: that of the highest role. */
  readonly fan: Fan;
  /** Where the list puts it: entries are in ascending order of this. */
  readonly key: string;
  /** The name in small letters: how mentions find it. */
  readonly nameKey: string;
  /** The name as a search finds it: without case, accents and look-alikes. */
  readonly searched: string;
}

/** Who is in the room, kept in the list's order as people come, go and change their names. */
export interface PeopleIndex {
  readonly rows: PersonEntry[];
  readonly byPerson: Map<string, PersonEntry>;
  readonly byName: Map<string, readonly PersonEntry[]>;
  /** Rows that searches have looked at in the tick of `atMs`. */
  readonly searching: { atMs: number; rows: number };
}

export const createPeopleIndex = (): PeopleIndex => ({
  rows: [],
  byPerson: new Map(),
  byName: new Map(),
  searching: { atMs: 0, rows: 0 },
});

/** Staff first, then artists, then the verified, then all others. */
const rankOf = ({ role, verified }: Fan): number => {
  if (isStaff(role)) return 0;
  if (isStaffOrArtist(role)) return 1;
  return verified ? 2 : 3;
};

/** Both the name as it looks and its small letters as they look: a capital may look like another letter than the small one. */
export const searchKeys = (text: string): readonly [string, string] => [
  foldLook(text),
  foldLook(text.toLowerCase()),
];

const entryOf = (person: string, fan: Fan): PersonEntry => {
  const nameKey = fan.name.toLowerCase();
  const [asWritten, inSmall] = searchKeys(fan.name);
  return {
    person,
    fan,
    key: `${rankOf(fan)}${nameKey}\0${person}`,
    nameKey,
    searched: asWritten === inSmall ? asWritten : `${asWritten}\n${inSmall}`,
  };
};

/** Takes in that a person has come, changed or gone: `fans` are its tabs as they are now. */
export const indexPerson = (index: PeopleIndex, person: string, fans: Iterable<Fan>): void => {
  const old = index.byPerson.get(person);
  if (old !== undefined) removeEntry(index, old);
  const [first, ...others] = fans;
  if (first === undefined) return;
  const fan = others.reduce((best, other) => (rankOf(other) < rankOf(best) ? other : best), first);
  addEntry(index, entryOf(person, fan));
};

const addEntry = (index: PeopleIndex, entry: PersonEntry): void => {
  index.rows.splice(placeOf(index.rows, entry.key), 0, entry);
  index.byPerson.set(entry.person, entry);
  index.byName.set(entry.nameKey, [...(index.byName.get(entry.nameKey) ?? []), entry]);
};

const removeEntry = (index: PeopleIndex, entry: PersonEntry): void => {
  index.rows.splice(placeOf(index.rows, entry.key), 1);
  index.byPerson.delete(entry.person);
  const others = (index.byName.get(entry.nameKey) ?? []).filter((other) => other !== entry);
  if (others.length === 0) index.byName.delete(entry.nameKey);
  else index.byName.set(entry.nameKey, others);
};

/** The first row that does not come before the key. */
const placeOf = (rows: readonly PersonEntry[], key: string): number => {
  let from = 0;
  let to = rows.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.key ?? '') < key) from = middle + 1;
    else to = middle;
  }
  return from;
};
