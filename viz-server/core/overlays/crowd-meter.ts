/** How long applause rings, milliseconds: what was this long ago counts 1/e of what is now. */
const RING_MS = 4000;
/** Reactions and launches per viewer and second at which the meter stands at 100 × (1 − 1/e) = 63. */
const LIVELY_PER_S = 0.25;
/** A handful of viewers counts as this many: one fan alone is no crowd. */
const SMALLEST_CROWD = 8;
/** The meter is told at most four times a second, milliseconds. */
const TELL_EVERY_MS = 250;
const HIGHEST = 100;

/**
 * How lively the room is, 0–100. Each reaction and each launch adds one to `ringing`, which fades exponentially; at a
 * steady r a second it comes to r × RING_MS / 1000, so that r can be read from it. Of the rate per viewer, p, the meter
 * shows 100 × (1 − e^(−p / LIVELY_PER_S)): it rises fast from silence and reaches 100 only in a frenzy, whatever the
 * size of the crowd.
 */
export interface CrowdMeter {
  ringing: number;
  /** When `ringing` was worked out, Unix milliseconds. */
  atMs: number;
  /** What readers know, and since when. */
  told: number;
  toldMs: number;
  viewers: number;
}

export const createCrowdMeter = (): CrowdMeter => ({
  ringing: 0,
  atMs: 0,
  told: 0,
  toldMs: Number.NEGATIVE_INFINITY,
  viewers: 0,
});

const ringingAt = ({ ringing, atMs }: CrowdMeter, nowMs: number): number =>
  ringing * Math.exp(-Math.max(0, nowMs - atMs) / RING_MS);

/** The crowd made itself heard. */
export const cheer = (meter: CrowdMeter, count: number, nowMs: number): void => {
  meter.ringing = ringingAt(meter, nowMs) + count;
  meter.atMs = nowMs;
};

const meterAt = (meter: CrowdMeter, nowMs: number): number => {
  const perSecond = (ringingAt(meter, nowMs) * 1000) / RING_MS;
  const perViewer = perSecond / Math.max(SMALLEST_CROWD, meter.viewers);
  return Math.round(HIGHEST * (1 - Math.exp(-perViewer / LIVELY_PER_S)));
};

export const isMeterDue = (meter: CrowdMeter, nowMs: number): boolean => {
  const sinceMs = nowMs - meter.toldMs;
  return (sinceMs >= TELL_EVERY_MS || sinceMs < 0) && meterAt(meter, nowMs) !== meter.told;
};

/** What readers must be told now, or undefined where that is nothing new or too soon. */
export const tellMeter = (meter: CrowdMeter, nowMs: number): number | undefined => {
  // A clock that was set back: it rings from now on.
  meter.atMs = Math.min(meter.atMs, nowMs);
  if (!isMeterDue(meter, nowMs)) return undefined;
  meter.told = meterAt(meter, nowMs);
  meter.toldMs = nowMs;
  return meter.told;
};

/** What readers know. */
export const readMeter = ({ told }: CrowdMeter): number => told;
