import { type CutStream, carryOn, cutIn } from './clean-cut.ts';
import { type MediaTag, retimed } from './media-tag.ts';
import { venueMs } from './timeline.ts';
import type { Venue, VenueEnv } from './venue.ts';

/** A placeholder that nobody sees is not sent: what is missing of it is made up for when it matters. */
export const isAsleep = ({ audience, onAir }: Venue): boolean => audience === 'nobody' && onAir === null;

/** Begins the loop from its first key frame; `stream` where something else than its own sound goes with it. */
export const startPlaceholder = (venue: Venue, env: VenueEnv, stream?: CutStream): MediaTag[] => {
  const placeholder = env.placeholderFor(venue.name, venue.route);
  const key = placeholder.tags[0];
  venue.picture = 'placeholder';
  venue.loop = { placeholder, index: 1, loops: 0 };
  venue.silenceFromMs = null;
  return key === undefined
    ? []
    : cutIn(venue.line, stream ?? placeholder, { pictures: [key], nowMs: env.nowMs });
};

/** What of the loop is due. */
export const playLoop = (venue: Venue, env: VenueEnv): MediaTag[] => {
  const { line, loop } = venue;
  const { tags, durationMs } = loop.placeholder;
  const sent: MediaTag[] = [];
  for (;;) {
    const tag = tags[loop.index];
    if (tag === undefined) return sent;
    const timestampMs = tag.timestampMs + loop.loops * durationMs;
    if (timestampMs + line.videoOffsetMs > venueMs(line, env.nowMs)) return sent;
    // Under a source's sound the loop's own is not heard.
    if (venue.onAir === null || tag.role !== 'audio') {
      const due = retimed(tag, timestampMs);
      sent.push(...carryOn(line, loop.placeholder, { tag: due, nowMs: env.nowMs }));
    }
    loop.index = (loop.index + 1) % tags.length;
    if (loop.index === 0) loop.loops += 1;
  }
};

/** The loop from its last key frame up to now: a newcomer's picture, and what the next cut follows on. */
export const catchUp = (venue: Venue, env: VenueEnv): MediaTag[] => {
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
