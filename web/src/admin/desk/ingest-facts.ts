import type { SourceFacts } from '../../../../proto/contracts/media.ts';
import { formatCount } from '../format/count.ts';
import {
  formatAudio,
  formatBitrate,
  formatPercent,
  formatSeconds,
  formatVideo,
} from '../format/stream-facts.ts';
import { STRINGS } from '../strings.ts';

/** One fact about how a source arrives, in words. */
export interface IngestFact {
  readonly label: string;
  readonly value: string;
}

const { sources: words } = STRINGS;

/** Further apart than this is told, milliseconds: nobody notices less. */
const IN_STEP_MS = 40;

/** Always the same facts in the same order: what is not known yet keeps its place. */
export const ingestFacts = (source: SourceFacts): IngestFact[] => {
  const { video, audio, health, keyFrameIntervalMs } = source;
  const profile = health?.videoProfile ?? null;
  return [
    {
      label: words.video,
      value: video === null ? words.noVideo : [formatVideo(video), profile].filter(Boolean).join(' · '),
    },
    { label: words.audio, value: audio === null ? words.noAudio : formatAudio(audio) },
    { label: words.bitrate, value: formatBitrate(source.kbitPerSecond) },
    {
      label: words.keyFrames,
      value: keyFrameIntervalMs === null ? words.unknown : words.every(formatSeconds(keyFrameIntervalMs)),
    },
    { label: words.missing, value: health === null ? words.unknown : missing(health) },
    { label: words.late, value: health === null ? words.unknown : late(health) },
    { label: words.drift, value: drift(health?.avDriftMs ?? null) },
  ];
};

type Health = NonNullable<SourceFacts['health']>;

const missing = ({ missingFrames, missingPercent }: Health): string => {
  if (missingFrames === 0) return words.noneMissing;
  return words.missingOf(formatCount(missingFrames), formatPercent(missingPercent));
};

const late = ({ latePackets, delayMs }: Health): string =>
  latePackets === 0 ? words.onTime : words.lateOf(formatCount(latePackets), formatCount(delayMs));

const drift = (avDriftMs: number | null): string => {
  if (avDriftMs === null) return words.unknown;
  if (Math.abs(avDriftMs) <= IN_STEP_MS) return words.inStep;
  return avDriftMs > 0 ? words.soundAhead(avDriftMs) : words.soundBehind(-avDriftMs);
};
