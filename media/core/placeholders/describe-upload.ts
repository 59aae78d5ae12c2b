const FORMAT_WORDS: Readonly<Record<string, string>> = {
  hls: 'an HLS playlist',
  concat: 'a list of other files',
  dash: 'a DASH playlist',
  sdp: 'a description of a network stream',
  svg_pipe: 'an SVG drawing',
  mp3: 'sound without a picture',
  wav: 'sound without a picture',
  flac: 'sound without a picture',
  tty: 'a text',
};

/** What a format that ffprobe names is in words. */
export const describeFormat = (format: string): string => FORMAT_WORDS[format] ?? `the format "${format}"`;

const HEADS: readonly (readonly [RegExp, string])[] = [
  [/^﻿?#EXTM3U/, 'an HLS playlist'],
  [/^﻿?ffconcat/, 'a list of other files'],
  [/^﻿?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)?(<!DOCTYPE svg[^]*?>\s*)?<svg/i, 'an SVG drawing'],
  [/^﻿?\s*<(!DOCTYPE|html|\?xml)/i, 'a page or an XML text'],
  [/^%PDF/, 'a PDF'],
  [/^PK\W\W/, 'a ZIP archive or an office document'],
  [/^RIFF.{4}AVI /s, 'an AVI'],
  [/^\0?.{0,4}ftyp/s, 'an MP4 or MOV that ends too early or is damaged'],
  [/^[\t\n\r\x20-\x7e]+$/, 'a text'],
];

/** What a file seems to be that ffprobe refused: from what ffprobe said of it, else from its first bytes. */
export const describeRefused = (head: Uint8Array, complaint: string): string => {
  if (head.length === 0) return 'an empty file';
  const demuxer = /\[([a-z0-9_]+)(?:,[a-z0-9_,]+)? @ [^\]]*\] Format not on whitelist/.exec(complaint)?.[1];
  const text = String.fromCharCode(...head.subarray(0, 256));
  const byHead = HEADS.find(([pattern]) => pattern.test(text))?.[1];
  return byHead ?? (demuxer === undefined ? 'a file of an unknown kind' : describeFormat(demuxer));
};
