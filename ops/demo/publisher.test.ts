import { expect, it } from 'vitest';
import { nextPublisherDelayMs } from './publisher.ts';

it('DM5 a publisher that ends again and again waits twice as long each time, up to 10 s', () => {
  const delays = Array.from({ length: 8 }, (_, index) => nextPublisherDelayMs(index + 1));
  expect(delays).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000]);
});
