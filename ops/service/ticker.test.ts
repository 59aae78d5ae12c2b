import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTicker, type Ticker } from './ticker.ts';

let busyMs = 0;

beforeEach(() => {
  vi.useFakeTimers();
  busyMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now() + busyMs);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Time in which the process does nothing else: timers stand still meanwhile. */
const beBusyFor = (ms: number): void => {
  busyMs += ms;
};

/** A ticker, when it ran (milliseconds from its start), and what each run does and takes. */
const watch = (everyMs: () => number, onRun: (ticker: Ticker) => void = () => undefined) => {
  const startMs = performance.now();
  const ranMs: number[] = [];
  const ticker = startTicker(everyMs, () => {
    ranMs.push(performance.now() - startMs);
    onRun(ticker);
  });
  return { ticker, ranMs };
};

describe('ticker', () => {
  it('TI1 ticks at the pace that is asked for, and asks anew after each tick', () => {
    let everyMs = 50;
    const { ranMs } = watch(
      () => everyMs,
      () => {
        if (ranMs.length === 2) everyMs = 200;
      },
    );
    vi.advanceTimersByTime(550);
    expect(ranMs).toEqual([50, 100, 300, 500]);
  });

  it('TI1 a tick that takes long does not move those after it; what it was too long for is left out', () => {
    const { ranMs } = watch(
      () => 50,
      () => {
        if (ranMs.length === 1) beBusyFor(20);
        if (ranMs.length === 2) beBusyFor(130);
      },
    );
    vi.advanceTimersByTime(185);
    expect(ranMs).toEqual([50, 100, 235, 285, 335]);
  });

  it('TI2 who hurries is told sooner where it wants that, and never later', () => {
    let everyMs = 100;
    const { ticker, ranMs } = watch(() => everyMs);
    vi.advanceTimersByTime(10);
    ticker.hurry();
    everyMs = 20;
    ticker.hurry();
    vi.advanceTimersByTime(15);
    ticker.hurry();
    vi.advanceTimersByTime(25);
    expect(ranMs).toEqual([30, 50]);
    everyMs = 100;
    vi.advanceTimersByTime(20);
    vi.advanceTimersByTime(95);
    everyMs = 20;
    ticker.hurry();
    vi.advanceTimersByTime(5);
    expect(ranMs).toEqual([30, 50, 70, 170]);
  });

  it('TI2 hurrying from within a tick makes no second ticker, and stopping there ends it', () => {
    let everyMs = 100;
    const { ranMs } = watch(
      () => everyMs,
      (ticker) => {
        everyMs = ranMs.length % 2 === 1 ? 20 : 100;
        ticker.hurry();
        if (ranMs.length === 4) ticker.stop();
      },
    );
    vi.advanceTimersByTime(1000);
    expect(ranMs).toEqual([100, 120, 220, 240]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('TI2 a ticker that has ended stays so, whoever hurries', () => {
    const { ticker, ranMs } = watch(() => 50);
    vi.advanceTimersByTime(60);
    ticker.stop();
    ticker.hurry();
    vi.advanceTimersByTime(200);
    expect(ranMs).toEqual([50]);
  });
});
