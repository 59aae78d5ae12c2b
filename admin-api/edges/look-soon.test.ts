import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLookSoon } from './look-soon.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Looks that end when the test says so. */
const heldLooks = () => {
  const ends: (() => void)[] = [];
  return { ends, look: () => new Promise<void>((resolve) => ends.push(resolve)) };
};

describe('look soon', () => {
  it('MH3 looks at once, without waiting for the next round', () => {
    const { ends, look } = heldLooks();
    createLookSoon(look, 100).ask();
    expect(ends).toHaveLength(1);
  });

  it('MH3 asked a thousand times meanwhile, it looks once more, after the pause', async () => {
    const { ends, look } = heldLooks();
    const looks = createLookSoon(look, 100);
    for (let n = 0; n < 1000; n += 1) looks.ask();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(99);
    looks.ask();
    expect(ends).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ends).toHaveLength(2);
    looks.ask();
    expect(ends).toHaveLength(3);
  });

  it('MH3 closing waits for the look under way, and none follows', async () => {
    const { ends, look } = heldLooks();
    const looks = createLookSoon(look, 100);
    looks.ask();
    looks.ask();
    const closed = vi.fn<() => void>();
    const closing = looks.close().then(closed);
    await vi.advanceTimersByTimeAsync(1000);
    expect(closed).not.toHaveBeenCalled();
    ends[0]?.();
    await closing;
    looks.ask();
    await vi.advanceTimersByTimeAsync(1000);
    expect(ends).toHaveLength(1);
  });
});
