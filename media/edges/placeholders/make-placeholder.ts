import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CodedError } from '../../../ops/service/errors.ts';
import type { MediaTag } from '../../core/media-tag.ts';
import type { Placeholder } from '../../core/placeholder.ts';
import { describeRefused } from '../../core/placeholders/describe-upload.ts';
import {
  JOB_FILES,
  pictureArguments,
  previewArguments,
  probeArguments,
  soundArguments,
} from '../../core/placeholders/ffmpeg-arguments.ts';
import { createFlvReader } from '../../core/placeholders/flv-reader.ts';
import { type LoopLength, soundLength } from '../../core/placeholders/loop-length.ts';
import { makeLoop, measurePictures } from '../../core/placeholders/make-loop.ts';
import { createProgressReader, progressOf } from '../../core/placeholders/progress-reader.ts';
import { judgeUpload, LOOP_FPS, MAX_FRAMES, type UploadPlan } from '../../core/placeholders/upload-plan.ts';
import { lastLine } from '../background-child.ts';
import { MAX_LOOP_BYTES, readLoop, writeLoop } from './loop-file.ts';
import { diskFull, ffmpegMissing, notMedia, transcodeFailed } from './refusals.ts';
import { runTool } from './run-tool.ts';

const PROBE_LIMIT_MS = 30_000;
const PROBE_MAX_BYTES = 1024 * 1024;
/** A minute of 8K takes one slow core a few minutes. */
const TRANSCODE_LIMIT_MS = 15 * 60_000;
/** What of the progress the pictures are. */
const PICTURE_SHARE = 0.95;
const HEAD_BYTES = 512;

/** One upload's way to a loop. Its files are in `folder`, see JOB_FILES. */
export interface LoopWork {
  readonly folder: string;
  readonly signal: AbortSignal;
  /** The file has been judged: the transcode begins. */
  readonly onChecked: () => void;
  /** 0..1. */
  readonly onProgress: (done: number) => void;
}

export interface MadeLoop {
  readonly placeholder: Placeholder;
  /** Where it is, and its size. */
  readonly file: string;
  readonly bytes: number;
  readonly preview: string;
  readonly hasSound: boolean;
  readonly notes: readonly string[];
}

/** Judges an upload and makes it a loop that venues can play. Throws a coded error where that cannot be done. */
export const makePlaceholder = async (work: LoopWork): Promise<MadeLoop> => {
  const plan = await checkUpload(work);
  work.onChecked();
  const picture = await transcodePicture(work, plan);
  const length = measurePictures(picture);
  if (length === null) throw transcodeFailed('no picture of it can be decoded');
  const sound = plan.soundIndex === null ? null : await transcodeSound(work, length);
  // Each step over a whole minute of tags is one of its own: the live path has its turn in between.
  await setImmediate();
  const made = makeLoop(picture, sound, length);
  if (!made.ok) throw transcodeFailed(made.reason);
  const file = join(work.folder, JOB_FILES.loop);
  const bytes = await writeLoop(file, made.tags);
  const loop = await readLoop(file);
  if (!loop.ok) throw transcodeFailed(loop.reason);
  await makePreview(work, length);
  work.onProgress(1);
  return {
    ...{ placeholder: loop.placeholder, file, bytes, preview: join(work.folder, JOB_FILES.preview) },
    hasSound: sound !== null,
    notes: [...plan.notes, ...shortNotes(plan, length.pictures / length.rounds)],
  };
};

/** Finds out what was uploaded. Only files of the kinds that we know are opened at all, and nothing beside them. */
const checkUpload = async ({ folder, signal }: LoopWork): Promise<UploadPlan> => {
  const probe = await runTool({
    ...{ tool: 'ffprobe', args: probeArguments(), folder, signal },
    ...{ limitMs: PROBE_LIMIT_MS, maxOutputBytes: PROBE_MAX_BYTES },
  });
  if (!probe.hasSucceeded)
    throw notMedia(describeRefused(await readHead(join(folder, JOB_FILES.upload)), probe.complaint));
  const verdict = judgeUpload(probe.output.toString());
  if (!verdict.ok) throw notMedia(verdict.found);
  return verdict.plan;
};

const transcodePicture = (work: LoopWork, plan: UploadPlan): Promise<readonly MediaTag[]> => {
  const reader = createProgressReader();
  const onProgress = (piece: string): void => {
    const frame = reader.take(piece);
    if (frame !== null) work.onProgress(PICTURE_SHARE * progressOf(frame, plan.expectedFrames ?? MAX_FRAMES));
  };
  return transcode(work, pictureArguments(plan), onProgress);
};

/** Two rounds of the loop's sound; null where the file promised some and has none. */
const transcodeSound = async (work: LoopWork, length: LoopLength): Promise<readonly MediaTag[] | null> => {
  const raw = await stat(join(work.folder, JOB_FILES.rawSound));
  return raw.size === 0 ? null : transcode(work, soundArguments(soundLength(length)));
};

const transcode = async (
  { folder, signal }: LoopWork,
  args: readonly string[],
  onProgress?: (piece: string) => void,
): Promise<readonly MediaTag[]> => {
  const reader = createFlvReader();
  const result = await runTool({
    ...{ tool: 'ffmpeg', args, folder, signal, limitMs: TRANSCODE_LIMIT_MS, maxOutputBytes: MAX_LOOP_BYTES },
    onOutput: (piece) => reader.take(piece),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  if (!result.hasSucceeded) throw failureOf(result.complaint);
  const read = reader.result();
  if (!read.ok) throw transcodeFailed(`what ffmpeg wrote is damaged: ${read.reason}`);
  return read.tags;
};

/** A still for the desk. A placeholder without one is as good. */
const makePreview = async ({ folder, signal }: LoopWork, { durationMs }: LoopLength): Promise<void> => {
  const limits = { limitMs: PROBE_LIMIT_MS, maxOutputBytes: PROBE_MAX_BYTES };
  const args = previewArguments(durationMs);
  await runTool({ tool: 'ffmpeg', args, folder, signal, ...limits }).catch(() => undefined);
};

const readHead = async (file: string): Promise<Uint8Array> => {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

const failureOf = (complaint: string): CodedError => {
  if (complaint.includes('No space left on device')) return diskFull();
  const encoder = /Unknown encoder '(\w+)'/.exec(complaint)?.[1];
  if (encoder !== undefined) return ffmpegMissing(`this ffmpeg has no encoder ${encoder}`);
  const words = lastLine(complaint)
    .replaceAll(/\[[^\]]* @ 0x[0-9a-f]+\] /g, '')
    .slice(0, 200);
  return transcodeFailed(words || 'it ended without a word');
};

const shortNotes = ({ kind, expectedFrames }: UploadPlan, frames: number): string[] => {
  if (kind === 'image' || expectedFrames === null || frames > 0.9 * expectedFrames) return [];
  const [read, promised] = [frames, expectedFrames].map((count) => (count / LOOP_FPS).toFixed(1));
  return [`only ${read} s of ${promised} s could be read: the file is damaged or ends too early`];
};
