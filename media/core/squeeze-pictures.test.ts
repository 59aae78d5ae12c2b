import { expect, test } from 'vitest';
import { compositionMs, type MediaTag } from './media-tag.ts';
import { squeezePictures } from './squeeze-pictures.ts';

/** Pictures 40 ms apart as an encoder with two B-frames sends them: decode order I P B B P B B …, shown I B B P B B P. */
const withBFrames = (count: number): MediaTag[] =>
  Array.from({ length: count }, (_, i) => {
    const shown = i === 0 ? 0 : i % 3 === 1 ? i + 2 : i - 1;
    const cts = (shown - i + 1) * 40;
    const data = Uint8Array.from([i === 0 ? 0x17 : 0x27, 1, cts >> 16, cts >> 8, cts, 0, 0, 0, 1, i]);
    return { role: i === 0 ? 'key' : 'inter', timestampMs: 90_000 + i * 40, data };
  });

const shownMs = (tag: MediaTag): number => tag.timestampMs + compositionMs(tag.data);

test('RT14 ten seconds of pictures end a fraction of a second after they begin', () => {
  const pictures = withBFrames(250);
  const squeezed = squeezePictures(pictures, 5000);
  expect(squeezed).toHaveLength(250);
  expect(squeezed[0]?.timestampMs).toBe(5000);
  expect((squeezed.at(-1)?.timestampMs ?? 0) - 5000).toBeLessThan(500);
});

test('RT14 decode times grow always, and nothing is shown before it is decoded', () => {
  const squeezed = squeezePictures(withBFrames(100), 0);
  squeezed.forEach((tag, i) => {
    if (i > 0) expect(tag.timestampMs).toBeGreaterThan(squeezed[i - 1]?.timestampMs ?? 0);
    expect(compositionMs(tag.data)).toBeGreaterThanOrEqual(0);
  });
});

test('RT14 pictures are shown in the order of before, each at a time of its own', () => {
  const pictures = withBFrames(100);
  const squeezed = squeezePictures(pictures, 0);
  const orderOf = (tags: readonly MediaTag[]): number[] =>
    tags.map((_, i) => i).toSorted((a, b) => shownMs(tags[a] as MediaTag) - shownMs(tags[b] as MediaTag));
  expect(orderOf(squeezed)).toEqual(orderOf(pictures));
  expect(new Set(squeezed.map(shownMs)).size).toBe(100);
});

test('RT14 the newest pictures keep their distances, so that the next one fits on', () => {
  const pictures = withBFrames(50);
  const squeezed = squeezePictures(pictures, 0);
  const last = squeezed.slice(-3).map((tag) => tag.timestampMs);
  expect((last[2] ?? 0) - (last[1] ?? 0)).toBe(40);
  expect((last[1] ?? 0) - (last[0] ?? 0)).toBe(40);
});

test('RT14 pictures that are all new are only moved', () => {
  const squeezed = squeezePictures(withBFrames(3), 700);
  expect(squeezed.map((tag) => tag.timestampMs)).toEqual([700, 740, 780]);
});
