import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

test('PT9 RC9 so many at once and no more, in order, and a failure stops nobody', async () => {
  const turns = createTurns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (number: number) => async () => {
    begun.push(number);
    await new Promise<void>((resolve) => ends.push(resolve));
    if (number === 0) throw new Error('it broke');
    return number;
  };
  const all = Promise.allSettled([0, 1, 2, 3].map((number) => turns.take(work(number))));
  await Promise.resolve();
  expect([begun, turns.waiting()]).toEqual([[0, 1], 2]);
  for (let number = 0; number < 4; number += 1) {
    ends[number]?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(begun).toEqual([0, 1, 2, 3]);
  expect((await all).map(({ status }) => status)).toEqual([
    'rejected',
    ...['fulfilled', 'fulfilled', 'fulfilled'],
  ]);
  expect(await turns.take(() => Promise.resolve('free again'))).toBe('free again');
});
