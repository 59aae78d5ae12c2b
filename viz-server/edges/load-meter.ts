import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { type LoadGauge, observeLoad } from '../core/load-gauge.ts';

/** How often the loop's delay is sampled, milliseconds. Node's figures have this in them. */
const RESOLUTION_MS = 10;
/** A sample for the gauge is this long, milliseconds. */
const SAMPLE_MS = 500;

/** Feeds the gauge with what this process's event loop does, twice a second. */
export const startLoadMeter = (gauge: LoadGauge, viewers: () => number): { stop(): void } => {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  let lastMs = performance.now();
  let lastUse = performance.eventLoopUtilization();
  const timer = setInterval(() => {
    const nowMs = performance.now();
    const use = performance.eventLoopUtilization();
    observeLoad(gauge, {
      elapsedMs: nowMs - lastMs,
      delayMs: delay.count === 0 ? 0 : Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION_MS),
      busy: performance.eventLoopUtilization(use, lastUse).utilization,
      viewers: viewers(),
    });
    delay.reset();
    lastMs = nowMs;
    lastUse = use;
  }, SAMPLE_MS).unref();
  return {
    stop: () => {
      clearInterval(timer);
      delay.disable();
    },
  };
};
