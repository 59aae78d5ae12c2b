import { joinBytes } from '../stream-bytes.ts';
import type { Segment, Sound } from './segmenter.ts';
import { packetSamples, type SoundTrack } from './stream-format.ts';

/**
 * A media segment as bytes: `styp`, `moof` and `mdat` (ISO/IEC 14496-12, 8.8; CMAF, ISO/IEC 23000-19, 7.3). Ours rather
 * than the muxing library's, which makes decode times up from presentation times: with B-frames, readers that shift
 * what is shown before its decode time would see the picture two frames late.
 */
export interface TrackIds {
  readonly picture: number;
  readonly sound: number | null;
}

/** Where a venue's sound stands, in ticks: FLV carries whole milliseconds, which would make every packet jitter. */
export interface SoundClock {
  /** Where the last packet ends; null at the beginning of a stream. */
  nextAt: number | null;
  /** Where it begins: over a cut, too, the next one comes after it. */
  lastAt: number;
}

interface Sample {
  readonly data: Uint8Array;
  readonly duration: number;
  readonly flags: number;
  readonly compositionOffset: number;
}

interface Run {
  readonly id: number;
  readonly startAt: number;
  readonly samples: readonly Sample[];
}

/**
 * The clock of all tracks of all streams, ticks a second. Not the sound's own rate: ffmpeg reads the first init segment
 * only, and would take the times after a cut from 44.1 to 48 kHz for others than they are.
 */
export const CLOCK_HZ = 90_000;
const KEY_FLAGS = 0x0200_0000;
const INTER_FLAGS = 0x0101_0000;
/** Sound this far off its own count of samples has really moved, milliseconds; nearer, it is rounding and jitter. */
const SOUND_JITTER_MS = 30;
const TFHD_BASE_IS_MOOF = 0x02_0000;
/** Each sample has its duration, size, flags and composition offset; and where the data begins. */
const TRUN_FLAGS = 0x0f01;

export const createSoundClock = (): SoundClock => ({ nextAt: null, lastAt: -1 });

/** `sequence` counts the fragments of a venue. Moves `clock`. */
export const fragmentBytes = (
  segment: Segment,
  options: { sequence: number; tracks: TrackIds; clock: SoundClock },
): Uint8Array => {
  const { sequence, tracks, clock } = options;
  if (segment.isNewStream) clock.nextAt = null;
  const runs = [pictureRun(segment, tracks.picture)];
  const { sound } = segment.format;
  if (tracks.sound !== null && sound !== null && segment.sounds.length > 0) {
    runs.push(soundRun(segment, { id: tracks.sound, track: sound, clock }));
  }
  const data = runs.flatMap((run) => run.samples.map((sample) => sample.data));
  const dataBytes = data.reduce((sum, piece) => sum + piece.length, 0);
  // Twice: where the data begins depends on how long the moof is.
  const moofBytes = moof(runs, { sequence, dataOffset: 0 }).length;
  const head = [STYP, moof(runs, { sequence, dataOffset: moofBytes + 8 }), u32(8 + dataBytes), ascii('mdat')];
  return joinBytes([...head, ...data]);
};

const ticks = (ms: number): number => Math.max(Math.round((ms * CLOCK_HZ) / 1000), 0);

const pictureRun = ({ pictures, endMs }: Segment, id: number): Run => {
  const samples = pictures.map((picture, i) => ({
    data: picture.data,
    duration: Math.max(ticks(pictures[i + 1]?.decodeMs ?? endMs) - ticks(picture.decodeMs), 0),
    flags: picture.isKey ? KEY_FLAGS : INTER_FLAGS,
    compositionOffset: Math.round((picture.compositionMs * CLOCK_HZ) / 1000),
  }));
  return { id, startAt: ticks(pictures[0]?.decodeMs ?? 0), samples };
};

const soundRun = (
  { sounds, isLastOfStream, endMs }: Segment,
  options: { id: number; track: SoundTrack; clock: SoundClock },
): Run => {
  const { id, clock } = options;
  const starts = sounds.map((sound) => placeSound(sound, options));
  // The last packet of a stream lasts until the next one begins: no reader finds a hole there.
  const endAt = Math.max(Math.round(clock.nextAt ?? 0), isLastOfStream ? ticks(endMs) : 0);
  const samples = sounds.map(({ data }, i) => ({
    data,
    duration: (starts[i + 1] ?? endAt) - (starts[i] ?? 0),
    flags: KEY_FLAGS,
    compositionOffset: 0,
  }));
  return { id, startAt: starts[0] ?? 0, samples };
};

const placeSound = (sound: Sound, { track, clock }: { track: SoundTrack; clock: SoundClock }): number => {
  const saidAt = ticks(sound.atMs);
  const { nextAt } = clock;
  const length = (packetSamples(track, sound.data) * CLOCK_HZ) / track.sampleRateHz;
  const isNear = nextAt !== null && Math.abs(saidAt - nextAt) <= ticks(SOUND_JITTER_MS);
  // Never at or before the packet before it, unless the venue's clock has begun again.
  const earliestAt = saidAt > clock.lastAt - CLOCK_HZ ? clock.lastAt + 1 : 0;
  const startAt = Math.max(isNear ? nextAt : saidAt, earliestAt);
  clock.nextAt = startAt + length;
  clock.lastAt = Math.round(startAt);
  return clock.lastAt;
};

const moof = (runs: readonly Run[], options: { sequence: number; dataOffset: number }): Uint8Array => {
  let { dataOffset } = options;
  const trafs: Uint8Array[] = [];
  for (const run of runs) {
    trafs.push(traf(run, dataOffset));
    dataOffset += run.samples.reduce((sum, sample) => sum + sample.data.length, 0);
  }
  return box('moof', [box('mfhd', [u32(0), u32(options.sequence >>> 0)]), ...trafs]);
};

const traf = (run: Run, dataOffset: number): Uint8Array => {
  const table = new Uint8Array(run.samples.length * 16);
  const view = new DataView(table.buffer);
  run.samples.forEach(({ duration, data, flags, compositionOffset }, i) => {
    view.setUint32(i * 16, duration);
    view.setUint32(i * 16 + 4, data.length);
    view.setUint32(i * 16 + 8, flags);
    view.setInt32(i * 16 + 12, compositionOffset);
  });
  return box('traf', [
    box('tfhd', [u32(TFHD_BASE_IS_MOOF), u32(run.id)]),
    // Version 1: 64 bits of time, and composition offsets that may be negative.
    box('tfdt', [u32(0x0100_0000), u32(Math.floor(run.startAt / 2 ** 32)), u32(run.startAt % 2 ** 32)]),
    box('trun', [u32(0x0100_0000 | TRUN_FLAGS), u32(run.samples.length), u32(dataOffset), table]),
  ]);
};

const u32 = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const box = (type: string, content: readonly Uint8Array[]): Uint8Array =>
  joinBytes([u32(8 + content.reduce((sum, piece) => sum + piece.length, 0)), ascii(type), ...content]);

const STYP = box('styp', [ascii('msdh'), u32(0), ascii('msdhcmfs')]);
