import { unwrapMs } from './media-clock.ts';
import type { MediaTag } from './media-tag.ts';
import type { Placeholder } from './placeholder.ts';
import { acceptTag, ageSource, createSource, isStalled, type Source } from './source.ts';
import type { CutMode, Venue, VenueEffect, VenueEnv, VenueInput } from './venue.ts';
import { createVenue, stepVenue } from './venue-routing.ts';

/** All sources and venues: what comes in, what goes out where. Plain data, owned by one edge. */
export interface House {
  readonly sources: Map<string, Source>;
  readonly venues: Map<string, Venue>;
  /** Loops of their own, by venue and by artist. */
  readonly placeholders: Readonly<Record<PlaceholderScope, Map<string, Placeholder>>>;
  /** Sources from which nothing comes just now, by artist. */
  readonly stalled: Set<string>;
  lastTickMs: number;
}

/** Whose placeholder it is: a venue's, or an artist's wherever the artist is routed. */
export type PlaceholderScope = 'venue' | 'artist';

/** `nowMs` never runs backwards; `unixMs` is the time of day. */
export interface Env {
  readonly nowMs: number;
  readonly unixMs: number;
  /** The loop of everybody who has none of their own. */
  readonly placeholder: Placeholder;
}

export type HouseInput =
  | { kind: 'sourceStarted'; artistId: string; artistName: string }
  | { kind: 'sourceTag'; artistId: string; tag: MediaTag }
  | { kind: 'sourceEnded'; artistId: string }
  | { kind: 'route'; venue: string; artistId: string | null; mode?: CutMode }
  | { kind: 'venueAdded'; venue: string; originMs?: number }
  | { kind: 'venueRemoved'; venue: string }
  | { kind: 'placeholder'; scope: PlaceholderScope; subject: string; placeholder: Placeholder | null }
  | { kind: 'tick' };

/** What became of a source: `tag` is one that its followers want, on the source's own clock. */
export type SourceEffect =
  | {
      kind: 'source';
      change: 'started' | 'ended' | 'stalled' | 'resumed';
      artistId: string;
      artistName: string;
    }
  | { kind: 'sourceTag'; artistId: string; tag: MediaTag };

export type HouseEffect =
  | (VenueEffect & { readonly venue: string })
  | { kind: 'routed'; venue: string; artistId: string | null }
  | SourceEffect;

/**
 * What one tick may count as silence, milliseconds. A longer gap is our own event loop's lag, during which a source's
 * packets waited in the socket: it says nothing about the source.
 */
const MAX_TICK_MS = 50;

export const createHouse = (
  venues: readonly string[],
  env: Env,
  originMs = 0,
): { house: House; effects: HouseEffect[] } => {
  const house: House = {
    sources: new Map(),
    venues: new Map(),
    placeholders: { venue: new Map(), artist: new Map() },
    stalled: new Set(),
    lastTickMs: env.nowMs,
  };
  const effects = venues.flatMap((venue) => stepHouse(house, { kind: 'venueAdded', venue, originMs }, env));
  return { house, effects };
};

export const stepHouse = (house: House, input: HouseInput, env: Env): HouseEffect[] => {
  switch (input.kind) {
    case 'sourceStarted':
      return startSource(house, input, env);
    case 'sourceTag':
      return takeTag(house, input, env);
    case 'sourceEnded':
      return endSource(house, input.artistId, env);
    case 'route':
      return route(house, input, env);
    case 'venueAdded':
      return addVenue(house, input, env);
    case 'venueRemoved':
      house.venues.delete(input.venue);
      return [];
    case 'placeholder':
      setPlaceholder(house, input);
      return [];
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
  const effects = endSource(house, artistId, env);
  house.sources.set(artistId, createSource({ artistId, artistName, sinceUnixMs: env.unixMs }));
  return [...effects, { kind: 'source', change: 'started', artistId, artistName }];
};

const endSource = (house: House, artistId: string, env: Env): HouseEffect[] => {
  const source = house.sources.get(artistId);
  if (source === undefined) return [];
  house.sources.delete(artistId);
  house.stalled.delete(artistId);
  const effects = everyVenue(house, () => ({ kind: 'ended', artistId }), env);
  return [...effects, { kind: 'source', change: 'ended', artistId, artistName: source.artistName }];
};

const takeTag = (house: House, input: { artistId: string; tag: MediaTag }, env: Env): HouseEffect[] => {
  const source = house.sources.get(input.artistId);
  if (source === undefined) return [];
  const tag = { ...input.tag, timestampMs: unwrapMs(source.clock, input.tag.timestampMs) };
  if (!acceptTag(source, tag, env.nowMs)) return [];
  const effects: HouseEffect[] = [{ kind: 'sourceTag', artistId: source.artistId, tag }];
  for (const venue of house.venues.values()) {
    if (venue.onAir !== source.artistId && venue.route !== source.artistId) continue;
    effects.push(...inVenue(house, { venue, input: { kind: 'tag', source, tag } }, env));
  }
  return effects;
};

const route = (house: House, input: Extract<HouseInput, { kind: 'route' }>, env: Env): HouseEffect[] => {
  const venue = house.venues.get(input.venue);
  if (venue === undefined) return [];
  const { artistId, mode = 'keyFrame' } = input;
  const isNews = venue.route !== artistId;
  const source = artistId === null ? undefined : house.sources.get(artistId);
  const effects = inVenue(house, { venue, input: { kind: 'route', artistId, mode, source } }, env);
  return isNews ? [{ kind: 'routed', venue: venue.name, artistId }, ...effects] : effects;
};

const addVenue = (
  house: House,
  { venue: name, originMs }: { venue: string; originMs?: number },
  env: Env,
): HouseEffect[] => {
  if (house.venues.has(name)) return [];
  const { venue, effects } = createVenue(name, venueEnv(house, env), originMs);
  house.venues.set(name, venue);
  return effects.map((effect) => ({ ...effect, venue: name }));
};

const setPlaceholder = (house: House, input: Extract<HouseInput, { kind: 'placeholder' }>): void => {
  const own = house.placeholders[input.scope];
  if (input.placeholder === null) own.delete(input.subject);
  else own.set(input.subject, input.placeholder);
};

const tick = (house: House, env: Env): HouseEffect[] => {
  const passedMs = Math.min(env.nowMs - house.lastTickMs, MAX_TICK_MS);
  house.lastTickMs = env.nowMs;
  for (const source of house.sources.values()) ageSource(source, passedMs);
  const find = (artistId: string | null) => (artistId === null ? undefined : house.sources.get(artistId));
  const effects = everyVenue(
    house,
    (venue) => ({ kind: 'tick', passedMs, source: find(venue.onAir), wanted: find(venue.route) }),
    env,
  );
  return [...effects, ...noteStalls(house)];
};

const noteStalls = (house: House): HouseEffect[] => {
  const effects: HouseEffect[] = [];
  for (const source of house.sources.values()) {
    const { artistId, artistName } = source;
    if (isStalled(source) === house.stalled.has(artistId)) continue;
    if (isStalled(source)) house.stalled.add(artistId);
    else house.stalled.delete(artistId);
    const change = isStalled(source) ? 'stalled' : 'resumed';
    effects.push({ kind: 'source', change, artistId, artistName });
  }
  return effects;
};

const everyVenue = (house: House, input: (venue: Venue) => VenueInput, env: Env): HouseEffect[] =>
  [...house.venues.values()].flatMap((venue) => inVenue(house, { venue, input: input(venue) }, env));

const inVenue = (
  house: House,
  { venue, input }: { venue: Venue; input: VenueInput },
  env: Env,
): HouseEffect[] =>
  stepVenue(venue, input, venueEnv(house, env)).map((effect) => ({ ...effect, venue: venue.name }));

/** An artist's own placeholder goes before the venue's, and that before the house's. */
const venueEnv = (house: House, { nowMs, unixMs, placeholder }: Env): VenueEnv => ({
  nowMs,
  unixMs,
  placeholderFor: (venue, artistId) =>
    (artistId === null ? undefined : house.placeholders.artist.get(artistId)) ??
    house.placeholders.venue.get(venue) ??
    placeholder,
});

/** True while a source's publisher may not be replaced without leave: it is there and sends. */
export const isLive = (house: House, artistId: string): boolean => {
  const source = house.sources.get(artistId);
  return source !== undefined && !isStalled(source);
};
