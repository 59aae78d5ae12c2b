import { type MediaTag, tagRole } from '../../core/media-tag.ts';

/** A viewer of our own: reads a venue's FLV and keeps the facts of each tag. */
export interface FlvViewer {
  readonly tags: { role: MediaTag['role']; type: number; timestampMs: number; data: Buffer }[];
  isOpen(): boolean;
  close(): void;
}

export const watchVenue = async (url: string): Promise<FlvViewer> => {
  const controller = new AbortController();
  const response = await fetch(url, { signal: controller.signal });
  if (!response.ok || response.body === null) throw new Error(`${url}: ${response.status}`);
  let isOpen = true;
  const viewer: FlvViewer = { tags: [], isOpen: () => isOpen, close: () => controller.abort() };
  const read = async (body: AsyncIterable<Uint8Array>): Promise<void> => {
    let rest: Buffer = Buffer.alloc(0);
    let toSkip = 13;
    for await (const piece of body) {
      rest = Buffer.concat([rest, piece]);
      if (toSkip > 0 && rest.length >= toSkip) {
        rest = rest.subarray(toSkip);
        toSkip = 0;
      }
      if (toSkip === 0) rest = takeTags(rest, viewer.tags);
    }
  };
  read(response.body as unknown as AsyncIterable<Uint8Array>)
    .catch(() => undefined)
    .finally(() => {
      isOpen = false;
    });
  return viewer;
};

const takeTags = (bytes: Buffer, into: FlvViewer['tags']): Buffer => {
  let offset = 0;
  while (offset + 11 <= bytes.length) {
    const size = bytes.readUIntBE(offset + 1, 3);
    const end = offset + 11 + size + 4;
    if (end > bytes.length) break;
    const type = bytes.readUInt8(offset);
    const timestampMs = bytes.readUIntBE(offset + 4, 3) + bytes.readUInt8(offset + 7) * 0x1000000;
    const data = Buffer.from(bytes.subarray(offset + 11, offset + 11 + size));
    into.push({ role: tagRole(type, data), type, timestampMs, data });
    offset = end;
  }
  return bytes.subarray(offset);
};
