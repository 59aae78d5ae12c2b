import {
  alignSound,
  type CutStream,
  carryOn,
  changeSound,
  createTimeline,
  cutIn,
  cutInAtOnce,
  isHalfShown,
  isNear,
  noteSound,
  venueMs,
} from './clean-cut.ts';
import { type MediaTag, retimed } from './media-tag.ts';
import { silenceBetween } from './silence.ts';
import { hasLostPicture, hasLostSound, isStalled, type Source } from './source.ts';
import type { Audience, Cut, CutMode, CutReason, Venue, VenueEffect, VenueEnv, VenueInput } from './venue.ts';

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

/** A placeholder that nobody sees is not sent: what is missing of it is made up for when it matters. */
const isAsleep = ({ audience, onAir }: Venue): boolean => audience === 'nobody' && onAir === null;

/** Before a cut. */
const wake = (venue: Venue, env: VenueEnv): VenueEffect[] => (isAsleep(venue) ? makeUp(venue, env) : []);

const setAudience = (venue: Venue, audience: Audience, env: VenueEnv): VenueEffect[] => {
  const wasAsleep = isAsleep(venue);
  venue.audience = audience;
  return wasAsleep && !isAsleep(venue) ? makeUp(venue, env) : [];
};

/** Sends the loop from its last key frame up to now: a newcomer's picture, and what the next cut follows on. */
const makeUp = (venue: Venue, env: VenueEnv): VenueEffect[] => {
  skipToKeyFrame(venue, env.nowMs);
  return playLoop(venue, env);
};

const skipToKeyFrame = ({ line, loop }: Venue, nowMs: number): void => {
  const { tags, durationMs } = loop.placeholder;
  const atMs = venueMs(line, nowMs) - line.videoOffsetMs;
  const loops = Math.floor(atMs / durationMs);
  const index = tags.findLastIndex(
    (tag) => tag.role === 'key' && tag.timestampMs + loops * durationMs <= atMs,
  );
  if (loops < loop.loops || (loops === loop.loops && index < loop.index)) return;
  loop.loops = loops;
  loop.index = index;
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

/** Sound that has arrived already and belongs after what was heard last: it leaves no hole at the cut. */
const recentSound = (venue: Venue, source: Source, env: VenueEnv): MediaTag[] => {
  const { line } = venue;
  const { audioOffsetMs } = line;
  return (
    source.recentAudio
      .filter(({ timestampMs }) => timestampMs + audioOffsetMs >= line.soundFromMs)
      // From before a jump of the source's clock: nothing tells where it belongs.
      .filter(({ timestampMs }) => isNear(line, timestampMs + audioOffsetMs, env.nowMs))
      .flatMap((tag) => carryOn(line, source, { tag, nowMs: env.nowMs }))
  );
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

const goOnWithSound = (venue: Venue, { source, tag }: TagInput, env: VenueEnv): MediaTag[] => {
  const isBack = venue.silenceFromMs !== null;
  venue.silenceFromMs = null;
  const stream = streamOnAir(venue, source);
  const again = isBack && tag.role === 'audio' ? changeSound(venue.line, stream) : [];
  return [...again, ...carryOn(venue.line, stream, { tag, nowMs: env.nowMs })];
};

/** The key frame of a source whose sound alone is on air brings its picture. */
const considerPicture = (venue: Venue, { source, tag }: TagInput, env: VenueEnv): VenueEffect[] => {
  if (tag.role !== 'key' || source.videoHeader === null) return [];
  return cutTo(venue, { source, reason: 'picture-back', env }, () =>
    cutIn(venue.line, source, { pictures: [tag], nowMs: env.nowMs }),
  );
};

/** What players are told of: the source, or its sound over the placeholder's picture. */
const streamOnAir = (venue: Venue, source: Source): CutStream => {
  if (venue.picture === 'source') return source;
  const { videoHeader, video } = venue.loop.placeholder;
  return { videoHeader, video, audioHeader: source.audioHeader, audio: source.audio };
};

/** The silence that is due up to the last picture, while the source on air has no sound. */
const silenceDue = (venue: Venue): MediaTag[] => {
  if (venue.silenceFromMs === null) return [];
  const { line } = venue;
  const silence = silenceBetween(venue.silenceFromMs, line.lastVideoMs);
  venue.silenceFromMs = silence.nextMs;
  const tags = silence.tags.filter((tag) => tag.timestampMs > line.lastAudioMs);
  for (const tag of tags) noteSound(line, tag.timestampMs);
  return tags;
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
    if (venue.silenceFromMs === null && hasLostSound(source)) return fallSilent(venue, source);
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

/** A source on air that sends no more sound: silence takes its place. */
const fallSilent = (venue: Venue, source: Source): VenueEffect[] => {
  const { line } = venue;
  venue.silenceFromMs = Math.max(line.lastAudioMs + 1, 0);
  return sendAll(venue, changeSound(line, { ...streamOnAir(venue, source), audioHeader: null, audio: null }));
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

/** Begins the loop from its first key frame; `stream` where something else than its own sound goes with it. */
const startPlaceholder = (venue: Venue, env: VenueEnv, stream?: CutStream): MediaTag[] => {
  const placeholder = env.placeholderFor(venue.name, venue.route);
  const key = placeholder.tags[0];
  venue.picture = 'placeholder';
  venue.loop = { placeholder, index: 1, loops: 0 };
  venue.silenceFromMs = null;
  return key === undefined
    ? []
    : cutIn(venue.line, stream ?? placeholder, { pictures: [key], nowMs: env.nowMs });
};

/** Plays on; goes over to another loop where another one is wanted by now. */
const playPlaceholder = (venue: Venue, env: VenueEnv): VenueEffect[] => {
  const { loop, onAir, name, route: wanted } = venue;
  if (onAir === null && env.placeholderFor(name, wanted) !== loop.placeholder)
    return [...wake(venue, env), ...toPlaceholder(venue, 'placeholder-changed', env)];
  if (isAsleep(venue)) return [];
  const effects = playLoop(venue, env);
  effects.push(...sendAll(venue, silenceDue(venue)));
  return effects;
};

/** Sends what of the loop is due. */
const playLoop = (venue: Venue, env: VenueEnv): VenueEffect[] => {
  const { line, loop } = venue;
  const { tags, durationMs } = loop.placeholder;
  const effects: VenueEffect[] = [];
  for (;;) {
    const tag = tags[loop.index];
    if (tag === undefined) return effects;
    const timestampMs = tag.timestampMs + loop.loops * durationMs;
    if (timestampMs + line.videoOffsetMs > venueMs(line, env.nowMs)) return effects;
    // Under a source's sound the loop's own is not heard.
    if (venue.onAir === null || tag.role !== 'audio') {
      const due = retimed(tag, timestampMs);
      effects.push(...sendAll(venue, carryOn(line, loop.placeholder, { tag: due, nowMs: env.nowMs })));
    }
    loop.index = (loop.index + 1) % tags.length;
    if (loop.index === 0) loop.loops += 1;
  }
};

const sendAll = ({ name }: Venue, tags: readonly MediaTag[]): VenueEffect[] =>
  tags.map((tag) => ({ kind: 'send', venue: name, tag }));
