/**
 * How far behind the newest picture the page plays, and how fast. The less it keeps in hand the nearer it is to the stage,
 * and the sooner a late packet stops it: it begins near, and keeps more in hand each time that it has been stopped.
 */
export interface LivePace {
  /** What it keeps in hand, seconds. */
  cushionSeconds: number;
  /** When it was last stopped, or let its cushion shrink, milliseconds. */
  changedAtMs: number;
  isHurrying: boolean;
}

/** Least and most that is kept in hand, seconds: four pictures at 25 a second; more than a second is no live show. */
export const LEAST_CUSHION_SECONDS = 0.15;
export const MOST_CUSHION_SECONDS = 1.2;
const STOP_ADDS_SECONDS = 0.1;
/** A minute without a stop takes some of it back. */
const STEADY_MS = 60_000;
const STEADY_TAKES_SECONDS = 0.1;
/** So much more than the cushion is caught up, seconds, by playing faster by a tenth: pitch-corrected, hardly heard. */
const SLACK_SECONDS = 0.08;
const HURRY_RATE = 1.1;

export const createLivePace = (nowMs: number): LivePace => ({
  cushionSeconds: LEAST_CUSHION_SECONDS,
  changedAtMs: nowMs,
  isHurrying: false,
});

/** The picture stood still because nothing was left to show. */
export const noteStop = (pace: LivePace, nowMs: number): void => {
  pace.cushionSeconds = Math.min(pace.cushionSeconds + STOP_ADDS_SECONDS, MOST_CUSHION_SECONDS);
  pace.changedAtMs = nowMs;
  pace.isHurrying = false;
};

/** The speed to play at, with `aheadSeconds` of what has arrived still to be shown. */
export const playbackRate = (pace: LivePace, now: { aheadSeconds: number; nowMs: number }): number => {
  if (now.nowMs - pace.changedAtMs > STEADY_MS) {
    pace.cushionSeconds = Math.max(pace.cushionSeconds - STEADY_TAKES_SECONDS, LEAST_CUSHION_SECONDS);
    pace.changedAtMs = now.nowMs;
  }
  if (now.aheadSeconds > pace.cushionSeconds + SLACK_SECONDS) pace.isHurrying = true;
  if (now.aheadSeconds <= pace.cushionSeconds) pace.isHurrying = false;
  return pace.isHurrying ? HURRY_RATE : 1;
};

/** Whether the first picture is so far back that the page goes to the newest at once: nobody has seen anything yet. */
export const beginsTooFarBack = (pace: LivePace, aheadSeconds: number): boolean =>
  aheadSeconds > pace.cushionSeconds + SLACK_SECONDS;
