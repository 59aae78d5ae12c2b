import { describe, expect, test } from 'vitest';
import { compositionMs, TAG_TYPE, tagRole } from './media-tag.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replace(/ /g, ''), 'hex'));

describe('a tag says what it is', () => {
  test.each([
    ['AVC sequence header', TAG_TYPE.video, '17 00 000000 0142', 'videoHeader'],
    ['AVC key frame', TAG_TYPE.video, '17 01 000050 0000', 'key'],
    ['AVC other frame', TAG_TYPE.video, '27 01 000000 0000', 'inter'],
    ['AVC end of sequence', TAG_TYPE.video, '17 02 000000 0000', 'other'],
    ['video command frame', TAG_TYPE.video, '57 00 000000 0000', 'other'],
    ['HEVC header, enhanced', TAG_TYPE.video, '90 68766331 01', 'videoHeader'],
    ['HEVC key frame, enhanced', TAG_TYPE.video, '91 68766331 000010 00', 'key'],
    ['AV1 frame without composition time', TAG_TYPE.video, 'a3 61763031 00', 'inter'],
    ['HDR metadata', TAG_TYPE.video, '94 68766331 00', 'other'],
    ['HEVC in the older way', TAG_TYPE.video, '1c 00 000000 01', 'videoHeader'],
    ['AAC header', TAG_TYPE.audio, 'af 00 1190', 'audioHeader'],
    ['AAC frame', TAG_TYPE.audio, 'af 01 2110', 'audio'],
    ['MP3 frame', TAG_TYPE.audio, '2f fffb', 'audio'],
    ['Opus header, enhanced', TAG_TYPE.audio, '90 4f707573 00', 'audioHeader'],
    ['Opus frame, enhanced', TAG_TYPE.audio, '91 4f707573 00', 'audio'],
    ['script', TAG_TYPE.script, '02 0000', 'meta'],
    ['empty video', TAG_TYPE.video, '', 'other'],
    ['cut-off video', TAG_TYPE.video, '17', 'other'],
    ['cut-off AAC', TAG_TYPE.audio, 'af 01', 'other'],
    ['unknown type', 7, '17 01 000000 00', 'other'],
  ])('IN12 %s', (_name, type, hex, role) => {
    expect(tagRole(type, bytes(hex))).toBe(role);
  });
});

test('RT5 composition times are read with their sign', () => {
  expect(compositionMs(bytes('27 01 000050 00'))).toBe(0x50);
  expect(compositionMs(bytes('27 01 ffffd8 00'))).toBe(-40);
  expect(compositionMs(bytes('17 00 000050 00'))).toBe(0);
  expect(compositionMs(bytes('91 68766331 000021 00'))).toBe(0x21);
  expect(compositionMs(bytes('93 68766331 000021 00'))).toBe(0);
  expect(compositionMs(bytes('91 61763031 000021 00'))).toBe(0);
});
