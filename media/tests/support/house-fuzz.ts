import { createHouse, type HouseEffect, type HouseInput, stepHouse } from '../../core/house.ts';
import { hasLostPicture, hasLostSound } from '../../core/source.ts';
import { venueClockMs } from '../../core/venue-routing.ts';
import { createFuzzSource, type FuzzSource, type Random } from './fuzz-source.ts';
import { makePlaceholder } from './house-stage.ts';
import { createVenueWitness, type VenueWitness } from './venue-witness.ts';

/** A small seeded generator (mulberry32): 0 to below 1. */
const createRandom = (seed: number): Random => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const TICK_MS = 10;
const ARTISTS = ['ada', 'bo', 'cy', 'di'];
const VENUES = ['main', 'left'];
/** How soon a source that is well is seen where it is routed, beyond its key-frame interval, milliseconds. */
const SOON_MS = 300;
const MAX_WRONGS = 5;

/** A house with artists to whom all sorts of things happen, and a witness at every venue. */
export const createFuzzHouse = (seed: number) => {
  const random = createRandom(seed);
  // Of its own, so that a seed's night stays the same whoever watches.
  const audienceRandom = createRandom(seed + 7919);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const isLucky = (chance: number): boolean => random() < chance;
  const placeholder = makePlaceholder('ee');
  const ownPlaceholder = makePlaceholder('ec');
  let nowMs = 1000;
  let cuts = 0;
  let marks = 0;
  const wrongs: string[] = [];
  const witnesses = new Map<string, VenueWitness>();
  const sources = new Map<string, FuzzSource>();
  const env = () => ({ nowMs, unixMs: nowMs, placeholder });
  const wrong = (text: string): void => {
    if (wrongs.length < MAX_WRONGS) wrongs.push(`${nowMs} ms: ${text}`);
  };
  const witnessOf = (venue: string): VenueWitness => {
    const witness = witnesses.get(venue) ?? createVenueWitness((text) => wrong(`${venue}: ${text}`));
    witnesses.set(venue, witness);
    return witness;
  };
  const take = (effects: readonly HouseEffect[]): void => {
    for (const effect of effects) {
      if (effect.kind === 'send') witnessOf(effect.venue).onTag(effect.tag, nowMs);
      if (effect.kind === 'cut') {
        cuts += 1;
        witnessOf(effect.venue).onCut(effect.cut);
      }
    }
  };
  const started = createHouse(VENUES, env());
  const { house } = started;
  take(started.effects);
  const step = (input: HouseInput): void => take(stepHouse(house, input, env()));

  const begin = (artistId: string): void => {
    step({ kind: 'sourceStarted', artistId, artistName: artistId });
    marks = (marks + 1) % 0x80;
    sources.set(
      artistId,
      createFuzzSource({
        random,
        nowMs,
        mark: 0x20 + marks,
        send: (tag) => step({ kind: 'sourceTag', artistId, tag }),
      }),
    );
  };
  const end = (artistId: string): void => {
    sources.delete(artistId);
    step({ kind: 'sourceEnded', artistId });
  };
  const suffer = (artistId: string): void => sources.get(artistId)?.suffer(nowMs);
  const troubles = Array.from({ length: 6 }, () => suffer);
  const changeArtist = (artistId: string): void => {
    const source = sources.get(artistId);
    if (source === undefined) begin(artistId);
    else pick([end, begin, ...troubles])(artistId);
  };
  const changeVenue = (): void => {
    const venue = pick([...house.venues.keys()]);
    const artistId = isLucky(0.15) ? null : pick(ARTISTS);
    const mode = isLucky(0.4) ? 'instant' : 'keyFrame';
    if (house.venues.get(venue)?.route !== artistId) witnessOf(venue).routedAtMs = nowMs;
    step({ kind: 'route', venue, artistId, mode });
  };
  const changeHouse = (): void => {
    if (isLucky(0.3) && !house.venues.has('roof')) step({ kind: 'venueAdded', venue: 'roof' });
    else if (isLucky(0.3)) {
      step({ kind: 'venueRemoved', venue: 'roof' });
      witnesses.delete('roof');
    } else {
      const isVenue = isLucky(0.5);
      const own = isLucky(0.5) ? ownPlaceholder : null;
      const subject = isVenue ? pick(VENUES) : pick(ARTISTS);
      step({ kind: 'placeholder', scope: isVenue ? 'venue' : 'artist', subject, placeholder: own });
    }
  };

  const changeAudience = (): void => {
    const venue = audienceRandom() < 0.5 ? 'main' : 'left';
    const audience = (['players', 'followers', 'nobody', 'nobody'] as const)[
      Math.floor(audienceRandom() * 4)
    ];
    step({ kind: 'audience', venue, audience: audience ?? 'players' });
  };

  const checkVenue = (name: string): void => {
    const venue = house.venues.get(name);
    if (venue === undefined) return;
    const witness = witnessOf(name);
    const isAsleep = venue.audience === 'nobody' && venue.onAir === null;
    if (!isAsleep) witness.check({ nowMs, clockMs: venueClockMs(venue, nowMs) });
    const { onAir, route } = venue;
    const heard = onAir === null ? undefined : sources.get(onAir);
    if (heard !== undefined) witness.checkSource(heard, { nowMs, onAirSinceMs: venue.onAirSinceUnixMs });
    const wanted = route === null ? undefined : sources.get(route);
    if (wanted === undefined || !wanted.hasPicture || onAir === route) return;
    const waitedMs = nowMs - Math.max(witness.routedAtMs, wanted.wellSinceMs(nowMs));
    if (waitedMs > wanted.gopMs + SOON_MS) wrong(`${name}: ${route} is not on air after ${waitedMs} ms`);
  };
  const checkMemory = (): void => {
    for (const source of house.sources.values()) {
      if (source.recentAudio.length > 401 || source.pictures.length > 600) wrong('a source keeps too much');
      if (hasLostPicture(source) && hasLostSound(source) && !house.stalled.has(source.artistId))
        wrong('a stalled source is not noted');
    }
    if (house.stalled.size > house.sources.size) wrong('sources that are gone are kept as stalled');
  };

  const tick = (): void => {
    nowMs += TICK_MS;
    for (const source of sources.values()) source.play(nowMs);
    if (isLucky(0.004)) changeArtist(pick(ARTISTS));
    if (isLucky(0.008)) changeVenue();
    if (isLucky(0.001)) changeHouse();
    if (audienceRandom() < 0.004) changeAudience();
    // Our own event loop is late now and then.
    if (isLucky(0.01)) return;
    step({ kind: 'tick' });
    for (const name of house.venues.keys()) checkVenue(name);
    if (nowMs % 500 === 0) checkMemory();
  };
  return {
    run: (ms: number): void => {
      for (const artistId of ARTISTS) begin(artistId);
      for (let passed = 0; passed < ms && wrongs.length < MAX_WRONGS; passed += TICK_MS) tick();
    },
    wrongs: () => wrongs,
    cuts: () => cuts,
  };
};
