import { readPref, writePref } from '../shared/prefs.ts';
import type { ChatLine } from '../shared/wire/room-listener.ts';

/** Somebody whose lines this page hides. Nobody else is told. */
export interface MutedPerson {
  readonly person: string;
  /** As it was when the person was muted. */
  readonly name: string;
}

/** More than this many give way, oldest first. */
const MOST_MUTED = 200;

const isMutedPerson = (value: unknown): value is MutedPerson =>
  typeof value === 'object' &&
  value !== null &&
  'person' in value &&
  typeof value.person === 'string' &&
  'name' in value &&
  typeof value.name === 'string';

/** Those muted on this browser; nobody where what is kept cannot be read. */
export const readMuted = (): readonly MutedPerson[] => {
  try {
    const kept: unknown = JSON.parse(readPref('muted') ?? '[]');
    return Array.isArray(kept) ? kept.filter(isMutedPerson) : [];
  } catch {
    return [];
  }
};

const keep = (muted: readonly MutedPerson[]): readonly MutedPerson[] => {
  writePref('muted', muted.length === 0 ? undefined : JSON.stringify(muted));
  return muted;
};

export const withMuted = (muted: readonly MutedPerson[], one: MutedPerson): readonly MutedPerson[] =>
  keep([...muted.filter(({ person }) => person !== one.person), one].slice(-MOST_MUTED));

export const withoutMuted = (muted: readonly MutedPerson[], person: string): readonly MutedPerson[] =>
  keep(muted.filter((one) => one.person !== person));

/** The lines that are shown: what the house announces is never hidden. */
export const unmutedLines = (
  lines: readonly ChatLine[],
  muted: readonly MutedPerson[],
): readonly ChatLine[] => {
  if (muted.length === 0) return lines;
  const hidden = new Set(muted.map(({ person }) => person));
  return lines.filter((line) => line.isAnnouncement || !hidden.has(line.person));
};
