import { expect, test } from 'vitest';
import { createFlvWalker, retimed } from './flv-walker.ts';
import type { MediaTag } from './media-tag.ts';
import { joinBytes, streamBytes } from './stream-bytes.ts';

const tags: MediaTag[] = [
  { role: 'meta', timestampMs: 0, data: Uint8Array.of(2, 0, 1, 65) },
  { role: 'key', timestampMs: 0, data: Uint8Array.of(0x17, 1, 0, 0, 0, 0, 0, 0, 2, 0x65, 9) },
  { role: 'audio', timestampMs: 21, data: Uint8Array.of(0xaf, 1, 7, 8) },
  { role: 'inter', timestampMs: 0x1000028, data: Uint8Array.of(0x27, 1, 0, 0, 0, 0, 0, 0, 2, 0x41, 9) },
];
const pieces = tags.map((tag) => streamBytes('flv', tag));
const whole = joinBytes(pieces);
const ends = pieces.map((_, last) => 13 + joinBytes(pieces.slice(0, last + 1)).length);

test('RC5 a file cut at any byte is whole up to its last whole tag, in whatever pieces it comes', () => {
  for (let cut = 0; cut <= whole.length; cut += 1) {
    const wanted = ends.filter((end) => end <= 13 + cut);
    for (const step of [1, 7, 1000]) {
      const walker = createFlvWalker(13);
      const found = [];
      for (let from = 0; from < cut; from += step)
        found.push(...walker.push(whole.subarray(from, Math.min(from + step, cut))));
      expect(walker.wholeUpTo()).toBe(wanted.at(-1) ?? 13);
      expect(found.map(({ role, timestampMs }) => ({ role, timestampMs }))).toEqual(
        tags.slice(0, wanted.length).map(({ role, timestampMs }) => ({ role, timestampMs })),
      );
    }
  }
});

test('RC5 bytes that are no tag end the file, and what a power cut leaves (zeros) too', () => {
  for (const rubbish of [
    new Uint8Array(40),
    Uint8Array.of(9, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 99),
  ]) {
    const walker = createFlvWalker(13);
    expect(walker.push(joinBytes([...pieces.slice(0, 2), rubbish]))).toHaveLength(2);
    expect(walker.wholeUpTo()).toBe(ends[1]);
    expect(walker.isBroken()).toBe(true);
    expect(walker.push(whole)).toEqual([]);
  }
});

test('RC7 a tag is given another time without a change to the one it was', () => {
  const later = retimed(pieces[2] ?? new Uint8Array(), 0x2345678);
  expect(createFlvWalker(0).push(later)[0]).toMatchObject({ role: 'audio', timestampMs: 0x2345678 });
  expect(createFlvWalker(0).push(pieces[2] ?? new Uint8Array())[0]?.timestampMs).toBe(21);
});
