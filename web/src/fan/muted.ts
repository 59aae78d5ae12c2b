import type { ChatLine } from '../shared/wire/room-listener.ts';
import { type KeptPerson, keepPersons, readPersons } from './kept-persons.ts';

/** More than this many give way, oldest first. */
const MOST_MUTED = 200;

/** Those muted on this browser: this page hides their lines. */
export const readMuted = (): readonly KeptPerson[] => readPersons('muted');

export const withMuted = (muted: readonly KeptPerson[], one: KeptPerson): readonly KeptPerson[] =>
  keepPersons('muted', [...muted.filter(({ person }) => person !== one.person), one].slice(-MOST_MUTED));

export const withoutMuted = (muted: readonly KeptPerson[], person: string): readonly KeptPerson[] =>
  keepPersons(
    'muted',
    muted.filter((one) => one.person !== person),
  );

/** The lines that are shown: what the house announces is never hidden. */
export const unmutedLines = (
  lines: readonly ChatLine[],
  muted: readonly KeptPerson[],
): readonly ChatLine[] => {
  if (muted.length === 0) return lines;
  const hidden = new Set(muted.map(({ person }) => person));
  return lines.filter((line) => line.isAnnouncement || !hidden.has(line.person));
};
