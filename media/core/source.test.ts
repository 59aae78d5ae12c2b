import { describe, expect, test } from 'vitest';
import type { MediaTag, TagRole } from './media-tag.ts';
import { acceptTag, createSource } from './source.ts';
import { createSourceMeter, measure, rates } from './source-meter.ts';

const source = () => createSource({ artistId: 'a', artistName: 'A', sinceUnixMs: 0 });
const tag = (role: TagRole, timestampMs: number, data: readonly number[] = [0xaf, 1, 0]): MediaTag => ({
  role,
  timestampMs,
  data: Uint8Array.from(data),
});

describe('recent sound', () => {
  test('RT3 is kept for two seconds', () => {
    const kept = source();
    for (let ms = 0; ms <= 5000; ms += 20) acceptTag(kept, tag('audio', ms), ms);
    expect(kept.recentAudio[0]?.timestampMs).toBe(3000);
    expect(kept.recentAudio.at(-1)?.timestampMs).toBe(5000);
  });

  test('RT3 is bounded also where the clock stands still', () => {
    const kept = source();
    for (let i = 0; i < 2000; i += 1) acceptTag(kept, tag('audio', 7), i);
    expect(kept.recentAudio.length).toBeLessThanOrEqual(400);
  });

  test('RT3 is bounded in bytes too', () => {
    const kept = source();
    for (let i = 0; i < 100; i += 1) {
      acceptTag(kept, { role: 'audio', timestampMs: 7, data: new Uint8Array(100_000) }, i);
    }
    const bytes = kept.recentAudio.reduce((sum, { data }) => sum + data.length, 0);
    expect(bytes).toBeLessThanOrEqual(1024 * 1024);
    expect(bytes).toBeGreaterThan(0);
  });

  test('RT3 begins anew with another header, and when the clock goes back', () => {
    const kept = source();
    acceptTag(kept, tag('audioHeader', 0, [0xaf, 0, 0x11, 0x90]), 0);
    acceptTag(kept, tag('audio', 100), 0);
    acceptTag(kept, tag('audio', 50), 0);
    expect(kept.recentAudio).toHaveLength(1);
    acceptTag(kept, tag('audioHeader', 0, [0xaf, 0, 0x12, 0x10]), 0);
    expect(kept.recentAudio).toHaveLength(0);
    expect(kept.audio).toEqual({ codec: 'aac', sampleRateHz: 44_100, channels: 2 });
  });
});

test('IN9 a header that repeats itself, metadata and unknown tags are no news', () => {
  const kept = source();
  const header = tag('videoHeader', 0, [0x17, 0, 0, 0, 0, 1]);
  expect(acceptTag(kept, header, 0)).toBe(true);
  expect(acceptTag(kept, header, 0)).toBe(false);
  expect(acceptTag(kept, tag('videoHeader', 0, [0x17, 0, 0, 0, 0, 2]), 0)).toBe(true);
  expect(acceptTag(kept, tag('meta', 0), 0)).toBe(false);
  expect(acceptTag(kept, tag('other', 0), 0)).toBe(false);
});

describe('rates are measured', () => {
  test('IN12 over the last five seconds', () => {
    const meter = createSourceMeter();
    for (let i = 0; i < 1000; i += 1) {
      const isKey = i % 50 === 0;
      measure(meter, { nowMs: i * 40, bytes: 2500, isFrame: true, keyTimestampMs: isKey ? i * 40 : null });
    }
    const { fps, kbitPerSecond } = rates(meter, 40_000);
    expect(fps).toBe(25);
    expect(kbitPerSecond).toBe(500);
    expect(meter.keyFrameIntervalMs).toBe(2000);
  });

  test('IN12 fall to nothing when nothing comes', () => {
    const meter = createSourceMeter();
    measure(meter, { nowMs: 0, bytes: 1000, isFrame: true, keyTimestampMs: null });
    expect(rates(meter, 60_000)).toEqual({ fps: 0, kbitPerSecond: 0 });
  });

  test('IN12 a key frame before the last one says nothing about the interval', () => {
    const meter = createSourceMeter();
    for (const keyTimestampMs of [0, 2000, 500]) {
      measure(meter, { nowMs: 0, bytes: 1, isFrame: true, keyTimestampMs });
    }
    expect(meter.keyFrameIntervalMs).toBe(2000);
  });
});
