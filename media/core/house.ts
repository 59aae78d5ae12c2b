import type { MediaTag } from './media-tag.ts';
import { acceptTag, createSource, isStalled, type Source } from './source.ts';
import {
  createVenue,
  type Env,
  stepVenue,
  type Venue,
  type VenueEffect,
  type VenueInput,
} from './venue-routing.ts';

/** All sources and venues: what comes in, what goes out where. Plain data, owned by one edge. */
export interface House {
  readonly sources: Map<string, Source>;
  readonly venues: Map<string, Venue>;
  lastTickMs: number;
}

export type HouseInput =
  | { kind: 'sourceStarted'; artistId: string; artistName: string }
  | { kind: 'sourceTag'; artistId: string; tag: MediaTag }
  | { kind: 'sourceEnded'; artistId: string }
  | { kind: 'route'; venue: string; artistId: string | null }
  | { kind: 'tick' };

export type HouseEffect = VenueEffect & { readonly venue: string };

/**
 * What one tick may count as silence, milliseconds. A longer gap is our own event loop's lag, during which a source's
 * packets waited in the socket: it says nothing about the source.
 */
const MAX_TICK_MS = 50;

export const createHouse = (
  venues: readonly string[],
  env: Env,
): { house: House; effects: HouseEffect[] } => {
  const house: House = { sources: new Map(), venues: new Map(), lastTickMs: env.nowMs };
  const effects: HouseEffect[] = [];
  for (const name of venues) {
    const created = createVenue(name, env);
    house.venues.set(name, created.venue);
    effects.push(...created.effects.map((effect) => ({ ...effect, venue: name })));
  }
  return { house, effects };
};

export const stepHouse = (house: House, input: HouseInput, env: Env): HouseEffect[] => {
  switch (input.kind) {
    case 'sourceStarted':
      return startSource(house, input, env);
    case 'sourceTag':
      return takeTag(house, input, env);
    case 'sourceEnded':
      house.sources.delete(input.artistId);
      return everyVenue(house, () => ({ kind: 'ended', artistId: input.artistId }), env);
    case 'route': {
      const venue = house.venues.get(input.venue);
      return venue === undefined ? [] : inVenue(venue, input, env);
    }
    case 'tick':
      return tick(house, env);
  }
};

/** A second publish under one artist is another stream: the first has ended. */
const startSource = (
  house: House,
  artist: { artistId: string; artistName: string },
  env: Env,
): HouseEffect[] => {
  const { artistId, artistName } = artist;
  const effects = house.sources.has(artistId) ? stepHouse(house, { kind: 'sourceEnded', artistId }, env) : [];
  house.sources.set(artistId, createSource({ artistId, artistName, sinceUnixMs: env.unixMs }));
  return effects;
};

const takeTag = (house: House, input: { artistId: string; tag: MediaTag }, env: Env): HouseEffect[] => {
  const source = house.sources.get(input.artistId);
  if (source === undefined || !acceptTag(source, input.tag, env.nowMs)) return [];
  const effects: HouseEffect[] = [];
  for (const venue of house.venues.values()) {
    if (venue.onAir !== source.artistId && venue.route !== source.artistId) continue;
    effects.push(...inVenue(venue, { kind: 'tag', source, tag: input.tag }, env));
  }
  return effects;
};

const tick = (house: House, env: Env): HouseEffect[] => {
  const passedMs = Math.min(env.nowMs - house.lastTickMs, MAX_TICK_MS);
  house.lastTickMs = env.nowMs;
  for (const source of house.sources.values()) source.silentMs += passedMs;
  const onAir = (venue: Venue) => (venue.onAir === null ? undefined : house.sources.get(venue.onAir));
  return everyVenue(house, (venue) => ({ kind: 'tick', source: onAir(venue) }), env);
};

const everyVenue = (house: House, input: (venue: Venue) => VenueInput, env: Env): HouseEffect[] => {
  const effects: HouseEffect[] = [];
  for (const venue of house.venues.values()) effects.push(...inVenue(venue, input(venue), env));
  return effects;
};

const inVenue = (venue: Venue, input: VenueInput, env: Env): HouseEffect[] =>
  stepVenue(venue, input, env).map((effect) => ({ ...effect, venue: venue.name }));

/** True while a source's publisher may not be replaced: it is there and sends. */
export const isLive = (house: House, artistId: string): boolean => {
  const source = house.sources.get(artistId);
  return source !== undefined && !isStalled(source);
};
