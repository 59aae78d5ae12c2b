import type { Logger } from '../../ops/service/logger.ts';
import type { MediaState, SourceFacts, VenueFacts } from '../../proto/contracts/media.ts';
import { sourceFacts, venueFacts } from '../core/facts.ts';
import {
  createHouse,
  type House,
  type HouseEffect,
  type HouseInput,
  isLive,
  stepHouse,
} from '../core/house.ts';
import type { MediaTag } from '../core/media-tag.ts';
import type { Placeholder } from '../core/placeholder.ts';
import type { Env } from '../core/venue-routing.ts';
import { createVenueBroadcast, type VenuePlayer } from './node-media-server.ts';

/** How often the placeholder plays on and silence is looked for, milliseconds. */
const TICK_MS = 10;

/** Runs the house: gives its pure core time and packets, and carries out what it decides. */
export interface MediaHub {
  sourceStarted(artist: { artistId: string; artistName: string }): void;
  sourceTag(artistId: string, tag: MediaTag): void;
  sourceEnded(artistId: string): void;
  isLive(artistId: string): boolean;
  /** Undefined where there is no such venue. */
  route(venue: string, artistId: string | null): VenueFacts | undefined;
  hasVenue(venue: string): boolean;
  /** Undefined where there is no such venue. */
  join(venue: string, player: VenuePlayer): { leave: () => void; hasPicture: boolean } | undefined;
  state(): MediaState;
  close(): void;
}

interface MediaHubOptions {
  readonly venues: readonly string[];
  readonly placeholder: Placeholder;
  readonly log: Logger;
  readonly onCut: (venue: string) => void;
}

export const createMediaHub = (options: MediaHubOptions): MediaHub => {
  const env = createEnv(options.placeholder);
  const broadcasts = new Map(options.venues.map((name) => [name, createVenueBroadcast(name)]));
  const onCut = ({ venue, cut }: Extract<HouseEffect, { kind: 'cut' }>): void => {
    options.onCut(venue);
    options.log.info({ venue, ...cut }, 'cut');
  };
  const perform = (effect: HouseEffect): void => {
    if (effect.kind === 'cut') onCut(effect);
    else broadcasts.get(effect.venue)?.send(effect.tag);
  };
  const { house, effects } = createHouse(options.venues, env());
  effects.forEach(perform);
  const step = (input: HouseInput): void => stepHouse(house, input, env()).forEach(perform);
  const timer = setInterval(() => step({ kind: 'tick' }), TICK_MS);

  const factsOf = (name: string): VenueFacts | undefined => {
    const venue = house.venues.get(name);
    return venue === undefined ? undefined : venueFacts(venue, broadcasts.get(name)?.playerCount() ?? 0);
  };
  return {
    sourceStarted: (artist) => step({ kind: 'sourceStarted', ...artist }),
    sourceTag: (artistId, tag) => step({ kind: 'sourceTag', artistId, tag }),
    sourceEnded: (artistId) => step({ kind: 'sourceEnded', artistId }),
    isLive: (artistId) => isLive(house, artistId),
    route: (venue, artistId) => {
      step({ kind: 'route', venue, artistId });
      return factsOf(venue);
    },
    hasVenue: (venue) => house.venues.has(venue),
    join: (venue, player) => broadcasts.get(venue)?.join(player),
    state: () => ({
      sources: allSourceFacts(house),
      venues: options.venues.flatMap((name) => factsOf(name) ?? []),
    }),
    close: () => clearInterval(timer),
  };
};

const createEnv = (placeholder: Placeholder) => (): Env => ({
  nowMs: performance.now(),
  unixMs: Date.now(),
  placeholder,
});

const allSourceFacts = ({ sources }: House): SourceFacts[] =>
  [...sources.values()].map((source) => sourceFacts(source, performance.now()));
