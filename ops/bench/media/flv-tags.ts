/** An FLV tag's body (Adobe FLV 10.1, annex E). */
export interface FlvTag {
  /** 8 sound, 9 picture, 18 data. */
  readonly type: number;
  readonly timestampMs: number;
  readonly data: Buffer;
}

const FILE_HEADER_BYTES = 13;
const TAG_HEADER_BYTES = 11;
const SIZE_BYTES = 4;

/** Reads an FLV stream as it comes; `tell` gets each tag when its last byte is here. */
export const createFlvReader = (tell: (tag: FlvTag) => void): ((bytes: Buffer) => void) => {
  let rest: Buffer = Buffer.alloc(0);
  let toSkip = FILE_HEADER_BYTES;
  return (bytes) => {
    const skipped = Math.min(toSkip, bytes.length);
    toSkip -= skipped;
    rest = Buffer.concat([rest, bytes.subarray(skipped)]);
    while (rest.length >= TAG_HEADER_BYTES) {
      const size = rest.readUIntBE(1, 3);
      const end = TAG_HEADER_BYTES + size + SIZE_BYTES;
      if (rest.length < end) return;
      const timestampMs = rest.readUIntBE(4, 3) + rest.readUInt8(7) * 2 ** 24;
      tell({ type: rest.readUInt8(0), timestampMs, data: rest.subarray(TAG_HEADER_BYTES, end - SIZE_BYTES) });
      rest = rest.subarray(end);
    }
  };
};
