import { type MediaTag, tagRole } from './media-tag.ts';

const FILE_HEADER_BYTES = 9;
const TAG_HEADER_BYTES = 11;
const PREVIOUS_SIZE_BYTES = 4;

export type FlvFileResult = { ok: true; tags: readonly MediaTag[] } | { ok: false; reason: string };

/** Reads a whole FLV file. The tags' bodies are views into `bytes`. */
export const parseFlvFile = (bytes: Uint8Array): FlvFileResult => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < FILE_HEADER_BYTES || String.fromCharCode(...bytes.subarray(0, 3)) !== 'FLV') {
    return { ok: false, reason: 'it does not begin with FLV' };
  }
  const tags: MediaTag[] = [];
  let offset = view.getUint32(5) + PREVIOUS_SIZE_BYTES;
  while (offset + TAG_HEADER_BYTES <= bytes.length) {
    const type = view.getUint8(offset);
    const size = view.getUint32(offset) & 0xffffff;
    const timestampMs = ((view.getUint8(offset + 7) << 24) | (view.getUint32(offset + 4) >>> 8)) >>> 0;
    const start = offset + TAG_HEADER_BYTES;
    if (start + size > bytes.length) return { ok: false, reason: `the tag at byte ${offset} is cut off` };
    const data = bytes.subarray(start, start + size);
    tags.push({ role: tagRole(type, data), timestampMs, data });
    offset = start + size + PREVIOUS_SIZE_BYTES;
  }
  return { ok: true, tags };
};
