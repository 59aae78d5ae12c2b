import type { SourceFacts, VenueFacts } from '../../proto/contracts/media.ts';
import { isStalled, type Source } from './source.ts';
import { rates } from './source-meter.ts';
import type { Venue } from './venue.ts';

/** A source as the desk sees it, but for what the features know of it. */
export const sourceFacts = (source: Source, nowMs: number): SourceFacts => {
  const { fps, kbitPerSecond } = rates(source.meter, nowMs);
  return {
    artistId: source.artistId,
    artistName: source.artistName,
    sinceMs: source.sinceUnixMs,
    kbitPerSecond,
    keyFrameIntervalMs: source.meter.keyFrameIntervalMs,
    stalled: isStalled(source),
    video: source.video === null ? null : { ...source.video, fps },
    audio: source.audio,
    health: null,
    previewAtMs: null,
  };
};

/** A venue as the desk sees it. */
export const venueFacts = (venue: Venue, players: number): VenueFacts => ({
  name: venue.name,
  route: venue.route,
  onAir: venue.onAir,
  onAirSinceMs: venue.onAirSinceUnixMs,
  players,
  cuts: venue.cuts,
  removable: false,
  previewAtMs: null,
});
