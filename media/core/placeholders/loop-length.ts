import { LOOP_FPS, STILL_FRAMES } from './upload-plan.ts';

const RATE_HZ = 48_000;
const AAC_SAMPLES = 1024;
const SAMPLES_PER_PICTURE = RATE_HZ / LOOP_FPS;
/** Three AAC frames last exactly 64 ms: only whole multiples keep sound and clock together over days of looping. */
const STEP_AAC_FRAMES = 3;
const STEP_MS = (STEP_AAC_FRAMES * AAC_SAMPLES * 1000) / RATE_HZ;
/** A shorter film is repeated until it lasts this long, frames. */
const MIN_FRAMES = STILL_FRAMES;

/** How long a loop lasts: picture and sound to the same millisecond. */
export interface LoopLength {
  /** How often the pictures are repeated. */
  readonly rounds: number;
  readonly pictures: number;
  readonly aacFrames: number;
  readonly durationMs: number;
}

/** What is made of a loop's samples, at 48 kHz. */
export interface SoundLength {
  /** One round of the pictures. */
  readonly roundSamples: number;
  readonly rounds: number;
  /** The whole loop, in whole AAC frames. */
  readonly loopSamples: number;
  /** The rate at which the samples fill the loop to the sample: within half a percent of 48 kHz. */
  readonly playRateHz: number;
}

/** Seconds that this many pictures last. */
export const secondsOf = (pictures: number): number => pictures / LOOP_FPS;

/** The loop of a film of `pictures` frames. It is stretched or pressed by at most 32 ms. */
export const loopLength = (pictures: number): LoopLength => {
  const rounds = Math.max(Math.ceil(MIN_FRAMES / pictures), 1);
  const steps = Math.round((secondsOf(rounds * pictures) * 1000) / STEP_MS);
  return {
    rounds,
    pictures: rounds * pictures,
    aacFrames: steps * STEP_AAC_FRAMES,
    durationMs: steps * STEP_MS,
  };
};

/** How the sound of such a loop is cut and paced. */
export const soundLength = ({ rounds, pictures, aacFrames }: LoopLength): SoundLength => {
  const loopSamples = aacFrames * AAC_SAMPLES;
  const samples = pictures * SAMPLES_PER_PICTURE;
  return {
    roundSamples: samples / rounds,
    rounds,
    loopSamples,
    playRateHz: Math.round((RATE_HZ * samples) / loopSamples),
  };
};
