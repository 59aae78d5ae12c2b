import { isStaff } from '../event-audience.ts';
import type { Fan } from '../fan.ts';
import { isStaffOrArtist, isVouchedFor } from '../names/verified-names.ts';
import { foldLook } from '../text/fold-look.ts';
import { lookAlikeKeys } from '../text/skeleton.ts';

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
  /** What the name looks like, where it is a guest's. */
  readonly looks: readonly string[];
}

/** Who is in the room, as people come, go and change their names. */
export interface PeopleIndex {
  readonly byPerson: Map<string, PersonEntry>;
  readonly byName: Map<string, Set<PersonEntry>>;
  /** Guests by what their names look like. */
  readonly byLook: Map<string, Set<PersonEntry>>;
  /** In the list's order as of the last look; `fresh` came since then, and who has gone since is still in it. */
  sorted: readonly PersonEntry[];
  fresh: PersonEntry[];
  isSorted: boolean;
  /** When the list was last put in order, Unix milliseconds. */
  sortedMs: number;
  /** Rows that searches have looked at in the tick of `atMs`. */
  readonly searching: { atMs: number; rows: number };
}

export const createPeopleIndex = (): PeopleIndex => ({
  byPerson: new Map(),
  byName: new Map(),
  byLook: new Map(),
  sorted: [],
  fresh: [],
  isSorted: true,
  sortedMs: 0,
  searching: { atMs: 0, rows: 0 },
});

/** Most entries that have come and gone before they are swept out, where nobody looks at the list. */
const FRESH_MAX = 20_000;

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

const entryOf = (person: string, fan: Fan, guest: Fan | undefined): PersonEntry => {
  const nameKey = fan.name.toLowerCase();
  const [asWritten, inSmall] = searchKeys(fan.name);
  return {
    person,
    fan,
    key: `${rankOf(fan)}${nameKey}\0${person}`,
    nameKey,
    searched: asWritten === inSmall ? asWritten : `${asWritten}\n${inSmall}`,
    looks: guest === undefined ? [] : lookAlikeKeys(guest.name),
  };
};

/** Takes in that a person has come, changed or gone: `fans` are its tabs as they are now. */
export const indexPerson = (index: PeopleIndex, person: string, fans: Iterable<Fan>): void => {
  const old = index.byPerson.get(person);
  if (old !== undefined) removeEntry(index, old);
  const tabs = [...fans];
  const [first, ...others] = tabs;
  if (first === undefined) return;
  const fan = others.reduce((best, other) => (rankOf(other) < rankOf(best) ? other : best), first);
  // A guest has one name in all of its tabs, and may be somebody verified in others.
  const guest = tabs.find((tab) => !isVouchedFor(tab));
  addEntry(index, entryOf(person, fan, guest));
};

type EntriesByKey = PeopleIndex['byName'];

const addUnder = (entries: EntriesByKey, key: string, entry: PersonEntry): void => {
  entries.set(key, (entries.get(key) ?? new Set()).add(entry));
};

const removeUnder = (entries: EntriesByKey, key: string, entry: PersonEntry): void => {
  const alike = entries.get(key);
  alike?.delete(entry);
  if (alike?.size === 0) entries.delete(key);
};

const addEntry = (index: PeopleIndex, entry: PersonEntry): void => {
  index.byPerson.set(entry.person, entry);
  addUnder(index.byName, entry.nameKey, entry);
  for (const look of entry.looks) addUnder(index.byLook, look, entry);
  index.isSorted = false;
  index.fresh.push(entry);
  if (index.fresh.length > FRESH_MAX + 2 * index.byPerson.size)
    index.fresh = index.fresh.filter((fresh) => isHere(index, fresh));
};

const removeEntry = (index: PeopleIndex, entry: PersonEntry): void => {
  index.byPerson.delete(entry.person);
  removeUnder(index.byName, entry.nameKey, entry);
  for (const look of entry.looks) removeUnder(index.byLook, look, entry);
  index.isSorted = false;
};

const isHere = ({ byPerson }: PeopleIndex, entry: PersonEntry): boolean =>
  byPerson.get(entry.person) === entry;

/** In a room of more people than this, the list may be as old as LIST_AGE_MS: putting it in order takes some milliseconds. */
const CROWD = 2000;
const LIST_AGE_MS = 1000;

/**
 * Everybody in the list's order. Thousands who come or go between two looks cost no more than one merge: a room from which a gateway
 * is torn must not stand still.
 */
export const sortedPeople = (index: PeopleIndex, nowMs: number): readonly PersonEntry[] => {
  const ageMs = nowMs - index.sortedMs;
  const isYoung = index.sorted.length > CROWD && ageMs >= 0 && ageMs < LIST_AGE_MS;
  if (index.isSorted || isYoung) return index.sorted;
  index.sortedMs = nowMs;
  const here = index.sorted.filter((entry) => isHere(index, entry));
  const fresh = index.fresh.filter((entry) => isHere(index, entry)).sort(byKey);
  index.sorted = fresh.length === 0 ? here : merge(here, fresh);
  index.fresh = [];
  index.isSorted = true;
  return index.sorted;
};

const byKey = (one: PersonEntry, other: PersonEntry): number => (one.key < other.key ? -1 : 1);

const merge = (some: readonly PersonEntry[], others: readonly PersonEntry[]): PersonEntry[] => {
  const merged: PersonEntry[] = [];
  let next = 0;
  for (const entry of some) {
    for (let other = others[next]; other !== undefined && other.key < entry.key; other = others[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(entry);
  }
  return merged.concat(others.slice(next));
};
