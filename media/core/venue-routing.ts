import { alignSound, carryOn, cutIn, cutInAtOnce } from './clean-cut.ts';
import type { MediaTag } from './media-tag.ts';
import { hasLostPicture, hasLostSound, isStalled, type Source } from './source.ts';
import { createTimeline, isHalfShown, venueMs } from './timeline.ts';
import type { Audience, Cut, CutMode, CutReason, Venue, VenueEffect, VenueEnv, VenueInput } from './venue.ts';
import { catchUp, isAsleep, playLoop, startPlaceholder } from './venue-loop.ts';
import { fallSilent, goOnWithSound, recentSound, silenceDue } from './venue-sound.ts';

/**
 * A venue with the placeholder on air, whose headers and key frame are the first it sends. `originMs` is where the
 * venue's clock begins.
 */
export const createVenue = (
  name: string,
  env: VenueEnv,
  { originMs = 0, audience = 'players' }: { originMs?: number; audience?: Audience } = {},
): { venue: Venue; effects: VenueEffect[] } => {
  const venue: Venue = {
    name,
    line: createTimeline(env.nowMs, originMs),
    route: null,
    onAir: null,
    onAirSinceUnixMs: env.unixMs,
    cuts: 0,
    pending: null,
    picture: 'placeholder',
    loop: { placeholder: env.placeholderFor(name, null), index: 0, loops: 0 },
    silenceFromMs: null,
    audience,
  };
  return { venue, effects: sendAll(venue, startPlaceholder(venue, env)) };
};

/** Where the venue's own clock stands, milliseconds. */
export const venueClockMs = (venue: Venue, nowMs: number): number => venueMs(venue.line, nowMs);

/** Lets time pass, as far as it counts: our own lag does not. */
export const ageVenue = (venue: Venue, passedMs: number): void => {
  venue.line.idleMs += passedMs;
  if (venue.pending !== null) venue.pending.waitedMs += passedMs;
};

export const stepVenue = (venue: Venue, input: VenueInput, env: VenueEnv): VenueEffect[] => {
  switch (input.kind) {
    case 'route':
      return route(venue, input, env);
    case 'audience':
      return setAudience(venue, input.audience, env);
    case 'tag':
      return venue.onAir === input.source.artistId ? goOn(venue, input, env) : considerCut(venue, input, env);
    case 'ended':
      if (venue.pending?.source.artistId === input.artistId) venue.pending = null;
      return venue.onAir === input.artistId ? toPlaceholder(venue, 'ended', env) : [];
    case 'tick':
      return tick(venue, input, env);
  }
};

/** Before a cut. */
const wake = (venue: Venue, env: VenueEnv): VenueEffect[] =>
  isAsleep(venue) ? sendAll(venue, catchUp(venue, env)) : [];

const setAudience = (venue: Venue, audience: Audience, env: VenueEnv): VenueEffect[] => {
  const wasAsleep = isAsleep(venue);
  venue.audience = audience;
  return wasAsleep && !isAsleep(venue) ? sendAll(venue, catchUp(venue, env)) : [];
};

const route = (
  venue: Venue,
  { artistId, mode, source }: Extract<VenueInput, { kind: 'route' }>,
  env: VenueEnv,
): VenueEffect[] => {
  // Asked for again: a cut that waits already goes on waiting.
  if (venue.route !== artistId) venue.pending = null;
  venue.route = artistId;
  if (artistId === null) return venue.onAir === null ? [] : toPlaceholder(venue, 'unrouted', env);
  // Pictures that are old by now would put the sound as far ahead.
  const isHere = source !== undefined && source.videoHeader !== null && !hasLostPicture(source);
  if (mode === 'keyFrame' || !isHere || venue.onAir === artistId || source.pictures.length === 0) return [];
  return [...wake(venue, env), ...intend(venue, { source, mode }, env)];
};

interface TagInput {
  readonly source: Source;
  readonly tag: MediaTag;
}

/** The old stream stays on air until the wanted one has a key frame and the header to decode it with. */
const considerCut = (venue: Venue, { source, tag }: TagInput, env: VenueEnv): VenueEffect[] => {
  if (venue.route !== source.artistId || source.videoHeader === null) return [];
  if (tag.role === 'key') return [...wake(venue, env), ...intend(venue, { source, mode: 'keyFrame' }, env)];
  return venue.pending === null ? [] : cutWhenShown(venue, env);
};

const intend = (
  venue: Venue,
  { source, mode }: { source: Source; mode: CutMode },
  env: VenueEnv,
): VenueEffect[] => {
  // A source of key frames alone would else begin to wait anew with each of them.
  const { pending } = venue;
  const waitedMs = pending?.source === source ? pending.waitedMs : 0;
  venue.pending = { source, mode, waitedMs };
  return cutWhenShown(venue, env);
};

/** How long a cut waits for the last pictures of the stream on air, milliseconds: two pictures at 15 a second. */
const SHOWN_LIMIT_MS = 140;

const cutWhenShown = (venue: Venue, env: VenueEnv): VenueEffect[] => {
  const { pending, line } = venue;
  if (pending === null) return [];
  if (isHalfShown(line) && pending.waitedMs < SHOWN_LIMIT_MS) return [];
  venue.pending = null;
  const { source, mode } = pending;
  const { pictures } = source;
  if (pictures.length === 0) return [];
  const cut = mode === 'instant' ? cutInAtOnce : cutIn;
  return cutTo(venue, { source, reason: 'routed', env }, () =>
    cut(line, source, { pictures, nowMs: env.nowMs }),
  );
};

/** Puts a source's picture and sound on air. */
const cutTo = (
  venue: Venue,
  { source, reason, env }: { source: Source; reason: CutReason; env: VenueEnv },
  cut: () => MediaTag[],
): VenueEffect[] => {
  const { line } = venue;
  const lastMs = line.lastVideoMs;
  const tags = cut();
  tags.push(...recentSound(venue, source, env));
  venue.picture = 'source';
  venue.silenceFromMs = source.audio === null ? line.soundEndsMs : null;
  return changed(venue, { to: source.artistId, reason, lastMs, tags, env });
};

const goOn = (venue: Venue, { source, tag }: TagInput, env: VenueEnv): VenueEffect[] => {
  const isSound = tag.role === 'audio' || tag.role === 'audioHeader';
  if (isSound) return sendAll(venue, goOnWithSound(venue, { source, tag }, env));
  if (venue.picture === 'placeholder') return considerPicture(venue, { source, tag }, env);
  const { line } = venue;
  const tags = carryOn(line, source, { tag, nowMs: env.nowMs });
  if (tag.role !== 'videoHeader') tags.push(...silenceDue(venue));
  const effects = sendAll(venue, tags);
  if (venue.pending !== null) effects.push(...cutWhenShown(venue, env));
  return effects;
};

/** The key frame of a source whose sound alone is on air brings its picture. */
const considerPicture = (venue: Venue, { source, tag }: TagInput, env: VenueEnv): VenueEffect[] => {
  if (tag.role !== 'key' || source.videoHeader === null) return [];
  return cutTo(venue, { source, reason: 'picture-back', env }, () =>
    cutIn(venue.line, source, { pictures: [tag], nowMs: env.nowMs }),
  );
};

const tick = (
  venue: Venue,
  { source, wanted }: Extract<VenueInput, { kind: 'tick' }>,
  env: VenueEnv,
): VenueEffect[] => {
  if (venue.onAir !== null) {
    if (source === undefined || isStalled(source)) return toPlaceholder(venue, 'stalled', env);
    if (venue.picture === 'source' && hasLostPicture(source))
      return toSoundAlone(venue, { source, reason: 'picture-lost', env });
    if (venue.silenceFromMs === null && hasLostSound(source))
      return sendAll(venue, fallSilent(venue, source));
  }
  if (venue.pending !== null) return cutWhenShown(venue, env);
  if (wanted !== undefined && venue.onAir !== wanted.artistId && hasSoundAlone(wanted))
    return [...wake(venue, env), ...toSoundAlone(venue, { source: wanted, reason: 'routed', env })];
  return venue.picture === 'source' ? [] : playPlaceholder(venue, env);
};

const hasSoundAlone = (source: Source): boolean =>
  source.audio !== null && hasLostPicture(source) && !isStalled(source);

/** The source is heard over the placeholder's picture. */
const toSoundAlone = (
  venue: Venue,
  { source, reason, env }: { source: Source; reason: CutReason; env: VenueEnv },
): VenueEffect[] => {
  const { line } = venue;
  const lastMs = line.lastVideoMs;
  const isOnAir = venue.onAir === source.artistId;
  const { audioOffsetMs } = line;
  const stream = {
    ...env.placeholderFor(venue.name, venue.route),
    audioHeader: source.audioHeader,
    audio: source.audio,
  };
  const tags = startPlaceholder(venue, env, stream);
  // What is heard already goes on where it was.
  if (isOnAir) line.audioOffsetMs = audioOffsetMs;
  else alignSound(line, source.recentAudio.at(-1)?.timestampMs ?? 0);
  tags.push(...recentSound(venue, source, env));
  return changed(venue, { to: source.artistId, reason, lastMs, tags, env });
};

const toPlaceholder = (venue: Venue, reason: CutReason, env: VenueEnv): VenueEffect[] => {
  const lastMs = venue.line.lastVideoMs;
  return changed(venue, { to: null, reason, lastMs, tags: startPlaceholder(venue, env), env });
};

const changed = (
  venue: Venue,
  change: { to: string | null; reason: CutReason; lastMs: number; tags: MediaTag[]; env: VenueEnv },
): VenueEffect[] => {
  const atMs = change.tags.find((tag) => tag.role === 'key')?.timestampMs ?? change.lastMs;
  const { to, reason } = change;
  const cut: Cut = { from: venue.onAir, to, reason, stepMs: atMs - change.lastMs, atMs };
  if (venue.onAir !== to) venue.onAirSinceUnixMs = change.env.unixMs;
  venue.onAir = to;
  venue.cuts += 1;
  return [{ kind: 'cut', venue: venue.name, cut }, ...sendAll(venue, change.tags)];
};

/** Plays on; goes over to another loop where another one is wanted by now. */
const playPlaceholder = (venue: Venue, env: VenueEnv): VenueEffect[] => {
  const { loop, onAir, name, route: wanted } = venue;
  if (onAir === null && env.placeholderFor(name, wanted) !== loop.placeholder)
    return [...wake(venue, env), ...toPlaceholder(venue, 'placeholder-changed', env)];
  if (isAsleep(venue)) return [];
  return sendAll(venue, [...playLoop(venue, env), ...silenceDue(venue)]);
};

const sendAll = ({ name }: Venue, tags: readonly MediaTag[]): VenueEffect[] =>
  tags.map((tag) => ({ kind: 'send', venue: name, tag }));
