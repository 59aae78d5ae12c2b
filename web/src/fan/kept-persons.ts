import { readPref, writePref } from '../shared/prefs.ts';

/** Somebody whom this page remembers. Nobody else is told. */
export interface KeptPerson {
  readonly person: string;
  /** As it was when the person was noted down. */
  readonly name: string;
}

/** What persons are remembered for. */
export type KeptAs = 'muted' | 'friends';

const isKeptPerson = (value: unknown): value is KeptPerson =>
  typeof value === 'object' &&
  value !== null &&
  'person' in value &&
  typeof value.person === 'string' &&
  'name' in value &&
  typeof value.name === 'string';

/** Those remembered on this browser; nobody where what is kept cannot be read. */
export const readPersons = (as: KeptAs): readonly KeptPerson[] => {
  try {
    const kept: unknown = JSON.parse(readPref(as) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKeptPerson) : [];
  } catch {
    return [];
  }
};

export const keepPersons = (as: KeptAs, persons: readonly KeptPerson[]): readonly KeptPerson[] => {
  writePref(as, persons.length === 0 ? undefined : JSON.stringify(persons));
  return persons;
};
