import { carryOn, createTimeline, cutIn, type Timeline, venueMs } from './clean-cut.ts';
import type { MediaTag } from './media-tag.ts';
import type { Placeholder } from './placeholder.ts';
import { silenceBetween } from './silence.ts';
import { isStalled, type Source } from './source.ts';

/** One output that never ends. `null` stands for the placeholder. */
export interface Venue {
  readonly name: string;
  readonly line: Timeline;
  /** The artist that an admin wants here, on air or not. */
  route: string | null;
  /** The artist that is seen now. */
  onAir: string | null;
  onAirSinceUnixMs: number;
  cuts: number;
  /** How far the placeholder has played since it was cut in. */
  placeholder: { index: number; loops: number };
  /** Where the next frame of silence goes while the source on air has no sound. */
  silenceFromMs: number | null;
}

type CutReason = 'routed' | 'unrouted' | 'ended' | 'stalled';

interface Cut {
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: CutReason;
  /** From the last picture of the old stream to the first of the new, milliseconds. */
  readonly stepMs: number;
}

export type VenueEffect = { kind: 'send'; tag: MediaTag } | { kind: 'cut'; cut: Cut };

export type VenueInput =
  | { kind: 'route'; artistId: string | null }
  | { kind: 'tag'; source: Source; tag: MediaTag }
  | { kind: 'ended'; artistId: string }
  /** Time has passed; `source` is the one on air. */
  | { kind: 'tick'; source: Source | undefined };

/** `nowMs` never runs backwards; `unixMs` is the time of day. */
export interface Env {
  readonly nowMs: number;
  readonly unixMs: number;
  readonly placeholder: Placeholder;
}

/** A venue with the placeholder on air. The first tick sends its headers and key frame. */
export const createVenue = (name: string, env: Env): { venue: Venue; effects: VenueEffect[] } => {
  const venue: Venue = {
    name,
    line: createTimeline(env.nowMs),
    route: null,
    onAir: null,
    onAirSinceUnixMs: env.unixMs,
    cuts: 0,
    placeholder: { index: 0, loops: 0 },
    silenceFromMs: null,
  };
  return { venue, effects: startPlaceholder(venue, env) };
};

export const stepVenue = (venue: Venue, input: VenueInput, env: Env): VenueEffect[] => {
  switch (input.kind) {
    case 'route':
      venue.route = input.artistId;
      return input.artistId === null && venue.onAir !== null ? toPlaceholder(venue, 'unrouted', env) : [];
    case 'tag':
      return venue.onAir === input.source.artistId ? goOn(venue, input, env) : considerCut(venue, input, env);
    case 'ended':
      return venue.onAir === input.artistId ? toPlaceholder(venue, 'ended', env) : [];
    case 'tick':
      if (venue.onAir === null) return playPlaceholder(venue, env);
      return input.source === undefined || isStalled(input.source)
        ? toPlaceholder(venue, 'stalled', env)
        : [];
  }
};

type TagInput = Extract<VenueInput, { kind: 'tag' }>;

/** The old stream stays on air until the wanted one has a key frame and the header to decode it with. */
const considerCut = (venue: Venue, { source, tag }: TagInput, env: Env): VenueEffect[] => {
  if (venue.route !== source.artistId || tag.role !== 'key' || source.videoHeader === null) return [];
  const lastMs = venue.line.lastVideoMs;
  const tags = cutIn(venue.line, source, { key: tag, nowMs: env.nowMs });
  // Sound that arrived before the key frame but belongs beside or after it.
  for (const audio of source.recentAudio) {
    if (audio.timestampMs >= tag.timestampMs) {
      tags.push(...carryOn(venue.line, source, { tag: audio, nowMs: env.nowMs }));
    }
  }
  venue.silenceFromMs = source.audio === null ? venue.line.lastVideoMs : null;
  return changed(venue, { to: source.artistId, reason: 'routed', lastMs, tags, env });
};

const goOn = (venue: Venue, { source, tag }: TagInput, env: Env): VenueEffect[] => {
  const { line } = venue;
  if (source.audio !== null) venue.silenceFromMs = null;
  const tags = carryOn(line, source, { tag, nowMs: env.nowMs });
  if (venue.silenceFromMs !== null && tag.role !== 'videoHeader') {
    const silence = silenceBetween(venue.silenceFromMs, line.lastVideoMs);
    venue.silenceFromMs = silence.nextMs;
    line.lastAudioMs = silence.tags.at(-1)?.timestampMs ?? line.lastAudioMs;
    tags.push(...silence.tags);
  }
  return tags.map(send);
};

const toPlaceholder = (venue: Venue, reason: CutReason, env: Env): VenueEffect[] => {
  const lastMs = venue.line.lastVideoMs;
  const tags = startPlaceholder(venue, env).flatMap((effect) => (effect.kind === 'send' ? [effect.tag] : []));
  return changed(venue, { to: null, reason, lastMs, tags, env });
};

const changed = (
  venue: Venue,
  change: { to: string | null; reason: CutReason; lastMs: number; tags: MediaTag[]; env: Env },
): VenueEffect[] => {
  const firstMs = change.tags.find((tag) => tag.role === 'key')?.timestampMs ?? change.lastMs;
  const cut: Cut = {
    from: venue.onAir,
    to: change.to,
    reason: change.reason,
    stepMs: firstMs - change.lastMs,
  };
  venue.onAir = change.to;
  venue.onAirSinceUnixMs = change.env.unixMs;
  venue.cuts += 1;
  return [{ kind: 'cut', cut }, ...change.tags.map(send)];
};

const startPlaceholder = (venue: Venue, env: Env): VenueEffect[] => {
  const key = env.placeholder.tags[0];
  venue.placeholder = { index: 1, loops: 0 };
  venue.silenceFromMs = null;
  return key === undefined ? [] : cutIn(venue.line, env.placeholder, { key, nowMs: env.nowMs }).map(send);
};

/** Sends what of the loop is due. */
const playPlaceholder = (venue: Venue, env: Env): VenueEffect[] => {
  const { tags, durationMs } = env.placeholder;
  const { line, placeholder } = venue;
  const effects: VenueEffect[] = [];
  for (;;) {
    const tag = tags[placeholder.index];
    if (tag === undefined) return effects;
    const timestampMs = tag.timestampMs + placeholder.loops * durationMs;
    if (timestampMs + line.offsetMs > venueMs(line, env.nowMs)) return effects;
    const due = { ...tag, timestampMs };
    effects.push(...carryOn(line, env.placeholder, { tag: due, nowMs: env.nowMs }).map(send));
    placeholder.index = (placeholder.index + 1) % tags.length;
    if (placeholder.index === 0) placeholder.loops += 1;
  }
};

const send = (tag: MediaTag): VenueEffect => ({ kind: 'send', tag });
