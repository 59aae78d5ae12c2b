/** Which streams a browser cannot play, and what they are called. No browser needed. */

/** Codecs as MIME types and FLV's FourCC name them -> as people do. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\b(hvc1|hev1|dvh1|dvhe)\b/i, 'HEVC'],
  [/\bav01\b/i, 'AV1'],
  [/\bvp0?9\b/i, 'VP9'],
  [/\bvp0?8\b/i, 'VP8'],
  [/\bavc[13]\b/i, 'H.264'],
  [/\bopus\b/i, 'Opus'],
  [/\bfLaC\b/i, 'FLAC'],
  [/\bac-3\b/i, 'AC-3'],
  [/\bec-3\b/i, 'E-AC-3'],
];

/** The name of the codec that stands in a MIME type, a FourCC or an error's text; null where there is none we know. */
export const codecName = (text: string): string | null =>
  NAMES.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** What mpegts.js says went wrong. */
export interface PlayerTrouble {
  /** `CodecUnsupported`, `FormatUnsupported`, `MediaMSEError`, …; its worker leaves it out for the last. */
  readonly detail: string | undefined;
  /** A DOMException's code, where it came from one. */
  readonly code: number | undefined;
  readonly message: string;
}

/** DOMException.NOT_SUPPORTED_ERR: what `addSourceBuffer` throws for a codec that the browser does not have. */
const NOT_SUPPORTED = 9;

/** Whether trying again is of no use until another stream is on air, and then what the stream is. */
export const unplayable = (trouble: PlayerTrouble): { codec: string | null } | undefined => {
  const isOfDemuxer = trouble.detail === 'CodecUnsupported' || trouble.detail === 'FormatUnsupported';
  const isOfBrowser = trouble.code === NOT_SUPPORTED;
  return isOfDemuxer || isOfBrowser ? { codec: codecName(trouble.message) } : undefined;
};

/** How long until it is looked whether another stream is on air, milliseconds: not all fans at the same moment. */
export const nextLookMs = (random: number): number => Math.round(2000 + 2000 * random);

export type PlayerKind = 'flv' | 'hls' | 'none';

/** FLV through Media Source is closest to live; a telephone that has none plays HLS by itself. */
export const choosePlayer = (can: {
  readonly mediaSource: boolean;
  readonly nativeHls: boolean;
  readonly hasHls: boolean;
}): PlayerKind => {
  if (can.mediaSource) return 'flv';
  return can.nativeHls && can.hasHls ? 'hls' : 'none';
};
