/** Rules of the live player, without a player. */

const FIRST_MS = 500;
const LONGEST_MS = 8_000;

/** How long to wait before the stream is asked for again, milliseconds. Half fixed, half random. */
export const nextPlayerDelayMs = ({ attempt, random }: { attempt: number; random: number }): number =>
  Math.round(Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10)) * (0.5 + 0.5 * random));

export interface PlaybackSample {
  /** How long the clock of the video has stood still, milliseconds. */
  readonly stillMs: number;
  /** How long no new picture has been shown, milliseconds; 0 where the page is not looked at. */
  readonly frozenMs: number;
  /** Whether the clock has run over a hole in what has arrived since the last picture. */
  readonly isPastHole: boolean;
  /** How long nothing has arrived from the network, milliseconds. */
  readonly silentMs: number;
  /** Seconds between the picture and the end of what has arrived; negative where the picture is past it. */
  readonly aheadSeconds: number;
  readonly isPaused: boolean;
}

/** Buffered ranges as pairs of start and end, seconds. */
export type Ranges = readonly (readonly [number, number])[];

/** A hole may end this long before the last picture that was shown, seconds: pictures come in their own time. */
const HOLE_SLACK_SECONDS = 0.3;

/** Whether a hole lies between the last shown picture and the clock. */
export const isHoleBetween = (ranges: Ranges, shownAt: number, now: number): boolean =>
  ranges.slice(0, -1).some(([, end]) => end >= shownAt - HOLE_SLACK_SECONDS && end <= now);

export type PlaybackRemedy = 'none' | 'jump' | 'reload';

/** The clock may stand this long while data arrives: then something is in its way. */
const STUCK_MS = 800;
/** A hole of more than two pictures freezes Chromium's picture for 3 s while the sound goes on. */
const FROZEN_MS = 400;
/** A venue never ends: so long a silence means that the connection is dead, though still open. */
const SILENT_MS = 8_000;
/** Standing still this long is not cured by a jump. */
const HOPELESS_MS = 12_000;
/** Farther behind than this is caught up by a jump, not by playing faster, seconds. */
const TOO_FAR_SECONDS = 4;

/** What to do about the picture. A cut in the venue is none of its business: data goes on arriving. */
export const judgePlayback = (sample: PlaybackSample): PlaybackRemedy => {
  if (sample.silentMs >= SILENT_MS) return 'reload';
  if (sample.isPaused) return 'none';
  if (sample.stillMs >= HOPELESS_MS) return 'reload';
  if (sample.aheadSeconds > TOO_FAR_SECONDS) return 'jump';
  if (sample.isPastHole && sample.frozenMs >= FROZEN_MS) return 'jump';
  if (sample.stillMs >= STUCK_MS && sample.aheadSeconds > 0.3) return 'jump';
  return 'none';
};
