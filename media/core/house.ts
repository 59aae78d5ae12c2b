import { unwrapMs } from './media-clock.ts';
import { type MediaTag, retimed } from './media-tag.ts';
import type { Placeholder } from './placeholder.ts';
import { acceptTag, ageSource, createSource, isStalled, type Source } from './source.ts';
import type { Audience, CutMode, Venue, VenueEffect, VenueEnv, VenueInput } from './venue.ts';
import { ageVenue, createVenue, stepVenue } from './venue-routing.ts';

/** All sources and venues: what comes in, what goes out where. Plain data, owned by one edge. */
export interface House {
  readonly sources: Map<string, Source>;
  readonly venues: Map<string, Venue>;
  /** Loops of their own, by venue and by artist. */
  readonly placeholders: Readonly<Record<PlaceholderScope, Map<string, Placeholder>>>;
  /** Sources from which nothing comes just now, by artist. */
  readonly stalled: Set<string>;
  lastStepMs: number;
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
  /** Where no audience is given there are players. */
  | { kind: 'venueAdded'; venue: string; originMs?: number; audience?: Audience }
  | { kind: 'audience'; venue: string; audience: Audience }
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
  | VenueEffect
  | { kind: 'routed'; venue: string; artistId: string | null }
  | SourceEffect;

/** How often time must pass, milliseconds: where players wait for the next picture of a placeholder, and elsewhere. */
const SOON_MS = 20;
const LATER_MS = 100;
/**
 * What may count as silence in one go, milliseconds. A longer gap is our own event loop's lag, during which a source's
 * packets waited in the socket: it says nothing about the source.
 */
const MOST_AT_ONCE_MS = 1.3 * LATER_MS;

export const createHouse = (
  venues: readonly string[],
  env: Env,
  { originMs = 0, audience = 'players' }: { originMs?: number; audience?: Audience } = {},
): { house: House; effects: HouseEffect[] } => {
  const house: House = {
    sources: new Map(),
    venues: new Map(),
    placeholders: { venue: new Map(), artist: new Map() },
    stalled: new Set(),
    lastStepMs: env.nowMs,
  };
  const effects = venues.flatMap((venue) =>
    stepHouse(house, { kind: 'venueAdded', venue, originMs, audience }, env),
  );
  return { house, effects };
};

/** How long after a tick the next one is wanted, milliseconds. */
export const nextTickMs = ({ venues }: House): number => {
  for (const { pending, picture, audience } of venues.values()) {
    if (pending !== null || (picture === 'placeholder' && audience === 'players')) return SOON_MS;
  }
  return LATER_MS;
};

export const stepHouse = (house: House, input: HouseInput, env: Env): HouseEffect[] => {
  letTimePass(house, env.nowMs);
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
    case 'audience':
      return setAudience(house, input, env);
    case 'placeholder':
      setPlaceholder(house, input);
      return [];
    case 'tick':
      return tick(house, env);
  }
};

/** Before each input, so that what a packet ends is counted up to that packet. */
const letTimePass = (house: House, nowMs: number): void => {
  const passedMs = Math.min(nowMs - house.lastStepMs, MOST_AT_ONCE_MS);
  if (passedMs <= 0) return;
  house.lastStepMs = nowMs;
  for (const source of house.sources.values()) ageSource(source, passedMs);
  for (const venue of house.venues.values()) ageVenue(venue, passedMs);
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
  const tag = retimed(input.tag, unwrapMs(source.clock, input.tag.timestampMs));
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
  input: Extract<HouseInput, { kind: 'venueAdded' }>,
  env: Env,
): HouseEffect[] => {
  if (house.venues.has(input.venue)) return [];
  const { venue, effects } = createVenue(input.venue, venueEnv(house, env), input);
  house.venues.set(input.venue, venue);
  return effects;
};

const setAudience = (
  house: House,
  { venue: name, audience }: { venue: string; audience: Audience },
  env: Env,
): HouseEffect[] => {
  const venue = house.venues.get(name);
  return venue === undefined ? [] : inVenue(house, { venue, input: { kind: 'audience', audience } }, env);
};

const setPlaceholder = (house: House, input: Extract<HouseInput, { kind: 'placeholder' }>): void => {
  const own = house.placeholders[input.scope];
  if (input.placeholder === null) own.delete(input.subject);
  else own.set(input.subject, input.placeholder);
};

const tick = (house: House, env: Env): HouseEffect[] => {
  const find = (artistId: string | null) => (artistId === null ? undefined : house.sources.get(artistId));
  const effects = everyVenue(
    house,
    (venue) => ({ kind: 'tick', source: find(venue.onAir), wanted: find(venue.route) }),
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

const everyVenue = (house: House, input: (venue: Venue) => VenueInput, env: Env): HouseEffect[] => {
  const effects: HouseEffect[] = [];
  for (const venue of house.venues.values())
    effects.push(...inVenue(house, { venue, input: input(venue) }, env));
  return effects;
};

const inVenue = (
  house: House,
  { venue, input }: { venue: Venue; input: VenueInput },
  env: Env,
): VenueEffect[] => stepVenue(venue, input, venueEnv(house, env));

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
