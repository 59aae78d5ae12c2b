/** 0: at ease. 1: busy. 2: one tick behind what it should be. 3: full. */
export type Pressure = 0 | 1 | 2 | 3;

/** What was measured over a stretch of time. */
export interface LoadSample {
  /** Length of the stretch. */
  readonly elapsedMs: number;
  /** How late the event loop came to what was due, more than once. What it waited for the disk is not in it: shedding is no help there. */
  readonly delayMs: number;
  /** Share of the time in which the loop was not free, 0–1; here the disk counts: fewer ticks write less often. */
  readonly busy: number;
  /** Sockets that get frames. */
  readonly viewers: number;
}

/** What a gateway knows of its own load. Plain data; `observeLoad` is the only writer. */
export interface LoadGauge {
  readonly options: LoadGaugeOptions;
  pressure: Pressure;
  /** Smoothed. */
  delayMs: number;
  busy: number;
  viewers: number;
  /** For how long the load has been low enough for the next lower pressure. */
  calmMs: number;
  hasSamples: boolean;
}

export interface LoadGaugeOptions {
  /** The room's tick at ease. */
  readonly tickMs: number;
  /** Ticks made at each pressure, as a share of those at ease. What is made less often is not there to be measured. */
  readonly tickShare: readonly [number, number, number, number];
}

/** Smoothing: after this long a change shows by 63 %. */
const TIME_CONSTANT_MS = 1500;
/** A lower pressure must have been enough for this long. */
const CALM_MS = 4000;
/** From where on each pressure holds: delay in ticks at ease, and share of busy time. */
const FROM_TICKS = [0, 0.5, 1, 2] as const;
const FROM_BUSY = [0, 0.7, 0.85, 0.95] as const;
/** To go down, the load must be below this share of what brought it up. */
const DOWN_SHARE = 0.7;
/** A loop busier than this has no reserve for bursts: what is left up to here is room for more. */
const FULL_BUSY = 0.75;
/** Fewer viewers than this say nothing of what one costs. */
const FEWEST_VIEWERS = 50;

export const createLoadGauge = (options: LoadGaugeOptions): LoadGauge => ({
  options,
  pressure: 0,
  delayMs: 0,
  busy: 0,
  viewers: 0,
  calmMs: 0,
  hasSamples: false,
});

/** Takes a sample. Pressure rises at once to what the smoothed load asks for, and falls one step after a calm stretch. */
export const observeLoad = (gauge: LoadGauge, sample: LoadSample): void => {
  const weight = gauge.hasSamples ? 1 - Math.exp(-sample.elapsedMs / TIME_CONSTANT_MS) : 1;
  gauge.hasSamples = true;
  gauge.delayMs += weight * (sample.delayMs - gauge.delayMs);
  gauge.busy += weight * (sample.busy - gauge.busy);
  gauge.viewers = sample.viewers;
  const wanted = pressureOf(gauge);
  if (wanted > gauge.pressure) {
    gauge.pressure = wanted;
    gauge.calmMs = 0;
  } else if (isCalm(gauge)) {
    gauge.calmMs += sample.elapsedMs;
    if (gauge.calmMs >= CALM_MS) stepDown(gauge);
  } else {
    gauge.calmMs = 0;
  }
};

/**
 * About how many more viewers there is room for: `(0.75 − busy at ease) / (busy at ease / viewers)`, at most what is left
 * of `capacity` (most viewers that may come in); 0 from pressure 2 on. Cost per viewer is measured flat from 500 viewers up; below, the room's own cost
 * is counted as the viewers', so that the figure is too low rather than too high. Undefined where too few are there to
 * tell. `busy at ease` is what was measured, as if all ticks were made: never too low, as not all work goes by ticks.
 */
export const roomForMore = (gauge: LoadGauge, capacity: number): number | undefined => {
  const { viewers, pressure, options } = gauge;
  const left = Math.max(0, capacity - viewers);
  if (pressure >= 2) return 0;
  if (viewers < FEWEST_VIEWERS || gauge.busy <= 0) return undefined;
  const busy = gauge.busy / options.tickShare[pressure];
  return Math.min(left, Math.max(0, Math.floor(((FULL_BUSY - busy) * viewers) / busy)));
};

const LEVELS = [3, 2, 1] as const;

const pressureOf = ({ delayMs, busy, options }: LoadGauge): Pressure =>
  LEVELS.find((level) => delayMs >= FROM_TICKS[level] * options.tickMs || busy >= FROM_BUSY[level]) ?? 0;

/** Whether the next lower pressure would do, with the ticks that it makes more. */
const isCalm = ({ pressure, delayMs, busy, options }: LoadGauge): boolean => {
  if (pressure === 0) return false;
  const lower = (pressure - 1) as Pressure;
  const busyThen = busy * (options.tickShare[lower] / options.tickShare[pressure]);
  return (
    delayMs < DOWN_SHARE * FROM_TICKS[pressure] * options.tickMs &&
    busyThen < DOWN_SHARE ** 0.5 * FROM_BUSY[pressure]
  );
};

const stepDown = (gauge: LoadGauge): void => {
  gauge.pressure = (gauge.pressure - 1) as Pressure;
  gauge.calmMs = 0;
};
