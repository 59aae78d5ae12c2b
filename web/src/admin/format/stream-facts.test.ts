import { expect, test } from 'vitest';
import { formatAudio, formatBitrate, formatSeconds, formatVideo, isSlowKeyFrame } from './stream-facts.ts';

test('DP12 picture, sound and bitrate are said as people write them', () => {
  expect(formatVideo({ codec: 'h264', widthPx: 1920, heightPx: 1080, fps: 29.97 })).toBe(
    'H.264 · 1920×1080 · 30 fps',
  );
  expect(formatAudio({ codec: 'aac', sampleRateHz: 44_100, channels: 2 })).toBe('AAC · 44.1 kHz · stereo');
  expect(formatAudio({ codec: 'opus', sampleRateHz: 48_000, channels: 6 })).toBe(
    'Opus · 48 kHz · 6 channels',
  );
  expect(formatBitrate(2_480.4)).toBe('2,480 kbit/s');
  expect(formatSeconds(9_600)).toBe('9.6');
});

test('DP12 facts that are not measured yet are left out, not shown as 0', () => {
  expect(formatVideo({ codec: 'hevc', widthPx: 0, heightPx: 0, fps: 0 })).toBe('H.265');
  expect(formatAudio({ codec: 'mp3', sampleRateHz: 0, channels: 0 })).toBe('MP3');
});

test('DP13 a key frame is slow above four seconds only', () => {
  expect([null, 2_000, 4_000, 4_001].map(isSlowKeyFrame)).toEqual([false, false, false, true]);
});
