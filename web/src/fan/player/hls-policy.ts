/** Rules for a browser that plays HLS by itself: it looks after nearly everything. */

export interface HlsSample {
  /** How long the clock of the video has stood still, milliseconds. */
  readonly stillMs: number;
  /** Seconds from the picture to the newest one that can be reached. */
  readonly behindSeconds: number;
  readonly isPaused: boolean;
}

/** A player that has everything it needs stalls for a segment or two at most. */
const HOPELESS_MS = 12_000;
/** Browsers begin three segments behind; after a telephone was locked it is minutes. */
const TOO_FAR_SECONDS = 15;

/** What to do about the picture. */
export const judgeHls = ({ stillMs, behindSeconds, isPaused }: HlsSample): 'none' | 'jump' | 'reload' => {
  if (isPaused) return 'none';
  if (stillMs >= HOPELESS_MS) return 'reload';
  return behindSeconds > TOO_FAR_SECONDS ? 'jump' : 'none';
};
