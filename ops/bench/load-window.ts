import type { LoadCounts } from '../load/load-messages.ts';

/** What happened between two counts, over the load processes: sums, and of times the longest or the busiest. */
export interface LoadWindow {
  readonly elapsedMs: number;
  readonly ticks: number;
  readonly frames: number;
  readonly listenerFrames: number;
  readonly listenerBytes: number;
  /** Ticks times listeners. */
  readonly offeredFrames: number;
  readonly sent: number;
  readonly refused: number;
  readonly loadCores: number;
}

export const loadWindow = (before: readonly LoadCounts[], after: readonly LoadCounts[]): LoadWindow => {
  const total = {
    elapsedMs: 0,
    ticks: 0,
    frames: 0,
    listenerFrames: 0,
    listenerBytes: 0,
    offeredFrames: 0,
    sent: 0,
    refused: 0,
    loadCores: 0,
  };
  for (const [index, end] of after.entries()) {
    const begin = before[index];
    if (begin === undefined) continue;
    const elapsedMs = end.atMs - begin.atMs;
    const ticks = end.lastTick - begin.lastTick;
    total.elapsedMs = Math.max(total.elapsedMs, elapsedMs);
    total.ticks = Math.max(total.ticks, ticks);
    total.frames += end.frames - begin.frames;
    total.listenerFrames += end.listenerFrames - begin.listenerFrames;
    total.listenerBytes += end.listenerBytes - begin.listenerBytes;
    total.offeredFrames += ticks * end.listeners;
    total.sent += end.sent - begin.sent;
    total.refused += end.refused - begin.refused;
    total.loadCores = Math.max(total.loadCores, (end.cpuMs - begin.cpuMs) / elapsedMs);
  }
  return total;
};

/** Throws where connections were lost: their load is missing. */
export const expectNoneLost = (counts: readonly LoadCounts[]): void => {
  const lost = counts.find((one) => one.lost > 0);
  if (lost !== undefined) throw new Error(`${lost.lost} connections were lost: ${lost.lostReason}`);
};
