import type { FlvFileResult } from '../flv-file.ts';
import { type MediaTag, tagRole } from '../media-tag.ts';
import { joinBytes } from '../stream-bytes.ts';

const START_BYTES = 13;
const HEADER_BYTES = 11;
const PREVIOUS_SIZE_BYTES = 4;
/** Far above any picture of a loop: what claims to be larger is damaged. */
const MAX_TAG_BYTES = 4 * 1024 * 1024;

/** Reads FLV as it comes, in pieces of any size, so that a whole film is never taken apart in one go. */
export interface FlvReader {
  /** Takes a piece and keeps it; it may not be changed afterwards. */
  take(piece: Uint8Array): void;
  /** All tags so far. Refused where it is no FLV, or breaks off within a tag. */
  result(): FlvFileResult;
}

export const createFlvReader = (): FlvReader => {
  const tags: MediaTag[] = [];
  let rest: Uint8Array = new Uint8Array();
  let hasBegun = false;
  let reason: string | null = null;
  return {
    take: (piece) => {
      if (reason !== null) return;
      rest = rest.length === 0 ? piece : joinBytes([rest, piece]);
      if (!hasBegun && rest.length >= START_BYTES) {
        if (String.fromCharCode(...rest.subarray(0, 3)) !== 'FLV') reason = 'it does not begin with FLV';
        hasBegun = true;
        rest = rest.subarray(START_BYTES);
      }
      if (!hasBegun || reason !== null) return;
      const taken = takeTags(rest, tags);
      if (taken === null) reason = 'a tag is larger than it can be';
      else rest = rest.subarray(taken);
    },
    result: () => {
      if (reason !== null) return { ok: false, reason };
      return rest.length === 0 ? { ok: true, tags } : { ok: false, reason: 'its last tag is cut off' };
    },
  };
};

/** Takes whole tags from the beginning. Returns how many bytes they were; null for a size beyond belief. */
const takeTags = (bytes: Uint8Array, into: MediaTag[]): number | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 0;
  while (offset + HEADER_BYTES <= bytes.length) {
    const size = view.getUint32(offset) & 0xffffff;
    if (size > MAX_TAG_BYTES) return null;
    const start = offset + HEADER_BYTES;
    const next = start + size + PREVIOUS_SIZE_BYTES;
    if (next > bytes.length) return offset;
    const timestampMs = ((view.getUint8(offset + 7) << 24) | (view.getUint32(offset + 4) >>> 8)) >>> 0;
    const data = bytes.subarray(start, start + size);
    into.push({ role: tagRole(view.getUint8(offset), data), timestampMs, data });
    offset = next;
  }
  return offset;
};
