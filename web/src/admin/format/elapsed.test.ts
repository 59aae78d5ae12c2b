import { expect, test } from 'vitest';
import { formatElapsed } from './elapsed.ts';

test('DP12 a running time reads like a clock, and never below nothing when clocks disagree', () => {
  expect(formatElapsed(7_900)).toBe('0:07');
  expect(formatElapsed(725_000)).toBe('12:05');
  expect(formatElapsed(3_753_000)).toBe('1:02:33');
  expect(formatElapsed(90_000_000)).toBe('25:00:00');
  expect(formatElapsed(-4_000)).toBe('0:00');
});
