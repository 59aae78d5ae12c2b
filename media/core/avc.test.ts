import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAvcHeader, pictureSize, withParameterSets } from './avc.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replace(/ /g, ''), 'hex'));
const hex = (data: Uint8Array): string => Buffer.from(data).toString('hex');

/** A header as x264 makes it for 640x360, high profile. */
const SPS = '6764001fac4c2205017fcb80880000030008000003019078c1908c';
const PPS = '68e8430b2c8b';
const HEADER = bytes(`17 00 000000 01 64001f ff e1 001b ${SPS} 01 0006 ${PPS}`);

describe('every key frame carries its parameter sets', () => {
  test('RT6 they go in front of the first unit, each with its length', () => {
    const key = bytes('17 01 000028 00000002 6588');
    expect(hex(withParameterSets(HEADER, key))).toBe(
      `1701000028 0000001b${SPS} 00000006${PPS} 000000026588`.replace(/ /g, ''),
    );
  });

  test('RT6 with lengths of two bytes too', () => {
    const header = bytes(`17 00 000000 01 64001f fd e1 001b ${SPS} 01 0006 ${PPS}`);
    const key = bytes('17 01 000028 0002 6588');
    expect(hex(withParameterSets(header, key))).toBe(`1701000028001b${SPS}0006${PPS}00026588`);
  });

  test('RT6 a key frame that has its own stays as it is', () => {
    const key = bytes(`17 01 000000 00000002 0910 0000001b ${SPS} 00000002 6588`);
    expect(withParameterSets(HEADER, key)).toBe(key);
  });

  test('RT6 other codecs and damaged headers leave it as it is', () => {
    const hevc = bytes('91 68766331 000000 00000002 2601');
    expect(withParameterSets(HEADER, hevc)).toBe(hevc);
    const key = bytes('17 01 000000 00000002 6588');
    expect(withParameterSets(HEADER.subarray(0, 20), key)).toBe(key);
  });
});

describe('the picture size comes from the SPS', () => {
  test.each([
    ['640x360 high', SPS, 640, 360],
    ['320x180 baseline', '6742c00cda05067e7c0440000003004000000c83c50aa8', 320, 180],
    ['1920x1080 baseline, cropped', '6742c028da01e0089f97011000000300100000030320f1832a', 1920, 1080],
  ])('IN12 %s', (_name, sps, widthPx, heightPx) => {
    expect(pictureSize(bytes(sps))).toEqual({ widthPx, heightPx });
  });

  test('IN12 a header whose sets are cut off gives none', () => {
    expect(parseAvcHeader(HEADER)?.sps).toHaveLength(1);
    for (let end = 0; end < HEADER.length; end += 1) {
      expect(parseAvcHeader(HEADER.subarray(0, end))).toBeNull();
    }
  });
});

test('P1 no header or key frame makes the reader throw or hang', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.uint8Array({ maxLength: 80 }), (a, b) => {
      const header = Uint8Array.from([0x17, 0, 0, 0, 0, ...a]);
      const key = Uint8Array.from([0x17, 1, 0, 0, 0, ...b]);
      expect(withParameterSets(header, key).length).toBeGreaterThanOrEqual(key.length);
      pictureSize(a);
    }),
  );
});
