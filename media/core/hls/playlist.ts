import { type ShelfEntry, segmentName } from './shelf.ts';

/** A playlist of those segments (RFC 8216, 4.3), which follow each other and are at least one. Names are relative. */
export const playlistText = (entries: readonly ShelfEntry[]): string => {
  const first = entries[0];
  if (first === undefined) throw new RangeError('a playlist names at least one segment');
  const lines = ['#EXTM3U', '#EXT-X-VERSION:7', `#EXT-X-TARGETDURATION:${targetSeconds(entries)}`];
  // The mark of the first segment's own discontinuity stands in the list as long as that segment does.
  const before = first.discontinuity - (first.isDiscontinuity ? 1 : 0);
  lines.push(`#EXT-X-MEDIA-SEQUENCE:${first.sequence}`, `#EXT-X-DISCONTINUITY-SEQUENCE:${before}`);
  if (entries.every((entry) => entry.startsWithKey)) lines.push('#EXT-X-INDEPENDENT-SEGMENTS');
  let init = '';
  entries.forEach((entry, i) => {
    if (entry.isDiscontinuity) lines.push('#EXT-X-DISCONTINUITY');
    if (entry.isDiscontinuity || entry.init !== init) lines.push(`#EXT-X-MAP:URI="${entry.init}"`);
    if (entry.isDiscontinuity || i === 0)
      lines.push(`#EXT-X-PROGRAM-DATE-TIME:${isoTime(entry.startUnixMs)}`);
    lines.push(`#EXTINF:${(entry.durationMs / 1000).toFixed(3)},`, segmentName(entry));
    ({ init } = entry);
  });
  return `${lines.join('\n')}\n`;
};

/** No segment's duration, rounded, may be over it (RFC 8216, 4.3.3.1). */
const targetSeconds = (entries: readonly ShelfEntry[]): number =>
  entries.reduce((longest, { durationMs }) => Math.max(longest, Math.round(durationMs / 1000)), 1);

/** `Date` here only puts a number into words; it reads no clock. */
const isoTime = (unixMs: number): string => new Date(unixMs).toISOString();
