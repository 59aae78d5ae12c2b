import { describe, expect, it } from 'vitest';
import { createRtmpReader, type ReadMessage } from './rtmp-reader.ts';
import { HELLO_ANSWER_BYTES, writeMessage, writePlay, writePublish } from './rtmp-writer.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** What is read of these bytes, which come after the handshake, cut into pieces of `pieceBytes`. */
const read = (bytes: Buffer, pieceBytes: number): ReadMessage[] => {
  const messages: ReadMessage[] = [];
  const feed = createRtmpReader((message) => messages.push(message));
  const all = Buffer.concat([Buffer.alloc(HELLO_ANSWER_BYTES), bytes]);
  for (let from = 0; from < all.length; from += pieceBytes) feed(all.subarray(from, from + pieceBytes));
  return messages;
};

const CUTS = [1, 7, 100_000];

describe('RTMP of the bench', () => {
  it.each(CUTS)('BN8 reads all chunk formats, wherever they are cut (%i bytes at a time)', (pieceBytes) => {
    const bytes = hex(
      '06 000010 000002 09 01000000 aabb' + // format 0
        '46 000005 000001 08 cc' + // format 1: another length and type
        '86 000003 dd' + // format 2: another time only
        'c6 ee' + // format 3: all as before
        '05 ffffff 000001 12 01000000 01000000 ff', // a time of 2^24 ms
    );
    expect(read(bytes, pieceBytes).map(({ type, payload }) => [type, payload.toString('hex')])).toEqual([
      [9, 'aabb'],
      [8, 'cc'],
      [8, 'dd'],
      [8, 'ee'],
      [18, 'ff'],
    ]);
  });

  it.each(CUTS)(
    'BN8 puts chunks together after the size that was announced (%i bytes at a time)',
    (pieceBytes) => {
      const sound = Buffer.alloc(300, 8);
      const picture = Buffer.alloc(1000, 9);
      const bytes = Buffer.concat([
        writeMessage({ type: 8, payload: sound, chunkStream: 4, chunkBytes: 128 }),
        writeMessage({ type: 1, payload: hex('00000200'), chunkStream: 2, chunkBytes: 128 }),
        writeMessage({ type: 9, payload: picture, chunkStream: 6, streamId: 1, chunkBytes: 512 }),
      ]);
      expect(read(bytes, pieceBytes)).toEqual([
        { type: 8, payload: sound },
        { type: 9, payload: picture },
      ]);
    },
  );

  it('BN8 writes a message with a whole header, then one byte before each further chunk', () => {
    const message = {
      type: 9,
      payload: hex('010203'),
      timestampMs: 258,
      streamId: 1,
      chunkStream: 6,
    } as const;
    expect(writeMessage({ ...message, chunkBytes: 2 })).toEqual(
      hex('06 000102 000003 09 01000000 0102 c6 03'),
    );
  });

  it('BN8 says connect, createStream and what it wants', () => {
    const text = (bytes: Buffer): string =>
      read(bytes, 64)
        .map(({ payload }) => payload.toString('latin1'))
        .join();
    expect(text(writePlay('venue', 'main'))).toMatch(/connect.*venue.*createStream.*play.*main/s);
    expect(text(writePublish('live', 'key', 4096))).toMatch(
      /connect.*live.*createStream.*publish.*key.*live/s,
    );
  });
});
