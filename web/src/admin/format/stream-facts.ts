import type { SourceFacts } from '../../../../proto/contracts/media.ts';

/** From here on cuts to the source take noticeably long, milliseconds. */
export const SLOW_KEY_FRAME_MS = 4000;

const CODECS: Readonly<Record<string, string>> = {
  h264: 'H.264',
  hevc: 'H.265',
  av1: 'AV1',
  vp9: 'VP9',
  aac: 'AAC',
  mp3: 'MP3',
  opus: 'Opus',
};

const codecName = (codec: string): string => CODECS[codec.toLowerCase()] ?? codec.toUpperCase();
const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** `H.264 · 1920×1080 · 30 fps`; what is not measured yet is left out. */
export const formatVideo = ({ codec, widthPx, heightPx, fps }: NonNullable<SourceFacts['video']>): string =>
  [
    codecName(codec),
    widthPx > 0 && heightPx > 0 ? `${widthPx}×${heightPx}` : '',
    fps > 0 ? `${oneDecimal.format(fps)} fps` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** `AAC · 48 kHz · stereo`. */
export const formatAudio = ({ codec, sampleRateHz, channels }: NonNullable<SourceFacts['audio']>): string =>
  [
    codecName(codec),
    sampleRateHz > 0 ? `${oneDecimal.format(sampleRateHz / 1000)} kHz` : '',
    channels > 0 ? (['mono', 'stereo'][channels - 1] ?? `${channels} channels`) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** `2,480 kbit/s`. */
export const formatBitrate = (kbitPerSecond: number): string =>
  `${whole.format(Math.max(0, kbitPerSecond))} kbit/s`;

/** `0.4 %`. */
export const formatPercent = (percent: number): string => `${oneDecimal.format(percent)} %`;

/** Seconds with one decimal at most: `2`, `9.6`. */
export const formatSeconds = (ms: number): string => oneDecimal.format(ms / 1000);

export const isSlowKeyFrame = (intervalMs: number | null): boolean =>
  intervalMs !== null && intervalMs > SLOW_KEY_FRAME_MS;
