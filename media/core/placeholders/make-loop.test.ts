import { describe, expect, test } from 'vitest';
import type { MediaTag } from '../media-tag.ts';
import { makeLoop, measurePictures } from './make-loop.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const HEADER: MediaTag = { role: 'videoHeader', timestampMs: 0, data: bytes(0x17, 0, 0, 0, 0, 1) };
const AAC: MediaTag = { role: 'audioHeader', timestampMs: 0, data: bytes(0xaf, 0, 0x11, 0x90) };

const pictures = (count: number): MediaTag[] => [
  HEADER,
  ...Array.from({ length: count }, (_, i): MediaTag => {
    const isKey = i % 60 === 0;
    const data = bytes(isKey ? 0x17 : 0x27, 1, 0, 0, 0, i & 255);
    return { role: isKey ? 'key' : 'inter', timestampMs: Math.round((i * 100) / 3), data };
  }),
];

const sound = (frames: number): MediaTag[] => [
  AAC,
  ...Array.from(
    { length: frames },
    (_, i): MediaTag => ({
      role: 'audio',
      timestampMs: Math.round((i * 64) / 3),
      data: bytes(0xaf, 1, i >> 8, i & 255),
    }),
  ),
];

const numberOf = (tag: MediaTag | undefined): number => ((tag?.data[2] ?? 0) << 8) | (tag?.data[3] ?? 0);

describe('PH3 a loop', () => {
  test('begins with its headers and a key frame, and takes the second round of the sound', () => {
    const picture = pictures(240);
    const length = measurePictures(picture);
    if (length === null) throw new Error('no length');
    const made = makeLoop(picture, sound(2 * 375 + 3), length);
    if (!made.ok) throw new Error(made.reason);
    expect(made.tags.slice(0, 3).map((tag) => tag.role)).toEqual(['videoHeader', 'audioHeader', 'key']);
    const heard = made.tags.filter((tag) => tag.role === 'audio');
    expect([heard.length, numberOf(heard[0]), numberOf(heard.at(-1))]).toEqual([375, 376, 750]);
    expect([heard[0]?.timestampMs, heard.at(-1)?.timestampMs]).toEqual([0, 7979]);
    const times = made.tags.map((tag) => tag.timestampMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test('repeats a short film, each time from its key frame, over silence', () => {
    const picture = pictures(90);
    const length = measurePictures(picture);
    if (length === null) throw new Error('no length');
    const made = makeLoop(picture, null, length);
    if (!made.ok) throw new Error(made.reason);
    const seen = made.tags.filter((tag) => tag.role === 'key' || tag.role === 'inter');
    expect(seen).toHaveLength(270);
    expect(seen.filter((tag) => tag.role === 'key').map((tag) => tag.timestampMs)).toEqual([
      ...[0, 2005, 3008, 5013, 6016, 8021],
    ]);
    expect(made.tags.filter((tag) => tag.role === 'audio')).toHaveLength(length.aacFrames);
  });

  test('is none without a picture, or with less sound than it needs', () => {
    expect(measurePictures([])).toBeNull();
    expect(measurePictures([HEADER])).toBeNull();
    expect(measurePictures(pictures(300).slice(2))).toBeNull();
    const length = measurePictures(pictures(240));
    if (length === null) throw new Error('no length');
    expect(makeLoop(pictures(240).slice(1), null, length)).toMatchObject({ ok: false });
    expect(makeLoop(pictures(240), sound(700), length)).toMatchObject({ ok: false });
    expect(makeLoop(pictures(240), sound(800).slice(1), length)).toMatchObject({ ok: false });
  });
});
