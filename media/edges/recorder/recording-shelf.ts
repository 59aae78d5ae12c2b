import type { Logger } from '../../../ops/service/logger.ts';
import { createTurns } from '../../../ops/service/turns.ts';
import type { Recording, RecordingReason } from '../../../proto/contracts/recordings.ts';
import { isGoodReason } from '../../core/recording/recording-wish.ts';
import { newRecordingId, type RecordingFolder } from './recording-folder.ts';
import { createRecordingPart, type RecordedSubject, type RecordingPart } from './recording-part.ts';
import type { RecordingEnd, RecordingStore } from './recording-store.ts';

/** All files that are being written, and what the database is told of them. */
export interface RecordingShelf {
  /** Begins a file. Throws where the database refuses. */
  open(
    recorded: RecordedSubject,
    onFailure: (part: RecordingPart, reason: RecordingReason) => void,
  ): RecordingPart;
  /** Ends a file; one in which nothing has been recorded is taken away. Never rejects. */
  close(part: RecordingPart, reason: RecordingReason): Promise<void>;
  running(id: string): RecordingPart | undefined;
  /** All that are not closed yet. */
  all(): RecordingPart[];
  /** Resolves when all that are ending have ended. */
  settled(): Promise<void>;
  /** Tells the database again what it did not take. */
  retry(): void;
}

interface RecordingShelfOptions {
  readonly store: RecordingStore;
  readonly folder: RecordingFolder;
  readonly log: Logger;
  readonly programRun: string;
  readonly onWritten: (bytes: number) => void;
  readonly onCutShort: (reason: RecordingReason) => void;
}

/** Of the four threads that node has for files at most this many are ours: a disk that hangs holds no others. */
const DISK_AT_ONCE = 2;

export const createRecordingShelf = (options: RecordingShelfOptions): RecordingShelf => {
  const { store, folder, log, programRun } = options;
  const turns = createTurns(DISK_AT_ONCE);
  const parts = new Map<string, RecordingPart>();
  const closing = new Map<string, Promise<void>>();
  const untold = new Map<string, RecordingEnd | null>();

  const open: RecordingShelf['open'] = (recorded, onFailure) => {
    const recording = newRecording(recorded, programRun);
    store.add(recording);
    const part: RecordingPart = createRecordingPart({
      recording,
      folder,
      turns,
      onWritten: options.onWritten,
      onFailure: (reason, error) => {
        const { id, scope, subject } = recording;
        const code = error instanceof Error ? error.message : String(error);
        log.error({ recording: id, scope, subject, reason, code }, 'a recording was cut short');
        onFailure(part, reason);
      },
    });
    parts.set(part.id, part);
    return part;
  };
  const tell = (id: string, end: RecordingEnd | null): void => {
    try {
      if (end === null) store.remove(id);
      else store.end(id, end);
      untold.delete(id);
      parts.delete(id);
    } catch (error) {
      // Most likely the disk is full. The figures stay in memory, and the file says the same at the next start.
      if (!untold.has(id)) log.error({ err: error, recording: id }, 'the database did not take how it ended');
      untold.set(id, end);
    }
  };
  const finish = async (part: RecordingPart, reason: RecordingReason): Promise<void> => {
    const end = await part.close(reason);
    const why = end?.reason ?? reason;
    if (!isGoodReason(why)) options.onCutShort(why);
    if (end === null) await folder.remove(part.id).catch(() => undefined);
    else {
      const { bytes, durationMs } = end;
      log.info({ recording: part.id, reason: why, bytes, durationMs }, 'a recording has ended');
    }
    tell(part.id, end);
  };
  return {
    open,
    close: (part, reason) => {
      const work = closing.get(part.id) ?? finish(part, reason).finally(() => closing.delete(part.id));
      closing.set(part.id, work);
      return work;
    },
    running: (id) => parts.get(id),
    all: () => [...parts.values()],
    settled: async () => void (await Promise.all(closing.values())),
    retry: () => {
      for (const [id, end] of untold) tell(id, end);
    },
  };
};

const newRecording = (recorded: RecordedSubject, programRun: string): Recording => {
  const startedMs = Date.now();
  return {
    id: newRecordingId(startedMs),
    ...recorded,
    state: 'recording',
    reason: null,
    startedMs,
    endedMs: null,
    durationMs: 0,
    bytes: 0,
    programRun,
  };
};
