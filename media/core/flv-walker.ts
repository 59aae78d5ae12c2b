import { read24 } from './big-endian.ts';
import { type MediaTag, tagRole } from './media-tag.ts';
import { joinBytes } from './stream-bytes.ts';

/** One whole tag of a file. `bytes` is all of it: header, body and the size that stands behind. */
export interface FileTag {
  readonly byte: number;
  readonly role: MediaTag['role'];
  readonly timestampMs: number;
  readonly bytes: Uint8Array;
}

/** Reads tags out of a file that comes in pieces, from the beginning of a tag on, until something is no whole tag. */
export interface FlvWalker {
  push(piece: Uint8Array): FileTag[];
  /** Up to here the file is whole. */
  wholeUpTo(): number;
  /** What came after that is no FLV; nothing more is read. */
  isBroken(): boolean;
}

const HEADER_BYTES = 11;
const SIZE_BYTES = 4;

export const createFlvWalker = (fromByte: number): FlvWalker => {
  let rest: Uint8Array = new Uint8Array(0);
  let at = fromByte;
  let isBroken = false;
  const push = (piece: Uint8Array): FileTag[] => {
    const tags: FileTag[] = [];
    if (isBroken) return tags;
    const bytes = rest.length === 0 ? piece : joinBytes([rest, piece]);
    let offset = 0;
    for (;;) {
      const length = tagLength(bytes, offset);
      if (length === null) isBroken = true;
      if (length === null || length > bytes.length - offset) break;
      const tag = readTag(bytes.subarray(offset, offset + length), at);
      if (tag === null) {
        isBroken = true;
        break;
      }
      tags.push(tag);
      offset += length;
      at += length;
    }
    rest = bytes.slice(offset);
    return tags;
  };
  return { push, wholeUpTo: () => at, isBroken: () => isBroken };
};

/** The length of the tag that begins here; more than any file has where its header is not there yet; null for no tag. */
const tagLength = (bytes: Uint8Array, offset: number): number | null => {
  if (bytes.length - offset < HEADER_BYTES) return Number.POSITIVE_INFINITY;
  const type = bytes[offset] ?? 0;
  const streamId = read24(bytes, offset + 8);
  if (streamId !== 0 || (type !== 8 && type !== 9 && type !== 18)) return null;
  return HEADER_BYTES + read24(bytes, offset + 1) + SIZE_BYTES;
};

const readTag = (bytes: Uint8Array, byte: number): FileTag | null => {
  const sizeAt = bytes.length - SIZE_BYTES;
  const size = (bytes[sizeAt] ?? 0) * 0x1000000 + read24(bytes, sizeAt + 1);
  if (size !== sizeAt) return null;
  const timestampMs = (bytes[7] ?? 0) * 0x1000000 + read24(bytes, 4);
  return { byte, role: tagRole(bytes[0] ?? 0, bytes.subarray(HEADER_BYTES, sizeAt)), timestampMs, bytes };
};

/** What a tag carries, a view into it. */
export const bodyOf = ({ bytes }: FileTag): Uint8Array => bytes.subarray(HEADER_BYTES, -SIZE_BYTES);

/** A whole tag with another timestamp, 0 to 2^32−1 milliseconds. A copy. */
export const retimed = (bytes: Uint8Array, timestampMs: number): Uint8Array => {
  const copy = bytes.slice();
  copy[4] = timestampMs >>> 16;
  copy[5] = timestampMs >>> 8;
  copy[6] = timestampMs;
  copy[7] = timestampMs >>> 24;
  return copy;
};
