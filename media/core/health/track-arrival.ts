import { keepNewest, median } from './numbers.ts';

/** A packet that comes this much after its time is late, milliseconds: half a second of a player's buffer is gone. */
export const LATE_MS = 500;
/** A time stamp that steps further than this begins anew, milliseconds: the same as where a venue rebases (RT11). */
const JUMP_MS = 5000;
const STEP_BACK_MS = 1000;
/** How far back "on time" is looked for, seconds: long enough for a burst of lateness, short enough for clock drift. */
const BASELINE_SECONDS = 60;
/** Most packets of one second that are looked at. */
const MAX_PACKETS = 2000;
/** Part of each new difference that goes into the jitter (RFC 3550, 6.4.1). */
const JITTER_SHARE = 1 / 16;

/**
 * How one track arrives. Its "lag" is our clock at arrival less the packet's own time: what matters is how it changes,
 * for nobody knows where the source's clock began.
 */
export interface TrackArrival {
  lastTimestampMs: number | null;
  lastLagMs: number | null;
  jitterMs: number;
  /** Lags of the packets of this second. */
  lags: number[];
  /** Middle lags of the last seconds; the smallest is what counts as on time. */
  readonly medians: number[];
}

export interface ArrivalOfSecond {
  readonly packets: number;
  readonly late: number;
  /** How late the latest packet came, milliseconds; 0 is on time. */
  readonly delayMs: number;
  /** Null where nothing came. */
  readonly lagMs: number | null;
}

export const createTrackArrival = (): TrackArrival => ({
  lastTimestampMs: null,
  lastLagMs: null,
  jitterMs: 0,
  lags: [],
  medians: [],
});

/** Takes a packet down. Says whether the source's clock jumped: then nothing from before can be compared. */
export const noteArrival = (track: TrackArrival, timestampMs: number, nowMs: number): boolean => {
  const stepMs = timestampMs - (track.lastTimestampMs ?? timestampMs);
  const hasJumped = stepMs > JUMP_MS || stepMs < -STEP_BACK_MS;
  if (hasJumped) forgetArrival(track);
  track.lastTimestampMs = timestampMs;
  const lagMs = nowMs - timestampMs;
  if (track.lastLagMs !== null)
    track.jitterMs += (Math.abs(lagMs - track.lastLagMs) - track.jitterMs) * JITTER_SHARE;
  track.lastLagMs = lagMs;
  if (track.lags.length < MAX_PACKETS) track.lags.push(lagMs);
  return hasJumped;
};

/** What was on time is looked for anew. */
export const forgetArrival = (track: TrackArrival): void => {
  track.lags = [];
  track.medians.length = 0;
  track.lastLagMs = null;
};

/** Sums a second up. */
export const closeSecond = (track: TrackArrival): ArrivalOfSecond => {
  const { lags, medians } = track;
  track.lags = [];
  if (lags.length === 0) return { packets: 0, late: 0, delayMs: 0, lagMs: null };
  const lagMs = median(lags);
  keepNewest(medians, lagMs, BASELINE_SECONDS);
  const onTimeMs = Math.min(...medians);
  const late = lags.filter((lag) => lag - onTimeMs > LATE_MS).length;
  return { packets: lags.length, late, delayMs: Math.max(0, Math.max(...lags) - onTimeMs), lagMs };
};
