import type { Logger } from '../../ops/service/logger.ts';

/** Writes one sentence at most once in a while: what is left out is counted in the next line. */
export type RareLog = (facts: object, sentence: string) => boolean;

/** Gives whether the line was written. Sentences are few and fixed; what changes belongs into the facts. */
export const createRareLog = (log: Pick<Logger, 'warn'>, everyMs: number): RareLog => {
  const lines = new Map<string, { atMs: number; leftOut: number }>();
  return (facts, sentence) => {
    const nowMs = performance.now();
    const last = lines.get(sentence);
    if (last !== undefined && nowMs - last.atMs < everyMs) {
      last.leftOut += 1;
      return false;
    }
    const leftOut = last?.leftOut ?? 0;
    lines.set(sentence, { atMs: nowMs, leftOut: 0 });
    log.warn(leftOut === 0 ? facts : { ...facts, leftOut }, sentence);
    return true;
  };
};
