import type { Pressure } from './load-gauge.ts';

/** Longest pause between two ticks: a room does not go below 5 frames a second. */
const LONGEST_TICK_MS = 200;
/** Ticks made at each pressure, as a share of those at ease. */
export const TICK_SHARE = [1, 2 / 3, 1 / 2, 1 / 4] as const;

/** The room's tick under a pressure, milliseconds: fewer frames a second are worth more than any other saving. */
export const tickMsAt = (pressure: Pressure, tickMs: number): number =>
  Math.max(tickMs, Math.min(LONGEST_TICK_MS, Math.round(tickMs / TICK_SHARE[pressure])));
