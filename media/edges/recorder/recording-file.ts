import { type FileHandle, open } from 'node:fs/promises';
import { errorCode } from '../../../ops/service/errors.ts';
import type { Turns } from '../../../ops/service/turns.ts';
import type { RecordingReason } from '../../../proto/contracts/recordings.ts';
import { type IndexLine, indexText } from '../../core/recording/recording-index.ts';

/** A recording on its way to the disk: whole tags, and beside them its index. */
export interface RecordingFile {
  /** Resolves when both files are there, or could not be made. */
  readonly opened: Promise<void>;
  /** Hands over the bytes of whole tags and what the index says of them. Never waits, never throws. */
  append(bytes: Uint8Array, facts: { ms: number; lines: readonly IndexLine[] }): void;
  /** What is on the disk: whole tags, and the time of the last. */
  written(): { bytes: number; ms: number };
  /** Writes what is still there and closes. Never rejects. */
  close(): Promise<void>;
}

interface RecordingFileOptions {
  readonly path: string;
  readonly indexPath: string;
  /** The first line of the index. */
  readonly start: IndexLine;
  /** Few write at a time: a disk that hangs must not hold all of the process's threads for files. */
  readonly turns: Pick<Turns, 'take'>;
  readonly onWritten: (bytes: number) => void;
  /** Told once; nothing is written after it, and what is on the disk are whole tags. */
  readonly onFailure: (reason: RecordingReason, error: unknown) => void;
}

/** How long a tag waits at most before it is written, milliseconds: that much is lost when the process is killed. */
const FLUSH_MS = 250;
/** So much is written without waiting, bytes. */
const FLUSH_BYTES = 256 * 1024;
/** Most that waits for the disk; beyond it the recording ends, bytes. */
const MAX_WAITING_BYTES = 8 * 1024 * 1024;

interface Batch {
  readonly pieces: Uint8Array[];
  lines: string;
  bytes: number;
  ms: number;
}

const emptyBatch = (ms: number): Batch => ({ pieces: [], lines: '', bytes: 0, ms });

/** Opens both files (they must be new) and writes what is appended, one write at a time. */
export const createRecordingFile = (options: RecordingFileOptions): RecordingFile => {
  const disk = createDisk(options);
  let gathered = { ...emptyBatch(0), lines: indexText(options.start) };
  let waitingBytes = 0;
  let written = { bytes: 0, ms: 0 };
  let work: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let hasFailed = false;

  const fail = (reason: RecordingReason, error: unknown): void => {
    if (hasFailed) return;
    hasFailed = true;
    clearTimeout(timer);
    gathered = emptyBatch(0);
    options.onFailure(reason, error);
  };
  const writeGathered = async (): Promise<void> => {
    for (;;) {
      if (hasFailed || (gathered.bytes === 0 && gathered.lines === '')) return;
      const batch = gathered;
      gathered = emptyBatch(batch.ms);
      try {
        await options.turns.take(() => disk.write(batch));
        written = { bytes: written.bytes + batch.bytes, ms: batch.ms };
        waitingBytes -= batch.bytes;
        options.onWritten(batch.bytes);
      } catch (error) {
        written = { ...written, bytes: disk.wholeBytes() };
        fail(reasonOf(error), error);
      }
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    work ??= writeGathered().finally(() => {
      work = null;
    });
    return work;
  };
  const append: RecordingFile['append'] = (bytes, { ms, lines }) => {
    if (hasFailed) return;
    gathered.pieces.push(bytes);
    gathered.bytes += bytes.length;
    gathered.ms = Math.max(gathered.ms, ms);
    for (const line of lines) gathered.lines += indexText(line);
    waitingBytes += bytes.length;
    if (waitingBytes > MAX_WAITING_BYTES) fail('disk-slow', new Error('the disk does not keep up'));
    else if (gathered.bytes >= FLUSH_BYTES) void flush();
    else timer ??= setTimeout(() => void flush(), FLUSH_MS);
  };
  return {
    opened: flush(),
    append,
    written: () => written,
    close: async () => {
      await flush();
      // Something may have been added while that write was under way.
      await flush();
      await disk.close().catch(() => undefined);
    },
  };
};

const reasonOf = (error: unknown): RecordingReason => {
  const code = errorCode(error) ?? '';
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'disk-error';
};

/** The two files themselves. */
interface Disk {
  write(batch: Batch): Promise<void>;
  /** After a failed write: what of the data is whole tags. */
  wholeBytes(): number;
  close(): Promise<void>;
}

const createDisk = ({ path, indexPath }: RecordingFileOptions): Disk => {
  let data: FileHandle | undefined;
  let index: FileHandle | undefined;
  let dataBytes = 0;
  let indexBytes = 0;
  const openBoth = async (): Promise<{ data: FileHandle; index: FileHandle }> => {
    data ??= await open(path, 'wx', 0o600);
    index ??= await open(indexPath, 'wx', 0o600);
    return { data, index };
  };
  const write = async (batch: Batch): Promise<void> => {
    const files = await openBoth();
    // The data goes first: what the index points at is there.
    const done = await writeAll(files.data, batch.pieces, dataBytes);
    dataBytes += wholeTags(batch.pieces, done.bytes);
    if (done.error !== undefined) {
      await files.data.truncate(dataBytes).catch(() => undefined);
      throw done.error;
    }
    const lines = Buffer.from(batch.lines);
    const told = await writeAll(files.index, [lines], indexBytes);
    if (told.error !== undefined) {
      await files.index.truncate(indexBytes).catch(() => undefined);
      throw told.error;
    }
    indexBytes += lines.length;
  };
  const close = async (): Promise<void> => {
    await data?.datasync().catch(() => undefined);
    await data?.close();
    await index?.close();
  };
  return { write, wholeBytes: () => dataBytes, close };
};

/** Writes all pieces from a place on. The system may take less than it was given: the rest is tried until it refuses. */
const writeAll = async (
  file: FileHandle,
  pieces: readonly Uint8Array[],
  position: number,
): Promise<{ bytes: number; error?: unknown }> => {
  const whole = Buffer.concat(pieces);
  let bytes = 0;
  try {
    while (bytes < whole.length) {
      const { bytesWritten } = await file.write(whole, bytes, whole.length - bytes, position + bytes);
      if (bytesWritten === 0) throw new Error('the disk takes nothing more');
      bytes += bytesWritten;
    }
    return { bytes };
  } catch (error) {
    return { bytes, error };
  }
};

/** The bytes of those pieces that were taken whole. */
const wholeTags = (pieces: readonly Uint8Array[], bytes: number): number => {
  let sum = 0;
  for (const piece of pieces) {
    if (sum + piece.length > bytes) break;
    sum += piece.length;
  }
  return sum;
};
