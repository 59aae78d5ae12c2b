import { describe, expect, test } from 'vitest';
import { parseFlvFile } from './flv-file.ts';
import type { MediaTag } from './media-tag.ts';
import { FLV_START, joinBytes, RTMP_CHUNK_BYTES, streamBytes } from './stream-bytes.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const sound = (timestampMs: number, data = Uint8Array.from([0xaf, 1, 0x21])): MediaTag => ({
  role: 'audio',
  timestampMs,
  data,
});

describe('PL1 an FLV tag', () => {
  test('PL1 byte by byte: type, size, time with its high byte last, stream 0, body, size of the tag', () => {
    expect(hex(streamBytes('flv', sound(0x04010203)))).toBe(
      '08 000003 010203 04 000000 af0121 0000000e'.replaceAll(' ', ''),
    );
  });

  test('PL1 what is written is read back the same, past 2^24 ms too', () => {
    const tags = [sound(0), sound(2 ** 24 + 5), sound(2 ** 32 - 1)];
    const file = joinBytes([FLV_START, ...tags.map((tag) => streamBytes('flv', tag))]);
    expect(parseFlvFile(file)).toEqual({ ok: true, tags });
  });

  test('PL8 times past 2^32 ms begin at 0 again', () => {
    expect(hex(streamBytes('flv', sound(2 ** 32 + 7)))).toBe(hex(streamBytes('flv', sound(7))));
  });
});

describe('PL1 an RTMP message', () => {
  test('PL1 byte by byte: chunk stream, time, length, type, message stream 1, body', () => {
    expect(hex(streamBytes('rtmp', sound(0x010203)))).toBe(
      '04 010203 000003 08 01000000 af0121'.replaceAll(' ', ''),
    );
  });

  test('PL8 from 2^24 − 1 ms on the time stands in four bytes of its own', () => {
    expect(hex(streamBytes('rtmp', sound(0xffffff)))).toBe(
      '04 ffffff 000003 08 01000000 00ffffff af0121'.replaceAll(' ', ''),
    );
  });

  test('PL8 a long message: every further chunk has its one-byte header, and repeats the long time', () => {
    const data = new Uint8Array(2 * RTMP_CHUNK_BYTES + 1).fill(7);
    const short = streamBytes('rtmp', sound(1, data));
    expect(short.length).toBe(12 + data.length + 2);
    expect(short[12 + RTMP_CHUNK_BYTES]).toBe(0xc4);
    const long = streamBytes('rtmp', sound(2 ** 31, data));
    expect(long.length).toBe(16 + data.length + 2 * 5);
    expect(hex(long.subarray(16 + RTMP_CHUNK_BYTES, 21 + RTMP_CHUNK_BYTES))).toBe('c480000000');
  });

  test('PL1 a message of exactly one chunk has no second header', () => {
    expect(streamBytes('rtmp', sound(1, new Uint8Array(RTMP_CHUNK_BYTES))).length).toBe(
      12 + RTMP_CHUNK_BYTES,
    );
  });
});
