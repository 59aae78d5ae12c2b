import { expect, test } from 'vitest';
import { createReadingParser } from './loudness-text.ts';

const FRAME = [
  'frame:12   pts:57600   pts_time:1.2',
  'lavfi.r128.M=-23.044',
  'lavfi.r128.S=-120.691',
  'lavfi.astats.Overall.Peak_level=-22.990000',
  '',
].join('\n');

test('IH4 a reading is read wherever its text is cut', () => {
  for (let cut = 0; cut <= FRAME.length; cut += 1) {
    const parse = createReadingParser();
    const readings = [...parse(FRAME.slice(0, cut)), ...parse(FRAME.slice(cut))];
    expect(readings).toEqual([{ lufs: -23.044, peakDbfs: -22.99 }]);
  }
});

test('IH4 silence, a frame without loudness, and nonsense', () => {
  const parse = createReadingParser();
  expect(parse('frame:1\nlavfi.r128.M=-120.691\nlavfi.astats.Overall.Peak_level=-inf\n')).toEqual([
    { lufs: -120.691, peakDbfs: -120 },
  ]);
  expect(parse('frame:2\nlavfi.astats.Overall.Peak_level=-3\n')).toEqual([]);
  expect(parse(`${'x'.repeat(100_000)}=\n=\nframe\n\n`)).toEqual([]);
  expect(parse(FRAME)).toHaveLength(1);
});
