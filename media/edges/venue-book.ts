import type { MediaState, VenueFacts } from '../../proto/contracts/media.ts';
import type { CutMode } from '../core/venue.ts';
import type { HealthMonitor } from './health/health-monitor.ts';
import type { MediaHub } from './media-hub.ts';
import type { Stills } from './preview/stills.ts';
import { refused, unknownVenue } from './refusals.ts';
import type { VenueStore } from './venue-store.ts';

/** Most venues of a house: each one plays at all times. */
const MAX_VENUES = 64;

/** The venues as the control API sees them. Every call throws a coded error where it is refused. */
export interface VenueBook {
  state(): MediaState;
  route(venue: string, to: { artistId: string | null; mode: CutMode }): VenueFacts;
  add(venue: string): VenueFacts;
  remove(venue: string): void;
}

export const createVenueBook = (options: {
  hub: MediaHub;
  store: VenueStore;
  /** Those of the settings: they are always there. */
  fixed: readonly string[];
  health: Pick<HealthMonitor, 'healthOf'>;
  stills: Pick<Stills, 'ofSource' | 'ofVenue'>;
}): VenueBook => {
  const { hub, store, fixed, health, stills } = options;
  const describe = (venue: VenueFacts): VenueFacts => ({
    ...venue,
    removable: !fixed.includes(venue.name),
    previewAtMs: stills.ofVenue(venue.name)?.atMs ?? null,
  });
  for (const name of store.all()) hub.addVenue(name);
  return {
    state: () => {
      const state = hub.state();
      const sources = state.sources.map((source) => ({
        ...source,
        health: health.healthOf(source.artistId),
        previewAtMs: stills.ofSource(source.artistId)?.atMs ?? null,
      }));
      return { ...state, sources, venues: state.venues.map(describe) };
    },
    route: (name, to) => {
      const venue = hub.route(name, to);
      if (venue === undefined) throw unknownVenue(name);
      return describe(venue);
    },
    add: (name) => {
      if (hub.state().venues.length >= MAX_VENUES)
        throw refused(409, 'TOO_MANY_VENUES', `A house has at most ${MAX_VENUES} venues: remove one first.`);
      if (hub.hasVenue(name)) throw refused(409, 'VENUE_EXISTS', `There is a venue "${name}" already.`);
      // On disk first: what the disk refuses is not there for the rest of the night only.
      store.add(name, Date.now());
      hub.addVenue(name);
      const facts = hub.state().venues.find((venue) => venue.name === name);
      if (facts === undefined) throw new Error(`the venue ${name} was not added`);
      return describe(facts);
    },
    remove: (name) => {
      if (fixed.includes(name))
        throw refused(409, 'VENUE_IS_FIXED', `The venue "${name}" is named in HL_VENUES: take it out there.`);
      if (!hub.hasVenue(name)) throw unknownVenue(name);
      store.remove(name);
      hub.removeVenue(name);
    },
  };
};
