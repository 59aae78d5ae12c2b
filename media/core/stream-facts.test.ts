import { describe, expect, test } from 'vitest';
import { parseAudioSpecificConfig } from './audio-config.ts';
import { encodeMetadata } from './metadata.ts';
import { audioFormat, readMetadata, videoFormat } from './stream-facts.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replace(/ /g, ''), 'hex'));

describe('the codec is named', () => {
  const sized = new Map([
    ['width', 1920],
    ['height', 1080],
  ]);
  test.each([
    ['h264', '17 00 000000 00'],
    ['hevc', '90 68766331 01'],
    ['av1', '90 61763031 01'],
    ['vp9', '90 76703039 01'],
    ['hevc', '1c 00 000000 01'],
    ['unknown', '90 78787878 01'],
  ])('IN12 video %s', (codec, header) => {
    expect(videoFormat(bytes(header), sized)).toEqual({ codec, widthPx: 1920, heightPx: 1080 });
  });

  test.each([
    ['aac', 48_000, 2, 'af 00 1190'],
    ['aac', 44_100, 1, 'af 00 1208'],
    ['mp3', 44_100, 2, '2f ff'],
    ['opus', 0, 1, '90 4f707573 00'],
  ])('IN12 audio %s %i Hz, %i channels', (codec, sampleRateHz, channels, header) => {
    expect(audioFormat(bytes(header), null)).toEqual({ codec, sampleRateHz, channels });
  });

  test('IN12 without a size there is none', () => {
    expect(videoFormat(bytes('90 68766331 01'), null)).toEqual({ codec: 'hevc', widthPx: 0, heightPx: 0 });
    expect(videoFormat(bytes('90 68766331 01'), new Map([['width', Number.NaN]])).widthPx).toBe(0);
  });
});

test('IN12 an AudioSpecificConfig with its rate in full', () => {
  // 5 bits type 2, 4 bits 15, 24 bits 12345, 4 bits 2 channels.
  const bits = `000101111${(12_345).toString(2).padStart(24, '0')}0010000`;
  const packed = Uint8Array.from({ length: 5 }, (_, i) => Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2));
  expect(parseAudioSpecificConfig(packed)).toEqual({ sampleRateHz: 12_345, channels: 2 });
  expect(parseAudioSpecificConfig(new Uint8Array())).toBeNull();
});

describe('the metadata that goes out', () => {
  const metadata = encodeMetadata(
    { codec: 'h264', widthPx: 640, heightPx: 360 },
    { codec: 'aac', sampleRateHz: 48_000, channels: 2 },
  );
  test('RT7 begins with onMetaData itself', () => {
    expect(Buffer.from(metadata).toString('latin1', 0, 13)).toBe('\u0002\u0000\u000aonMetaData');
  });

  test('RT7 is read back as it was meant', () => {
    expect(Object.fromEntries(readMetadata(metadata) ?? [])).toEqual({
      hasVideo: true,
      hasAudio: true,
      width: 640,
      height: 360,
      audiosamplerate: 48_000,
      stereo: true,
      videocodecid: 7,
      audiocodecid: 10,
    });
  });
});

test('IN9 an encoder’s metadata is read with and without @setDataFrame, and damage is nothing', () => {
  const plain = encodeMetadata(
    { codec: 'h264', widthPx: 2, heightPx: 2 },
    { codec: 'aac', sampleRateHz: 8000, channels: 1 },
  );
  const wrapped = Buffer.concat([bytes('02 000d'), Buffer.from('@setDataFrame'), plain]);
  expect(readMetadata(wrapped)?.get('width')).toBe(2);
  expect(readMetadata(bytes('02 0004 6f6e4649 05'))).toBeNull();
  expect(readMetadata(wrapped.subarray(0, 40))).toBeNull();
});
