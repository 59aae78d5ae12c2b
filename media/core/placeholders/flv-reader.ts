import type { FlvFileResult } from '../flv-file.ts';
import { bodyOf, createFlvWalker } from '../flv-walker.ts';
import type { MediaTag } from '../media-tag.ts';
import { FLV_START, joinBytes } from '../stream-bytes.ts';

/** Reads FLV as it comes, in pieces of any size, so that a whole film is never taken apart in one go. */
export interface FlvReader {
  /** Takes a piece and keeps it; it may not be changed afterwards. */
  take(piece: Uint8Array): void;
  /** All tags so far. Refused where it is no FLV, or breaks off within a tag. */
  result(): FlvFileResult;
}

export const createFlvReader = (): FlvReader => {
  const tags: MediaTag[] = [];
  const walker = createFlvWalker(FLV_START.length);
  /** Null when all of it has come. */
  let start: Uint8Array | null = new Uint8Array();
  let bytes = 0;
  let reason: string | null = null;
  const afterStart = (piece: Uint8Array): Uint8Array | null => {
    if (start === null) return piece;
    start = joinBytes([start, piece]);
    if (start.length < FLV_START.length) return null;
    if (String.fromCharCode(...start.subarray(0, 3)) !== 'FLV') reason = 'it does not begin with FLV';
    const rest = start.subarray(FLV_START.length);
    start = null;
    return rest;
  };
  return {
    take: (piece) => {
      bytes += piece.length;
      const rest = afterStart(piece);
      if (rest === null || reason !== null) return;
      for (const tag of walker.push(rest))
        tags.push({ role: tag.role, timestampMs: tag.timestampMs, data: bodyOf(tag) });
      if (walker.isBroken()) reason = 'a tag of it is damaged';
    },
    result: () => {
      if (reason !== null) return { ok: false, reason };
      const isWhole = bytes === 0 || (start === null && bytes === walker.wholeUpTo());
      return isWhole ? { ok: true, tags } : { ok: false, reason: 'its last tag is cut off' };
    },
  };
};
