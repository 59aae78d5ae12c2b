import { describe, expect, test } from 'vitest';
import {
  createIndexReader,
  headersFor,
  type IndexLine,
  indexText,
  pointFor,
  type RecordingIndex,
  stampAt,
} from './recording-index.ts';
import { findPieces } from './recording-pieces.ts';

const key = (byte: number, ms: number, unixMs: number, programMs: number | null = ms): IndexLine => ({
  at: 'key',
  byte,
  ms,
  unixMs,
  programMs,
});
const onAir = (ms: number, artistId: string | null): IndexLine => ({
  at: 'onAir',
  byte: 0,
  ...{ ms, unixMs: 1000 + ms, programMs: ms },
  artistId,
  artistName: artistId,
});
const indexOf = (...lines: IndexLine[]): RecordingIndex => {
  const reader = createIndexReader();
  reader.push(lines.map(indexText).join(''));
  return reader.index;
};
const SEVEN = Array.from({ length: 7 }, (_, i) =>
  key(100 + i * 1000, i * 2000, 50_000 + i * 2000, 7000 + i * 2000),
);

test('RC5 an index torn at any byte gives its whole lines', () => {
  const lines = [onAir(0, 'ana'), key(100, 0, 5), key(900, 2000, 2005)];
  const text = lines.map(indexText).join('');
  for (let cut = 0; cut <= text.length; cut += 1) {
    const reader = createIndexReader();
    for (let from = 0; from < cut; from += 11) reader.push(text.slice(from, Math.min(from + 11, cut)));
    const { points, onAir: marks } = reader.index;
    expect(points.length + marks.length).toBe(text.slice(0, cut).split('\n').length - 1);
  }
});

test('RC5 nothing behind a damaged line is believed', () => {
  const reader = createIndexReader();
  reader.push(`${indexText(key(1, 0, 0))}{"at":"key","byte":"7"}\n${indexText(key(9, 9, 9))}`);
  reader.push(indexText(key(10, 10, 10)));
  expect(reader.index.points).toHaveLength(1);
});

test('RC4 the point at or before a place, the headers before a byte, and stamps between points', () => {
  const index = indexOf(
    { at: 'header', role: 'videoHeader', byte: 20 },
    { at: 'header', role: 'audioHeader', byte: 50 },
    ...SEVEN,
    { at: 'header', role: 'videoHeader', byte: 3050 },
  );
  expect([-5, 0, 1999, 2000, 99_999].map((ms) => pointFor(index, ms)?.byte)).toEqual([
    100, 100, 100, 1100, 6100,
  ]);
  expect(headersFor(index, 3050).map(({ byte }) => byte)).toEqual([20, 50]);
  expect(headersFor(index, 4100).map(({ byte }) => byte)).toEqual([3050, 50]);
  expect(stampAt(index, 2500)).toEqual({ ms: 2500, unixMs: 52_500, programMs: 9500 });
});

describe('RC6 finding a time', () => {
  const end = { ms: 14_000, bytes: 7100 };
  const find = (index: RecordingIndex, fromMs: number, untilMs: number) =>
    findPieces(index, end, { clock: 'unixMs', fromMs, untilMs });

  test('RC6 by the wall: from the key frame at or before to the one at or after', () => {
    expect(find(indexOf(onAir(0, 'ana'), ...SEVEN, onAir(5000, null)), 53_000, 56_500)).toEqual([
      {
        ...{ fromMs: 3000, untilMs: 6500, fromUnixMs: 53_000, untilUnixMs: 56_500 },
        ...{ fromProgramMs: 10_000, untilProgramMs: 13_500 },
        ...{ fromByte: 1100, untilByte: 4100, keyFrameMs: 2000 },
        onAir: [
          expect.objectContaining({ artistId: 'ana' }),
          expect.objectContaining({ artistId: null, ms: 5000 }),
        ],
      },
    ]);
  });

  test('RC6 by the program’s clock, and what lies outside is left out', () => {
    const index = indexOf(...SEVEN);
    const found = findPieces(index, end, { clock: 'programMs', fromMs: 0, untilMs: 8000 });
    expect(found).toMatchObject([{ fromMs: 0, untilMs: 1000, fromByte: 100, untilByte: 1100 }]);
    expect(find(index, 1000, 2000)).toEqual([]);
    expect(find(index, 63_000, 99_000)).toMatchObject([{ fromMs: 13_000, untilMs: 14_000, untilByte: 7100 }]);
  });

  test('RC6 jitter between key frames makes no second piece', () => {
    const index = indexOf(key(1, 0, 1000), key(2, 1000, 2030), key(3, 2000, 2980), key(4, 3000, 4010));
    expect(find(index, 1500, 4500)).toMatchObject([{ fromMs: 500, untilMs: 3490 }]);
  });

  test('RC6 a clock that was put back by an hour gives the time twice, in the order of the recording', () => {
    const index = indexOf(key(1, 0, 4_000_000), key(2, 5000, 4_005_000), key(3, 10_000, 400_000));
    expect(find(index, 401_000, 402_000)).toMatchObject([{ fromMs: 11_000, untilMs: 12_000 }]);
    const twice = indexOf(
      key(1, 0, 10_000),
      key(2, 4000, 14_000),
      key(3, 8000, 18_000),
      key(4, 10_000, 10_500),
    );
    expect(find(twice, 11_000, 13_000)).toMatchObject([
      { fromMs: 1000, untilMs: 3000 },
      { fromMs: 10_500, untilMs: 12_500 },
    ]);
  });

  test('RC6 a source recording without a program venue is not found by the program’s clock', () => {
    const index = indexOf(key(1, 0, 1000, null));
    expect(findPieces(index, end, { clock: 'programMs', fromMs: 0, untilMs: 9000 })).toEqual([]);
  });
});
