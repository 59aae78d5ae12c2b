import type { MediaState } from '../../../proto/contracts/media.ts';
import type { RecordingScope } from '../../../proto/contracts/recordings.ts';

/** A source or a venue as the house has it now. */
export interface HouseSubject {
  readonly scope: RecordingScope;
  readonly subject: string;
  readonly name: string;
  readonly isHere: boolean;
  readonly isRouted: boolean;
}

export const keyOf = (scope: RecordingScope, subject: string): string => `${scope} ${subject}`;

/** All that could be recorded, and what is `known` although it is gone. */
export const houseSubjects = (
  { sources, venues }: MediaState,
  known: readonly { scope: RecordingScope; subject: string }[],
): HouseSubject[] => {
  const here: HouseSubject[] = [
    ...venues.map(({ name, onAir }) => ({
      ...{ scope: 'venue' as const, subject: name, name, isHere: true },
      isRouted: onAir !== null,
    })),
    ...sources.map(({ artistId, artistName }) => ({
      ...{ scope: 'source' as const, subject: artistId, name: artistName, isHere: true },
      isRouted: venues.some((venue) => venue.route === artistId),
    })),
  ];
  const seen = new Set(here.map(({ scope, subject }) => keyOf(scope, subject)));
  const gone: HouseSubject[] = [];
  for (const { scope, subject } of known) {
    if (seen.has(keyOf(scope, subject))) continue;
    seen.add(keyOf(scope, subject));
    gone.push({ scope, subject, name: subject, isHere: false, isRouted: false });
  }
  return [...here, ...gone];
};
