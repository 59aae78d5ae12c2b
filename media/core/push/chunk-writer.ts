import { bigEndian } from '../big-endian.ts';

/** Chunk size before anybody changes it (RTMP 1.0, 5.4.1). */
export const FIRST_CHUNK_BYTES = 128;

export const MESSAGE_TYPE = {
  setChunkSize: 1,
  acknowledge: 3,
  userControl: 4,
  windowSize: 5,
  peerBandwidth: 6,
  command: 20,
  flexCommand: 17,
} as const;

/** One message of timestamp 0 in chunks: a whole header, then a one-byte header before each further chunk. */
export const writeMessage = (
  message: { type: number; chunkStream: number; streamId: number; payload: Uint8Array },
  chunkBytes: number,
): Uint8Array => {
  const { type, chunkStream, streamId, payload } = message;
  const header = [
    chunkStream,
    0,
    0,
    0,
    ...bigEndian(payload.length, 3),
    type,
    ...bigEndian(streamId, 4).toReversed(),
  ];
  const bytes: number[] = [...header];
  for (let from = 0; from < payload.length; from += chunkBytes) {
    if (from > 0) bytes.push(0xc0 | chunkStream);
    bytes.push(...payload.subarray(from, from + chunkBytes));
  }
  return Uint8Array.from(bytes);
};

/** A protocol control message: always chunk stream 2, message stream 0. */
export const writeControl = (type: number, payload: readonly number[]): Uint8Array =>
  writeMessage({ type, chunkStream: 2, streamId: 0, payload: Uint8Array.from(payload) }, FIRST_CHUNK_BYTES);
