import { expect, it } from 'vitest';
import { createFlvReader, type FlvTag } from './flv-tags.ts';
import { readMark, withMark } from './frame-mark.ts';

it('BN7 a picture carries a number that is read from its end', () => {
  const picture = Buffer.from('2701000000000000024142', 'hex');
  const marked = withMark(picture, 70_123);
  expect(marked.subarray(0, picture.length)).toEqual(picture);
  // A NAL unit of filler data in AVCC: length 10, type 12, eight digits, stop bits.
  expect(marked.subarray(picture.length).toString('hex')).toBe('0000000a0c303030313131656280');
  expect(readMark(marked)).toBe(70_123);
  expect(readMark(picture)).toBeUndefined();
  expect(readMark(Buffer.alloc(0))).toBeUndefined();
});

it.each([1, 5, 1000])('BN7 tags are read from FLV, wherever it is cut (%i bytes at a time)', (pieceBytes) => {
  const bytes = Buffer.from(
    [
      '464c5601050000000900000000',
      '09000003000010000000000102030000000e',
      '08000001ffffff01000000af0000000c',
    ].join(''),
    'hex',
  );
  const tags: FlvTag[] = [];
  const feed = createFlvReader((tag) => tags.push(tag));
  for (let from = 0; from < bytes.length; from += pieceBytes) feed(bytes.subarray(from, from + pieceBytes));
  expect(tags).toEqual([
    { type: 9, timestampMs: 16, data: Buffer.from([1, 2, 3]) },
    { type: 8, timestampMs: 2 ** 25 - 1, data: Buffer.from([0xaf]) },
  ]);
});
