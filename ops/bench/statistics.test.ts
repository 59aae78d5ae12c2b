import { expect, it } from 'vitest';
import { median, quantile, rounded } from './statistics.ts';

it('BN2 the median is the middle, whatever the order, and leaves the list as it was', () => {
  const values = [9, 1, 5];
  expect(median(values)).toBe(5);
  expect(values).toEqual([9, 1, 5]);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
  expect(median([])).toBeNaN();
  expect(median([10, 9, 100])).toBe(10);
});

it('BN2 quantiles are by nearest rank', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(quantile(values, 0.99)).toBe(99);
  expect(quantile(values, 1)).toBe(100);
  expect(quantile(values, 0)).toBe(1);
  expect(quantile([], 0.5)).toBeNaN();
});

it('BN1 figures have three significant digits', () => {
  expect(rounded(12.345)).toBe(12.3);
  expect(rounded(0.012345)).toBe(0.0123);
  expect(rounded(Number.NaN)).toBeNaN();
});
