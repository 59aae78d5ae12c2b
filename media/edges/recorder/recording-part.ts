import type { Turns } from '../../../ops/service/turns.ts';
import type { Recording, RecordingReason, RecordingScope } from '../../../proto/contracts/recordings.ts';
import type { MediaTag } from '../../core/media-tag.ts';
import {
  createRecordingClock,
  nextFileStartMs,
  placeInRecording,
  type RecordingClock,
} from '../../core/recording/recording-clock.ts';
import { fileStart } from '../../core/recording/recording-headers.ts';
import type { IndexLine, Stamp } from '../../core/recording/recording-index.ts';
import { isGoodReason } from '../../core/recording/recording-wish.ts';
import { streamBytes } from '../../core/stream-bytes.ts';
import { createRecordingFile } from './recording-file.ts';
import type { RecordingFolder } from './recording-folder.ts';
import type { RecordingEnd } from './recording-store.ts';

/** What is recorded, and who wants it. */
export interface RecordedSubject {
  readonly scope: RecordingScope;
  readonly subject: string;
  readonly subjectName: string;
  readonly startedBy: Recording['startedBy'];
}

/** Who is on air in what is recorded. */
export interface OnAir {
  readonly artistId: string | null;
  readonly artistName: string | null;
}

/** When a tag came: our own clock, which never runs backwards, the time of day, and the program's clock. */
export interface Arrival {
  readonly nowMs: number;
  readonly unixMs: number;
  readonly programMs: number | null;
}

/** One file that is being recorded. */
export interface RecordingPart {
  readonly id: string;
  /** Resolves when its files are there, or could not be made. */
  readonly opened: Promise<void>;
  /** As it is now. */
  facts(): Recording;
  /** What is on the disk of it. */
  written(): { bytes: number; ms: number };
  hasBegun(): boolean;
  durationMs(): number;
  /** `firstMs`: the stream's time that is 0 in the recording. `headers`: what a decoder needs for what comes. */
  begin(firstMs: number, facts: { headers: readonly MediaTag[]; onAir: OnAir; arrival: Arrival }): void;
  put(tag: MediaTag, arrival: Arrival): void;
  /** Somebody else is on air from the stream's time `atMs` on. */
  mark(onAir: OnAir, atMs: number, arrival: Arrival): void;
  /** The stream's time at which the file after this one begins with a key frame. */
  nextStartMs(key: MediaTag): number;
  /** Writes the rest and closes. Null where nothing has been recorded. */
  close(reason: RecordingReason): Promise<RecordingEnd | null>;
}

interface RecordingPartOptions {
  readonly recording: Recording;
  readonly folder: RecordingFolder;
  readonly turns: Pick<Turns, 'take'>;
  readonly onWritten: (bytes: number) => void;
  readonly onFailure: (reason: RecordingReason, error: unknown) => void;
}

/** How long no picture has come when sound becomes a place to begin at, and how far such places are apart, milliseconds. */
const SOUND_POINT_MS = 2000;

/** What a file has come to so far. */
interface Progress {
  clock: RecordingClock | null;
  /** Bytes handed over, and so the place of the next tag. */
  bytes: number;
  hasKey: boolean;
  lastPointMs: number;
  earliestMs: number;
  latestMs: number;
}

export const createRecordingPart = (options: RecordingPartOptions): RecordingPart => {
  const { recording, folder } = options;
  const { id, scope, subject, subjectName, startedMs, programRun } = recording;
  let failure: RecordingReason | null = null;
  const file = createRecordingFile({
    path: folder.flv(id),
    indexPath: folder.index(id),
    start: { at: 'start', version: 1, id, scope, subject, subjectName, startedMs, programRun },
    turns: options.turns,
    onWritten: options.onWritten,
    onFailure: (reason, error) => {
      failure = reason;
      options.onFailure(reason, error);
    },
  });
  const progress: Progress = {
    clock: null,
    bytes: 0,
    hasKey: false,
    lastPointMs: 0,
    earliestMs: startedMs,
    latestMs: startedMs,
  };
  const append = (bytes: Uint8Array, facts: { ms: number; lines: readonly IndexLine[] }): void => {
    progress.bytes += bytes.length;
    file.append(bytes, facts);
  };
  const begin: RecordingPart['begin'] = (firstMs, { headers, onAir, arrival }) => {
    progress.clock = createRecordingClock(firstMs, arrival.nowMs);
    const start = fileStart(headers);
    const mark: IndexLine = { at: 'onAir', byte: start.bytes.length, ...stampOf(0, arrival), ...onAir };
    append(start.bytes, { ms: 0, lines: [...start.lines, mark] });
  };
  const mark: RecordingPart['mark'] = (onAir, atMs, arrival) => {
    if (progress.clock === null) return;
    const ms = Math.max(Math.round(atMs + progress.clock.offsetMs), progress.clock.lastMs, 0);
    const line: IndexLine = { at: 'onAir', byte: progress.bytes, ...stampOf(ms, arrival), ...onAir };
    append(new Uint8Array(0), { ms: progress.clock.lastMs, lines: [line] });
  };
  const put: RecordingPart['put'] = (tag, arrival) => {
    const { clock } = progress;
    if (clock === null || tag.role === 'other') return;
    if (tag.role === 'inter' && !progress.hasKey) return;
    const pictureMs = clock.lastVideoMs;
    const ms = placeInRecording(clock, tag, arrival.nowMs);
    if (ms === null || ms < 0) return;
    append(streamBytes('flv', { ...tag, timestampMs: ms }), {
      ms,
      lines: linesFor(progress, { tag, ms, pictureMs, arrival }),
    });
    if (tag.role === 'key') progress.hasKey = true;
  };
  const facts = (): Recording => {
    const { bytes, ms } = file.written();
    return { ...recording, bytes, durationMs: ms };
  };
  const close = async (wanted: RecordingReason): Promise<RecordingEnd | null> => {
    await file.close();
    const reason = failure ?? wanted;
    const { bytes, ms } = file.written();
    if (progress.clock === null || ms === 0) return null;
    const { earliestMs, latestMs } = progress;
    const state = isGoodReason(reason) ? 'complete' : 'cut-short';
    return { state, reason, endedMs: Date.now(), earliestMs, latestMs, durationMs: ms, bytes };
  };
  return {
    id,
    opened: file.opened,
    facts,
    written: () => file.written(),
    hasBegun: () => progress.clock !== null,
    durationMs: () => progress.clock?.lastMs ?? 0,
    begin,
    put,
    mark,
    nextStartMs: (key) => (progress.clock === null ? key.timestampMs : nextFileStartMs(progress.clock, key)),
    close,
  };
};

const stampOf = (ms: number, { unixMs, programMs }: Arrival): Stamp => ({ ms, unixMs, programMs });

/** What the index says of a tag: that it is a header, or that playing may begin there. */
const linesFor = (
  progress: Progress,
  { tag, ms, pictureMs, arrival }: { tag: MediaTag; ms: number; pictureMs: number; arrival: Arrival },
): IndexLine[] => {
  progress.earliestMs = Math.min(progress.earliestMs, arrival.unixMs);
  progress.latestMs = Math.max(progress.latestMs, arrival.unixMs);
  const byte = progress.bytes;
  const { role } = tag;
  if (role === 'meta' || role === 'videoHeader' || role === 'audioHeader')
    return [{ at: 'header', role, byte }];
  const isSoundAlone =
    role === 'audio' &&
    ms - pictureMs >= SOUND_POINT_MS &&
    (ms - progress.lastPointMs >= SOUND_POINT_MS || progress.lastPointMs === 0);
  if (role !== 'key' && !isSoundAlone) return [];
  progress.lastPointMs = ms;
  return [{ at: role === 'key' ? 'key' : 'sound', byte, ...stampOf(ms, arrival) }];
};
