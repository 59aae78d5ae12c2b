import { type CutStream, carryOn, changeSound } from './clean-cut.ts';
import type { MediaTag } from './media-tag.ts';
import { silenceBetween } from './silence.ts';
import type { Source } from './source.ts';
import { isNear, noteSound } from './timeline.ts';
import type { Venue, VenueEnv } from './venue.ts';

/** What players are told of: the source, or its sound over the placeholder's picture. */
const streamOnAir = (venue: Venue, source: Source): CutStream => {
  if (venue.picture === 'source') return source;
  const { videoHeader, video } = venue.loop.placeholder;
  return { videoHeader, video, audioHeader: source.audioHeader, audio: source.audio };
};

/** Sound that has arrived already and belongs after what was heard last: it leaves no hole at the cut. */
export const recentSound = (venue: Venue, source: Source, env: VenueEnv): MediaTag[] => {
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

/** Sound of the source on air. After silence its own header goes first. */
export const goOnWithSound = (
  venue: Venue,
  { source, tag }: { source: Source; tag: MediaTag },
  env: VenueEnv,
): MediaTag[] => {
  const isBack = venue.silenceFromMs !== null;
  venue.silenceFromMs = null;
  const stream = streamOnAir(venue, source);
  const again = isBack && tag.role === 'audio' ? changeSound(venue.line, stream) : [];
  return [...again, ...carryOn(venue.line, stream, { tag, nowMs: env.nowMs })];
};

/** The silence that is due up to the last picture, while the source on air has no sound. */
export const silenceDue = (venue: Venue): MediaTag[] => {
  if (venue.silenceFromMs === null) return [];
  const { line } = venue;
  const silence = silenceBetween(venue.silenceFromMs, line.lastVideoMs);
  venue.silenceFromMs = silence.nextMs;
  const tags = silence.tags.filter((tag) => tag.timestampMs > line.lastAudioMs);
  for (const tag of tags) noteSound(line, tag.timestampMs);
  return tags;
};

/** A source on air that sends no more sound: silence takes its place. */
export const fallSilent = (venue: Venue, source: Source): MediaTag[] => {
  const { line } = venue;
  venue.silenceFromMs = Math.max(line.lastAudioMs + 1, 0);
  return changeSound(line, { ...streamOnAir(venue, source), audioHeader: null, audio: null });
};
