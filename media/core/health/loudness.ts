/** What was heard in 100 ms. */
export interface LoudnessReading {
  /** Momentary loudness (EBU R128, 400 ms). */
  readonly lufs: number;
  /** Highest sample, dB of full scale. */
  readonly peakDbfs: number;
}

/**
 * Below it a source is silent, LUFS: the level that ffmpeg's silencedetect takes too. A muted mixer is at -120; an open
 * microphone in a quiet hall is above.
 */
const SILENT_BELOW_LUFS = -60;
/** What digital silence is called; ffmpeg's own figures go a little below. */
const FLOOR = -120;
/** For how many seconds without a reading the last one stands. */
const STALE_SECONDS = 2;

/** The loudness of a source, second by second. */
export interface Loudness {
  readings: LoudnessReading[];
  last: { lufs: number; peakDbfs: number } | null;
  secondsWithout: number;
  silentMs: number;
}

export const createLoudness = (): Loudness => ({
  readings: [],
  last: null,
  secondsWithout: 0,
  silentMs: 0,
});

/** Most readings of one second that are looked at. */
const MAX_READINGS = 100;

export const noteReading = (loudness: Loudness, reading: LoudnessReading): void => {
  if (loudness.readings.length < MAX_READINGS) loudness.readings.push(reading);
};

/** Sums a second up. What nobody measured is neither loud nor silent. */
export const closeLoudness = (loudness: Loudness, passedMs: number): void => {
  const { readings } = loudness;
  loudness.readings = [];
  const newest = readings.at(-1);
  if (newest === undefined) {
    loudness.secondsWithout += 1;
    if (loudness.secondsWithout < STALE_SECONDS) return;
    loudness.last = null;
    loudness.silentMs = 0;
    return;
  }
  loudness.secondsWithout = 0;
  const peakDbfs = Math.max(...readings.map((reading) => reading.peakDbfs));
  loudness.last = { lufs: Math.max(newest.lufs, FLOOR), peakDbfs: Math.max(peakDbfs, FLOOR) };
  const isSilent = readings.every(({ lufs }) => lufs < SILENT_BELOW_LUFS);
  loudness.silentMs = isSilent ? loudness.silentMs + passedMs : 0;
};
