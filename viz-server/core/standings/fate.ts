import type { Author, Fate, ProposedEvent } from '../room-part.ts';
import { bannedUntil, isShadowed } from './barred.ts';
import { addressOfKey, type StandingsState } from './standings-state.ts';

/**
 * Who is to see something that waited, now that its time has come: its author may have come under a sanction meanwhile. One of this
 * very tick is not in the standings yet.
 */
export const fateOf = (
  author: Author,
  tick: {
    readonly standings: StandingsState;
    readonly proposed: readonly ProposedEvent[];
    readonly nowMs: number;
  },
): Fate => {
  const { standings, proposed, nowMs } = tick;
  if (proposed.some((event) => mayConcern(event, author.person))) return 'later';
  const somebody = { ...author, address: addressOf(author.person, standings) };
  if (bannedUntil(standings, somebody) > nowMs) return 'nobody';
  return isShadowed(standings, somebody, nowMs) ? 'author' : 'everybody';
};

const addressOf = (person: string, { addresses, byPerson }: StandingsState): string =>
  addresses.get(person) ?? byPerson.get(person)?.address ?? '';

const mayConcern = ({ standingChanged }: ProposedEvent, person: string): boolean => {
  const key = standingChanged?.person ?? '';
  return key === person || addressOfKey(key) !== undefined;
};
