import { rename, stat, truncate, writeFile } from 'node:fs/promises';
import type { Logger } from '../../../ops/service/logger.ts';
import type { Recording } from '../../../proto/contracts/recordings.ts';
import {
  addLine,
  type IndexStart,
  indexText,
  type RecordingIndex,
  stampAt,
} from '../../core/recording/recording-index.ts';
import { FLV_START } from '../../core/stream-bytes.ts';
import type { RecordingFolder } from './recording-folder.ts';
import { readIndex, tagsFrom } from './recording-reader.ts';
import type { RecordingEnd, RecordingStore } from './recording-store.ts';

/** At how many places of the index a file is tried, from the last one back; then from its beginning. */
const MAX_TRIES = 20;

interface RecoveryOptions {
  readonly store: RecordingStore;
  readonly folder: RecordingFolder;
  readonly log: Logger;
  /** What is not done when the house ends is done at its next start. */
  readonly signal: AbortSignal;
}

/**
 * Finishes what was being written when the process was killed: each file is cut to its last whole tag, its index is
 * brought into line with it, and its row says what is there. Files that the database does not know are taken in.
 */
export const recoverRecordings = async (options: RecoveryOptions): Promise<void> => {
  const { store, folder, log, signal } = options;
  // Taken now: what is begun while this is under way is none of its business.
  const known = new Set(store.ids());
  const unfinished = store.unfinished();
  const files = await folder.ids().catch((error: unknown) => {
    log.error({ err: error }, 'the folder of the recordings cannot be read');
    return [];
  });
  for (const id of [...unfinished.map((one) => one.id), ...files.filter((id) => !known.has(id))]) {
    if (signal.aborted) return;
    try {
      await recoverOne(id, { ...options, found: unfinished.find((one) => one.id === id) });
    } catch (error) {
      log.error({ err: error, recording: id }, 'a recording could not be recovered');
    }
  }
};

/** `found` is what the database has of it; without that its own index is asked. */
const recoverOne = async (
  id: string,
  { store, folder, log, found }: RecoveryOptions & { found: Recording | undefined },
): Promise<void> => {
  const recording = found ?? (await adopt(folder, id));
  if (recording === null) return;
  if (found === undefined) store.add(recording);
  const end = await recoverRecording(folder, recording);
  if (end === null) {
    await folder.remove(id);
    store.remove(id);
  } else {
    store.end(id, end);
    const { bytes, durationMs } = end;
    log.warn({ recording: id, bytes, durationMs }, 'a recording was cut short and is recovered');
  }
};

/** A recording by what its own index says of it; null where that says nothing. */
const adopt = async (folder: RecordingFolder, id: string): Promise<Recording | null> => {
  const { start } = await readIndex(folder.index(id));
  if (start === null || start.id !== id) return null;
  const { scope, subject, subjectName, startedMs, programRun } = start;
  return {
    ...{ id, scope, subject, subjectName, startedMs, programRun },
    ...{ state: 'recording', reason: null, startedBy: 'rule', endedMs: null, durationMs: 0, bytes: 0 },
  };
};

/** Null where nothing of it is there. */
export const recoverRecording = async (
  folder: RecordingFolder,
  recording: Recording,
): Promise<RecordingEnd | null> => {
  const path = folder.flv(recording.id);
  const size = await stat(path).then(
    (facts) => facts.size,
    () => 0,
  );
  const found = await readIndex(folder.index(recording.id));
  const tail = await findTail(path, size, found);
  if (tail === null || tail.lastMs === 0) return null;
  await truncate(path, tail.bytes);
  const index = mended(found, tail, recording);
  await writeIndex(folder.index(recording.id), index);
  const stamps = [...index.points.map((point) => point.unixMs), recording.startedMs];
  const endedMs = stampAt(index, tail.lastMs)?.unixMs ?? recording.startedMs;
  return {
    ...{ state: 'cut-short', reason: 'process-died', endedMs, durationMs: tail.lastMs, bytes: tail.bytes },
    earliestMs: stamps.reduce((least, ms) => Math.min(least, ms), endedMs),
    latestMs: stamps.reduce((most, ms) => Math.max(most, ms), endedMs),
  };
};

interface Tail {
  /** The file is whole up to here, and this is the time of the last tag. */
  bytes: number;
  lastMs: number;
  readonly keys: { byte: number; ms: number }[];
  readonly headers: { byte: number; role: 'meta' | 'videoHeader' | 'audioHeader' }[];
}

/** Walks the end of a file from the last place of its index that is a tag, and from its beginning where none is. */
const findTail = async (path: string, size: number, index: RecordingIndex): Promise<Tail | null> => {
  const places = index.points.slice(-MAX_TRIES).toReversed();
  const starts = places.filter(({ byte }) => byte < size).map(({ byte }) => byte);
  for (const fromByte of [...starts, FLV_START.length]) {
    const tail = await walk(path, fromByte, size);
    if (tail !== null) return tail;
  }
  return null;
};

const walk = async (path: string, fromByte: number, size: number): Promise<Tail | null> => {
  const tail: Tail = { bytes: fromByte, lastMs: 0, keys: [], headers: [] };
  for await (const { tags, wholeUpTo } of tagsFrom(path, { fromByte, untilByte: size })) {
    tail.bytes = wholeUpTo;
    for (const { role, byte, timestampMs } of tags) {
      tail.lastMs = Math.max(tail.lastMs, timestampMs);
      if (role === 'key') tail.keys.push({ byte, ms: timestampMs });
      if (role === 'meta' || role === 'videoHeader' || role === 'audioHeader')
        tail.headers.push({ byte, role });
    }
  }
  return tail.bytes === fromByte ? null : tail;
};

/** The index without what points behind the end, and with what stands in the file but not in it. */
const mended = (found: RecordingIndex, tail: Tail, recording: Recording): RecordingIndex => {
  const index: RecordingIndex = {
    start: found.start ?? startOf(recording),
    points: found.points.filter(({ byte }) => byte < tail.bytes),
    headers: found.headers.filter(({ byte }) => byte < tail.bytes),
    onAir: found.onAir.filter(({ byte }) => byte <= tail.bytes),
  };
  const lastPoint = index.points.at(-1)?.byte ?? 0;
  const lastHeader = index.headers.at(-1)?.byte ?? 0;
  for (const { byte, ms } of tail.keys) {
    if (byte <= lastPoint) continue;
    const stamp = stampAt(index, ms) ?? { ms, unixMs: recording.startedMs + ms, programMs: null };
    addLine(index, { at: 'key', byte, ...stamp });
  }
  for (const header of tail.headers)
    if (header.byte > lastHeader) addLine(index, { at: 'header', ...header });
  return index;
};

const startOf = ({ id, scope, subject, subjectName, startedMs, programRun }: Recording): IndexStart => ({
  at: 'start',
  version: 1,
  ...{ id, scope, subject, subjectName, startedMs, programRun },
});

const writeIndex = async (path: string, index: RecordingIndex): Promise<void> => {
  const start = index.start === null ? [] : [index.start];
  const lines = [...start, ...index.headers, ...index.onAir, ...index.points];
  const file = `${path}.new`;
  await writeFile(file, lines.map(indexText).join(''), { mode: 0o600 });
  await rename(file, path);
};
