import type { Random } from './random.ts';

const FIRST_DELAY_MS = 300;
const MAX_DELAY_MS = 5000;

/** Exponential back-off with full jitter above half of it, so that fans cut together do not return together. */
export const nextReconnectDelayMs = (failures: number, random: Random): number => {
  const ceilingMs = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.max(0, failures - 1));
  return ceilingMs * (0.5 + random() / 2);
};
