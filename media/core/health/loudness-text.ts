import type { LoudnessReading } from './loudness.ts';

/** What digital silence is where ffmpeg says "-inf", dB. */
const NOTHING_DB = -120;
/** Longest line that is waited for. */
const MAX_LINE = 1000;

/**
 * Reads what ffmpeg's `ebur128` and `astats` print through `ametadata`: lines `key=value` in frames of 100 ms, each
 * begun by `frame:`. Gives the readings that a piece of text completes; lines may be cut anywhere.
 */
export const createReadingParser = (): ((text: string) => LoudnessReading[]) => {
  let rest = '';
  let lufs: number | null = null;
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = (lines.pop() ?? '').slice(0, MAX_LINE);
    return lines.flatMap((line) => {
      const [key, value = ''] = line.trim().split('=', 2);
      if (line.startsWith('frame:')) lufs = null;
      else if (key === 'lavfi.r128.M') lufs = decibels(value);
      else if (key === 'lavfi.astats.Overall.Peak_level' && lufs !== null)
        return [{ lufs, peakDbfs: decibels(value) }];
      return [];
    });
  };
};

const decibels = (text: string): number => {
  const value = Number(text);
  return Number.isFinite(value) ? value : NOTHING_DB;
};
