import type { Logger } from '../../ops/service/logger.ts';
import { startTicker } from '../../ops/service/ticker.ts';
import type { MediaState, SourceFacts, VenueFacts } from '../../proto/contracts/media.ts';
import { sourceFacts, venueFacts } from '../core/facts.ts';
import {
  createHouse,
  type Env,
  type House,
  type HouseEffect,
  type HouseInput,
  isLive,
  nextTickMs,
  type PlaceholderScope,
  stepHouse,
} from '../core/house.ts';
import type { MediaTag } from '../core/media-tag.ts';
import type { Placeholder } from '../core/placeholder.ts';
import { sourceSoFar } from '../core/source.ts';
import type { Audience, Cut, CutMode } from '../core/venue.ts';
import { venueClockMs } from '../core/venue-routing.ts';
import { createFollowers, type Followers } from './followers.ts';
import {
  createVenueFanOut,
  type FanOutEvents,
  type JoinedPlayer,
  type PlayerSink,
  type VenueFanOut,
} from './venue-fan-out.ts';

/** What happens in the house, for those who watch over it. */
export type HouseEvent =
  | {
      kind: 'source';
      change: 'started' | 'ended' | 'stalled' | 'resumed';
      artistId: string;
      artistName: string;
    }
  | { kind: 'routed'; venue: string; artistId: string | null }
  | { kind: 'cut'; venue: string; cut: Cut };

/** What a follower of a venue is told, in order: first headers and the picture so far, then what comes. */
export type VenueNews =
  | { kind: 'tag'; tag: MediaTag }
  /** The tags after this are of another stream: metadata and headers come first. */
  | { kind: 'cut'; cut: Cut }
  /** The venue is no more. */
  | { kind: 'ended' };

/** What a follower of a source is told: first headers and the pictures since its last key frame, then what comes. */
export type SourceNews = { kind: 'tag'; tag: MediaTag } | { kind: 'ended' };

/** Runs the house: gives its pure core time and packets, and carries out what it decides. */
export interface MediaHub {
  sourceStarted(artist: { artistId: string; artistName: string }): void;
  sourceTag(artistId: string, tag: MediaTag): void;
  sourceEnded(artistId: string): void;
  isLive(artistId: string): boolean;
  /** Undefined where there is no such venue. */
  route(venue: string, to: { artistId: string | null; mode: CutMode }): VenueFacts | undefined;
  hasVenue(venue: string): boolean;
  /** False where there is one of that name. */
  addVenue(venue: string): boolean;
  /** Ends the venue and its players. False where there is none. */
  removeVenue(venue: string): boolean;
  /** Gives a venue or an artist a loop of their own; null takes it away. What shows the old one goes over at once. */
  setPlaceholder(owner: { scope: PlaceholderScope; subject: string }, placeholder: Placeholder | null): void;
  /** Undefined where there is no such venue. */
  join(venue: string, sink: PlayerSink): JoinedPlayer | undefined;
  /** Calls `tell` for all that the venue sends. Returns how to stop; undefined where there is no such venue. */
  followVenue(venue: string, tell: (news: VenueNews) => void): (() => void) | undefined;
  /** Calls `tell` for all that the source sends, on its own clock. Undefined where the artist is not here. */
  followSource(artistId: string, tell: (news: SourceNews) => void): (() => void) | undefined;
  /** Calls `tell` for what happens in the house. Returns how to stop. */
  onEvent(tell: (event: HouseEvent) => void): () => void;
  /** Where a venue's own clock stands, milliseconds; the tags that it sends carry this time. */
  venueClockMs(venue: string): number | undefined;
  /** What a venue shows: an artist's pictures or a placeholder. Undefined where there is no such venue. */
  onScreen(venue: string): { artistId: string } | { placeholder: Placeholder } | undefined;
  state(): MediaState;
  close(): void;
}

interface MediaHubOptions {
  readonly venues: readonly string[];
  readonly placeholder: Placeholder;
  readonly log: Logger;
  readonly onCut: (venue: string) => void;
  readonly fanOut: FanOutEvents;
  /** Where the venues' clocks begin, milliseconds; 0 but in tests. */
  readonly originMs: number;
}

/** Everything that the house's effects are carried out on. */
interface Outlets {
  readonly options: MediaHubOptions;
  readonly fanOuts: Map<string, VenueFanOut>;
  readonly venueFollowers: Followers<VenueNews>;
  readonly sourceFollowers: Followers<SourceNews>;
  readonly eventFollowers: Followers<HouseEvent>;
}

export const createMediaHub = (options: MediaHubOptions): MediaHub => {
  const env = createEnv(options.placeholder);
  const { originMs } = options;
  const outlets: Outlets = {
    options,
    fanOuts: new Map(options.venues.map((name) => [name, createVenueFanOut(options.fanOut)])),
    venueFollowers: createFollowers(options.log),
    sourceFollowers: createFollowers(options.log),
    eventFollowers: createFollowers(options.log),
  };
  const { fanOuts, venueFollowers, sourceFollowers, eventFollowers } = outlets;
  const { house, effects } = createHouse(options.venues, env(), { originMs, audience: 'nobody' });
  const performAll = (all: readonly HouseEffect[]): void => {
    for (const effect of all) perform(outlets, effect);
  };
  performAll(effects);
  const ticker = startTicker(
    () => nextTickMs(house),
    () => performAll(stepHouse(house, { kind: 'tick' }, env())),
  );
  const step = (input: HouseInput): void => {
    performAll(stepHouse(house, input, env()));
    ticker.hurry();
  };
  /** Tells the house when somebody comes to a venue, or the last one has gone. */
  const noteAudience = (venue: string, isComing?: Exclude<Audience, 'nobody'>): void => {
    const before = house.venues.get(venue)?.audience;
    const hasPlayers = isComing === 'players' || (fanOuts.get(venue)?.playerCount() ?? 0) > 0;
    const hasFollowers = isComing === 'followers' || venueFollowers.has(venue);
    const audience = hasPlayers ? 'players' : hasFollowers ? 'followers' : 'nobody';
    if (audience !== before) step({ kind: 'audience', venue, audience });
  };
  const factsOf = (name: string): VenueFacts | undefined => {
    const venue = house.venues.get(name);
    return venue === undefined ? undefined : venueFacts(venue, fanOuts.get(name)?.playerCount() ?? 0);
  };
  return {
    sourceStarted: (artist) => step({ kind: 'sourceStarted', ...artist }),
    sourceTag: (artistId, tag) => step({ kind: 'sourceTag', artistId, tag }),
    sourceEnded: (artistId) => step({ kind: 'sourceEnded', artistId }),
    isLive: (artistId) => isLive(house, artistId),
    route: (venue, to) => {
      step({ kind: 'route', venue, ...to });
      return factsOf(venue);
    },
    hasVenue: (venue) => house.venues.has(venue),
    addVenue: (venue) => {
      if (house.venues.has(venue)) return false;
      fanOuts.set(venue, createVenueFanOut(options.fanOut));
      step({ kind: 'venueAdded', venue, originMs, audience: 'nobody' });
      return true;
    },
    removeVenue: (venue) => {
      if (!house.venues.has(venue)) return false;
      step({ kind: 'venueRemoved', venue });
      fanOuts.get(venue)?.close();
      fanOuts.delete(venue);
      venueFollowers.tell(venue, { kind: 'ended' });
      venueFollowers.forget(venue);
      return true;
    },
    setPlaceholder: (owner, placeholder) => step({ kind: 'placeholder', ...owner, placeholder }),
    join: (venue, sink) => {
      const fanOut = fanOuts.get(venue);
      if (fanOut === undefined) return undefined;
      // First: what the venue has left out comes before the newcomer.
      noteAudience(venue, 'players');
      const { onRoom, leave } = fanOut.join(sink);
      return {
        onRoom,
        leave: () => {
          leave();
          noteAudience(venue);
        },
      };
    },
    followVenue: (venue, tell) => {
      const fanOut = fanOuts.get(venue);
      if (fanOut === undefined) return undefined;
      noteAudience(venue, 'followers');
      for (const tag of fanOut.pictureSoFar()) tell({ kind: 'tag', tag });
      const stop = venueFollowers.add(venue, tell);
      return () => {
        stop();
        noteAudience(venue);
      };
    },
    followSource: (artistId, tell) => {
      const source = house.sources.get(artistId);
      if (source === undefined) return undefined;
      for (const tag of sourceSoFar(source)) tell({ kind: 'tag', tag });
      return sourceFollowers.add(artistId, tell);
    },
    onEvent: (tell) => eventFollowers.add('', tell),
    venueClockMs: (name) => {
      const venue = house.venues.get(name);
      return venue === undefined ? undefined : venueClockMs(venue, performance.now());
    },
    onScreen: (name) => {
      const venue = house.venues.get(name);
      if (venue === undefined) return undefined;
      const { onAir, picture, loop } = venue;
      return onAir !== null && picture === 'source' ? { artistId: onAir } : { placeholder: loop.placeholder };
    },
    state: () => ({
      sources: allSourceFacts(house),
      venues: [...house.venues.keys()].flatMap((name) => factsOf(name) ?? []),
    }),
    close: () => {
      ticker.stop();
      for (const fanOut of fanOuts.values()) fanOut.close();
    },
  };
};

const perform = (outlets: Outlets, effect: HouseEffect): void => {
  const { options, fanOuts, venueFollowers, sourceFollowers, eventFollowers } = outlets;
  switch (effect.kind) {
    case 'send':
      fanOuts.get(effect.venue)?.send(effect.tag);
      venueFollowers.tell(effect.venue, { kind: 'tag', tag: effect.tag });
      return;
    case 'sourceTag':
      sourceFollowers.tell(effect.artistId, { kind: 'tag', tag: effect.tag });
      return;
    case 'cut':
      options.onCut(effect.venue);
      options.log.info({ venue: effect.venue, ...effect.cut }, 'cut');
      venueFollowers.tell(effect.venue, effect);
      eventFollowers.tell('', effect);
      return;
    case 'source':
      if (effect.change === 'ended') {
        sourceFollowers.tell(effect.artistId, { kind: 'ended' });
        sourceFollowers.forget(effect.artistId);
      }
      eventFollowers.tell('', effect);
      return;
    case 'routed':
      eventFollowers.tell('', effect);
  }
};

const createEnv = (placeholder: Placeholder) => (): Env => ({
  nowMs: performance.now(),
  unixMs: Date.now(),
  placeholder,
});

const allSourceFacts = ({ sources }: House): SourceFacts[] =>
  [...sources.values()].map((source) => sourceFacts(source, performance.now()));
