import { performance } from 'node:perf_hooks';
import { type LoadGauge, observeLoad } from '../core/load-gauge.ts';
import type { DiskWaits } from './disk-waits.ts';

/** How often the loop is asked whether it comes in time, milliseconds. */
const BEAT_MS = 10;
/** A sample for the gauge is this long, milliseconds. */
const SAMPLE_MS = 500;

export interface LoadMeterSources {
  /** Sockets that get frames. */
  readonly viewers: () => number;
  /** What of the loop's delay is not its own doing. */
  readonly diskWaits: Pick<DiskWaits, 'take'>;
}

/** Feeds the gauge with what this process's event loop does, twice a second. */
export const startLoadMeter = (gauge: LoadGauge, sources: LoadMeterSources): { stop(): void } => {
  const delay = startDelayMeter(sources.diskWaits);
  let lastMs = performance.now();
  let lastUse = performance.eventLoopUtilization();
  const timer = setInterval(() => {
    const nowMs = performance.now();
    const use = performance.eventLoopUtilization();
    observeLoad(gauge, {
      elapsedMs: nowMs - lastMs,
      delayMs: delay.takeMs(),
      busy: performance.eventLoopUtilization(use, lastUse).utilization,
      viewers: sources.viewers(),
    });
    lastMs = nowMs;
    lastUse = use;
  }, SAMPLE_MS).unref();
  return {
    stop: () => {
      clearInterval(timer);
      delay.stop();
    },
  };
};

/**
 * Node's own monitor of the loop's delay cannot tell what of it was the disk: both are taken here at the same moments.
 * Gives the second longest of the last two samples: a loop that has too much to do is late at every tick; late once is a
 * pause of the collector or of the machine, which fewer frames would have spared nobody.
 */
const startDelayMeter = (diskWaits: LoadMeterSources['diskWaits']) => {
  let before: TwoLongest = [0, 0];
  let current: TwoLongest = [0, 0];
  let lastMs = performance.now();
  const timer = setInterval(() => {
    const nowMs = performance.now();
    current = withDelay(current, nowMs - lastMs - BEAT_MS - diskWaits.take());
    lastMs = nowMs;
  }, BEAT_MS).unref();
  return {
    takeMs: (): number => {
      const [, second] = current.reduce(withDelay, before);
      before = current;
      current = [0, 0];
      return second;
    },
    stop: (): void => clearInterval(timer),
  };
};

/** The longest first, milliseconds. */
type TwoLongest = readonly [number, number];

const withDelay = ([longest, second]: TwoLongest, delayMs: number): TwoLongest =>
  delayMs > longest ? [delayMs, longest] : [longest, Math.max(second, delayMs)];
