/** Under three flashes in any second (WCAG 2.3.1): so far apart they begin, milliseconds. */
export const FLASH_EVERY_MS = 350;

/** Lets a flash begin only where the last one, of whatever effect, is long enough ago. */
export interface FlashGate {
  pass(nowMs: number): boolean;
}

export const createFlashGate = (): FlashGate => {
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    pass: (nowMs) => {
      if (nowMs - lastMs < FLASH_EVERY_MS) return false;
      lastMs = nowMs;
      return true;
    },
  };
};

/** How long until the next flash of an effect begins: they keep to its start, so that all pages flash together. */
export const untilNextFlashMs = (
  { startMs, flashesPerS }: { startMs: number; flashesPerS: number },
  nowMs: number,
): number => {
  const everyMs = Math.max(FLASH_EVERY_MS, 1000 / Math.max(0.1, flashesPerS));
  const sinceMs = nowMs - startMs;
  return sinceMs < 0 ? -sinceMs : everyMs - (sinceMs % everyMs);
};
