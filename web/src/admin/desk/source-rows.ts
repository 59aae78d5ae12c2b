import type { SourceFacts, VenueFacts } from '../../../../proto/contracts/media.ts';
import { formatSeconds, isSlowKeyFrame } from '../format/stream-facts.ts';
import { STRINGS } from '../strings.ts';
import { type IngestFact, ingestFacts } from './ingest-facts.ts';
import { type LoudnessView, loudnessView } from './loudness-view.ts';

/** One source as the desk shows it. */
export interface SourceRowView {
  readonly artistId: string;
  readonly name: string;
  readonly sinceMs: number;
  readonly isStalled: boolean;
  /** The venues it is routed to. */
  readonly venues: readonly string[];
  readonly facts: readonly IngestFact[];
  readonly loudness: LoudnessView;
  /** When its newest still was made, Unix milliseconds. */
  readonly stillAtMs: number | null;
  /** What the artist should change, in words. */
  readonly warnings: readonly SourceWarning[];
}

export interface SourceWarning {
  readonly code: string;
  readonly message: string;
}

/** Who came first stands first. */
export const sourceRows = (sources: readonly SourceFacts[], venues: readonly VenueFacts[]): SourceRowView[] =>
  sources
    .map((source) => sourceRow(source, venues))
    .toSorted((a, b) => a.sinceMs - b.sinceMs || a.name.localeCompare(b.name, 'en'));

const sourceRow = (source: SourceFacts, venues: readonly VenueFacts[]): SourceRowView => ({
  artistId: source.artistId,
  name: source.artistName,
  sinceMs: source.sinceMs,
  isStalled: source.stalled,
  venues: venues.filter(({ route }) => route === source.artistId).map(({ name }) => name),
  facts: ingestFacts(source),
  loudness: loudnessView(source),
  stillAtMs: source.previewAtMs,
  warnings: warningsOf(source),
});

/** Media's own words; before it has any, what can be read from the facts. */
const warningsOf = ({ health, keyFrameIntervalMs }: SourceFacts): SourceWarning[] => {
  if (health !== null) return health.warnings.map(({ code, message }) => ({ code, message }));
  if (keyFrameIntervalMs === null || !isSlowKeyFrame(keyFrameIntervalMs)) return [];
  const { slowKeyFrames, slowKeyFramesWhy } = STRINGS.sources;
  const message = `${slowKeyFrames(formatSeconds(keyFrameIntervalMs))} ${slowKeyFramesWhy}`;
  return [{ code: 'KEY_FRAMES_RARE', message }];
};
