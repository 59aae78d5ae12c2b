import type { MediaTag } from './media-tag.ts';
import type { Placeholder } from './placeholder.ts';
import type { Source } from './source.ts';
import type { Timeline } from './timeline.ts';

/** One output that never ends. `null` stands for the placeholder. */
export interface Venue {
  readonly name: string;
  readonly line: Timeline;
  /** The artist that an admin wants here, on air or not. */
  route: string | null;
  /** The artist that is seen or heard now. */
  onAir: string | null;
  onAirSinceUnixMs: number;
  cuts: number;
  /** The source that goes on air as soon as the pictures of the one before are all there to be shown. */
  pending: { source: Source; mode: CutMode; waitedMs: number } | null;
  /** Where the picture comes from: a source on air without one is heard over the placeholder. */
  picture: 'source' | 'placeholder';
  /** The placeholder that plays, and how far. */
  loop: { placeholder: Placeholder; index: number; loops: number };
  /** Where the next frame of silence goes while the source on air has no sound. */
  silenceFromMs: number | null;
  audience: Audience;
}

/** Who sees what a venue sends: players, who want it when it is due; followers in this process; or nobody. */
export type Audience = 'players' | 'followers' | 'nobody';

/** How a venue goes over to a source: at its next key frame, or at once with all pictures since its last one. */
export type CutMode = 'keyFrame' | 'instant';

export type CutReason =
  | 'routed'
  | 'unrouted'
  | 'ended'
  | 'stalled'
  | 'picture-lost'
  | 'picture-back'
  | 'placeholder-changed';

export interface Cut {
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: CutReason;
  /** From the last picture of the old stream to the first of the new, milliseconds. */
  readonly stepMs: number;
  /** Where on the venue's own clock the new stream begins, milliseconds. */
  readonly atMs: number;
}

export type VenueEffect =
  | { kind: 'send'; venue: string; tag: MediaTag }
  | { kind: 'cut'; venue: string; cut: Cut };

export type VenueInput =
  /** `source` is that artist's, where there is one. */
  | { kind: 'route'; artistId: string | null; mode: CutMode; source: Source | undefined }
  | { kind: 'tag'; source: Source; tag: MediaTag }
  | { kind: 'ended'; artistId: string }
  | { kind: 'audience'; audience: Audience }
  /** Time has passed; `source` is the one on air, `wanted` the one routed here. */
  | { kind: 'tick'; source: Source | undefined; wanted: Source | undefined };

/** `nowMs` never runs backwards; `unixMs` is the time of day. */
export interface VenueEnv {
  readonly nowMs: number;
  readonly unixMs: number;
  /** The loop of a venue that waits for an artist, or for nobody. */
  placeholderFor(venue: string, artistId: string | null): Placeholder;
}
