import type { SourceFacts, VenueFacts } from '../../../../proto/contracts/media.ts';
import { STRINGS } from '../strings.ts';

/**
 * `on-air`: the routed artist is seen; `waiting`: routed, but the placeholder plays; `changing`: another picture
 * than the routed one is still on; `placeholder`: nothing is routed.
 */
export type VenueState = 'on-air' | 'waiting' | 'changing' | 'placeholder';

/** One venue as the desk shows it. */
export interface VenueCardView {
  readonly name: string;
  readonly isProgram: boolean;
  readonly state: VenueState;
  /** Who is seen, or null for the placeholder. */
  readonly onAirName: string | null;
  readonly onAirSinceMs: number;
  readonly routeId: string | null;
  readonly players: number;
  /** When its newest still was made, Unix milliseconds. */
  readonly stillAtMs: number | null;
  /** What is routed is live and not seen yet: it can be cut in at once. */
  readonly canCutNow: boolean;
  /** It was added at the desk, and may go. */
  readonly isRemovable: boolean;
  /** Why it is as it is; null when the running time says enough. */
  readonly note: string | null;
}

export interface VenueCardsInput {
  readonly venues: readonly VenueFacts[];
  readonly sources: readonly SourceFacts[];
  readonly nameOf: (artistId: string) => string;
  readonly programVenue: string;
}

/** The program's venue first, the others in media's order. */
export const venueCards = (input: VenueCardsInput): VenueCardView[] =>
  input.venues
    .map((venue) => venueCard(venue, input))
    .toSorted((a, b) => Number(b.isProgram) - Number(a.isProgram));

const venueCard = (venue: VenueFacts, { sources, nameOf, programVenue }: VenueCardsInput): VenueCardView => {
  const state = venueState(venue);
  const source = sources.find(({ artistId }) => artistId === venue.route);
  return {
    name: venue.name,
    isProgram: venue.name === programVenue,
    state,
    onAirName: venue.onAir === null ? null : nameOf(venue.onAir),
    onAirSinceMs: venue.onAirSinceMs,
    routeId: venue.route,
    players: venue.players,
    stillAtMs: venue.previewAtMs,
    canCutNow: venue.route !== venue.onAir && source !== undefined && !source.stalled,
    isRemovable: venue.removable,
    note: note({ state, venue, source, nameOf }),
  };
};

const venueState = ({ route, onAir }: VenueFacts): VenueState => {
  if (route === onAir) return route === null ? 'placeholder' : 'on-air';
  return onAir === null ? 'waiting' : 'changing';
};

const note = (given: {
  state: VenueState;
  venue: VenueFacts;
  source: SourceFacts | undefined;
  nameOf: (artistId: string) => string;
}): string | null => {
  const { state, venue, source, nameOf } = given;
  const { lines } = STRINGS.air;
  if (state === 'on-air') return null;
  if (venue.route === null)
    return venue.onAir === null ? lines.placeholder : lines.leaving(nameOf(venue.onAir));
  const routed = nameOf(venue.route);
  if (source === undefined) return lines.notLive(routed);
  return source.stalled ? lines.stalled(routed) : lines.atKeyFrame(routed);
};
