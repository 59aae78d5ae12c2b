import type { SourceFacts, VenueFacts } from '../../../../proto/contracts/media.ts';
import {
  formatAudio,
  formatBitrate,
  formatSeconds,
  formatVideo,
  isSlowKeyFrame,
} from '../format/stream-facts.ts';
import { STRINGS } from '../strings.ts';

/** One source as the desk shows it. */
export interface SourceRowView {
  readonly artistId: string;
  readonly name: string;
  readonly sinceMs: number;
  readonly isStalled: boolean;
  /** The venues it is routed to. */
  readonly venues: readonly string[];
  readonly video: string;
  readonly audio: string;
  readonly bitrate: string;
  readonly keyFrames: string;
  /** What the artist should change, in STRINGS. */
  readonly warning: string | null;
}

/** Who came first stands first. */
export const sourceRows = (sources: readonly SourceFacts[], venues: readonly VenueFacts[]): SourceRowView[] =>
  sources
    .map((source) => sourceRow(source, venues))
    .toSorted((a, b) => a.sinceMs - b.sinceMs || a.name.localeCompare(b.name, 'en'));

const sourceRow = (source: SourceFacts, venues: readonly VenueFacts[]): SourceRowView => {
  const { artistId, video, audio, keyFrameIntervalMs } = source;
  const seconds = keyFrameIntervalMs === null ? null : formatSeconds(keyFrameIntervalMs);
  return {
    artistId,
    name: source.artistName,
    sinceMs: source.sinceMs,
    isStalled: source.stalled,
    venues: venues.filter(({ route }) => route === artistId).map(({ name }) => name),
    video: video === null ? STRINGS.sources.noVideo : formatVideo(video),
    audio: audio === null ? STRINGS.sources.noAudio : formatAudio(audio),
    bitrate: formatBitrate(source.kbitPerSecond),
    keyFrames: seconds === null ? STRINGS.sources.unknown : STRINGS.sources.every(seconds),
    warning:
      seconds !== null && isSlowKeyFrame(keyFrameIntervalMs)
        ? `${STRINGS.sources.slowKeyFrames(seconds)} ${STRINGS.sources.slowKeyFramesWhy}`
        : null,
  };
};
