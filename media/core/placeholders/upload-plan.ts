import { describeFormat } from './describe-upload.ts';
import { DEMUXERS, PICTURE_CODECS, SOUND_CODECS } from './known-kinds.ts';
import { type Probe, type ProbedStream, readProbe } from './probe-answer.ts';

/** What of an upload is taken and how it will look: judged from what ffprobe says, never from its name. */

export const MAX_SIDE_PX = 7680;
export const LOOP_FPS = 30;
/** How long a picture without movement plays before it begins anew, frames. */
export const STILL_FRAMES = 8 * LOOP_FPS;
/** What of a video is kept, frames. */
export const MAX_FRAMES = 60 * LOOP_FPS;

const MAX_SOUND_CHANNELS = 8;
/** The picture of a loop is 16:9, in steps of these: even numbers at every size. */
const STEP = { widthPx: 32, heightPx: 18 };
const MIN_STEPS = 20;
const MAX_STEPS = 40;
const WITH_ALPHA = /^(rgba|bgra|argb|abgr|ya\d|yuva|gbrap|pal8)/;

export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How an upload becomes a loop. */
export interface UploadPlan {
  readonly kind: 'image' | 'video';
  readonly demuxer: string;
  /** Which of the file's streams are used. */
  readonly pictureIndex: number;
  readonly soundIndex: number | null;
  /** The loop's picture; what does not fill it stands in the middle, on black. */
  readonly canvas: PictureSize;
  /** What the picture is scaled to first, where its pixels are not square. */
  readonly squarePixels: PictureSize | null;
  /** Transparent parts are put on black. */
  readonly hasAlpha: boolean;
  /** How many frames the file promises; null where it does not say. */
  readonly expectedFrames: number | null;
  /** What the admin should know. */
  readonly notes: readonly string[];
}

export type Verdict = { ok: true; plan: UploadPlan } | { ok: false; found: string };

/** Judges what ffprobe printed (`-of json`) of the file's first packets. */
export const judgeUpload = (answer: string): Verdict => {
  const probe = readProbe(answer);
  if (probe === null) return { ok: false, found: 'nothing that ffprobe understands' };
  const demuxer = probe.format.split(',').find((name) => (DEMUXERS as readonly string[]).includes(name));
  if (demuxer === undefined) return { ok: false, found: describeFormat(probe.format) };
  const picture = probe.streams.find((stream) => stream.kind === 'video' && !stream.isCover);
  if (picture === undefined) return { ok: false, found: 'a file without a picture' };
  const wrong = wrongPicture(picture);
  return wrong === null
    ? { ok: true, plan: planFor({ demuxer, picture, probe }) }
    : { ok: false, found: wrong };
};

const wrongPicture = ({ codec, widthPx, heightPx }: ProbedStream): string | null => {
  if (!PICTURE_CODECS.includes(codec)) return `a picture coded as ${codec || 'something unknown'}`;
  if (widthPx < 1 || heightPx < 1)
    return `${codec} whose size cannot be read, or is over ${MAX_SIDE_PX} pixels a side`;
  if (widthPx > MAX_SIDE_PX || heightPx > MAX_SIDE_PX)
    return `a picture of ${widthPx}×${heightPx}, more than ${MAX_SIDE_PX} pixels a side`;
  return null;
};

const planFor = (options: { demuxer: string; picture: ProbedStream; probe: Probe }): UploadPlan => {
  const { demuxer, picture, probe } = options;
  const notes: string[] = [];
  const sound = soundOf(probe.streams, notes);
  const isStill = demuxer.endsWith('_pipe') || (sound === null && picture.packets === 1);
  const seconds = probe.durationSeconds;
  const frames = seconds > 0 ? Math.ceil(seconds * LOOP_FPS) : null;
  if (!isStill && frames !== null && frames > MAX_FRAMES)
    notes.push(`cut to ${MAX_FRAMES / LOOP_FPS} s of ${Math.round(seconds)} s`);
  const shown = shownSize(picture);
  return {
    kind: isStill ? 'image' : 'video',
    demuxer,
    pictureIndex: picture.index,
    soundIndex: isStill ? null : (sound?.index ?? null),
    canvas: canvasFor(shown),
    squarePixels: picture.pixelAspect === 1 ? null : fitInto(shown, canvasFor(shown)),
    hasAlpha: WITH_ALPHA.test(picture.pixelFormat),
    expectedFrames: isStill ? STILL_FRAMES : frames === null ? null : Math.min(frames, MAX_FRAMES),
    notes,
  };
};

const soundOf = (streams: readonly ProbedStream[], notes: string[]): ProbedStream | null => {
  const all = streams.filter((stream) => stream.kind === 'audio');
  const usable = all.find(
    ({ codec, channels, sampleRateHz }) =>
      SOUND_CODECS.includes(codec) && channels > 0 && channels <= MAX_SOUND_CHANNELS && sampleRateHz > 0,
  );
  if (usable === undefined && all[0] !== undefined)
    notes.push(`its sound (${all[0].codec || 'unknown'}, ${all[0].channels} channels) is not used`);
  return usable ?? null;
};

/** The size as it is seen: turned as a phone says, with square pixels. */
const shownSize = ({ widthPx, heightPx, pixelAspect, rotation }: ProbedStream): PictureSize => {
  const width = widthPx * pixelAspect;
  const isTurned = Math.abs(rotation) % 180 === 90;
  return isTurned ? { widthPx: heightPx, heightPx: width } : { widthPx: width, heightPx };
};

/** The smallest 16:9 picture that holds this one, from 640×360 to 1280×720. */
const canvasFor = ({ widthPx, heightPx }: PictureSize): PictureSize => {
  const needed = Math.ceil(Math.max(widthPx / STEP.widthPx, heightPx / STEP.heightPx));
  const steps = Math.min(Math.max(needed, MIN_STEPS), MAX_STEPS);
  return { widthPx: steps * STEP.widthPx, heightPx: steps * STEP.heightPx };
};

const fitInto = (size: PictureSize, canvas: PictureSize): PictureSize => {
  const scale = Math.min(canvas.widthPx / size.widthPx, canvas.heightPx / size.heightPx);
  return { widthPx: evenPx(size.widthPx * scale), heightPx: evenPx(size.heightPx * scale) };
};

const evenPx = (px: number): number => Math.max(Math.floor(px / 2) * 2, 2);
