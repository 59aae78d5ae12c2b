import { expect, test } from 'vitest';
import { parseRange } from './byte-range.ts';

test('RC7 ranges as RFC 9110 has them', () => {
  const part = (from: number, until: number) => ({ kind: 'part', from, until });
  expect(parseRange('bytes=0-99', 1000)).toEqual(part(0, 100));
  expect(parseRange('bytes=900-', 1000)).toEqual(part(900, 1000));
  expect(parseRange('bytes=900-5000', 1000)).toEqual(part(900, 1000));
  expect(parseRange('bytes=-1', 1000)).toEqual(part(999, 1000));
  expect(parseRange('bytes=-5000', 1000)).toEqual(part(0, 1000));
  expect(parseRange('bytes= 5 - 5', 1000)).toEqual(part(5, 6));
  expect(parseRange('bytes=1000-', 1000)).toEqual({ kind: 'unsatisfiable' });
  expect(parseRange('bytes=-0', 1000)).toEqual({ kind: 'unsatisfiable' });
  expect(parseRange('bytes=0-', 0)).toEqual({ kind: 'unsatisfiable' });
});

test('RC7 what is not understood is as if it were not there', () => {
  for (const header of [undefined, '', 'bytes=-', 'bytes=9-3', 'bytes=0-1,5-6', 'items=0-1', 'bytes=a-b'])
    expect(parseRange(header, 1000)).toEqual({ kind: 'whole' });
});
