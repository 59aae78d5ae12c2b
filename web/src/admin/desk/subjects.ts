import type { SelectGroup } from '../parts/SelectField.tsx';
import { STRINGS } from '../strings.ts';

/** The venues and artists of the house, by the names that people know. */
export interface Subjects {
  readonly venues: readonly string[];
  readonly artists: readonly { readonly id: string; readonly name: string; readonly isLive: boolean }[];
  readonly nameOf: (artistId: string) => string;
}

/** A venue or an artist, written as one value for a list to choose from: `venue:main`. */
export const subjectKey = (scope: string, subject: string): string => `${scope}:${subject}`;

export const readSubject = (key: string): { scope: string; subject: string } => {
  const colon = key.indexOf(':');
  return { scope: key.slice(0, colon), subject: key.slice(colon + 1) };
};

/** Venues first, then artists under the scope that the contract calls them by. */
export const subjectGroups = (
  { venues, artists }: Pick<Subjects, 'venues' | 'artists'>,
  artistScope: 'artist' | 'source',
): SelectGroup[] => [
  {
    label: STRINGS.subjects.venues,
    options: venues.map((name) => ({ value: subjectKey('venue', name), label: name })),
  },
  {
    label: STRINGS.subjects.artists,
    options: artists.map(({ id, name }) => ({ value: subjectKey(artistScope, id), label: name })),
  },
];
