import type { Logger } from '../../../ops/service/logger.ts';
import { createSoundClock, fragmentBytes, type SoundClock, type TrackIds } from '../../core/hls/fragment.ts';
import { setClock } from '../../core/hls/init-clock.ts';
import type { Segment } from '../../core/hls/segmenter.ts';
import {
  addEntry,
  initName,
  nextNumbers,
  type Shelf,
  type ShelfEntry,
  segmentName,
} from '../../core/hls/shelf.ts';
import type { StreamFormat } from '../../core/hls/stream-format.ts';
import type { HlsMetrics } from './hls-metrics.ts';
import { initSegment } from './init-segment.ts';
import { removeFiles, writeWhole } from './segment-files.ts';

/** Puts a venue's segments on the disk, one after the other. Trouble there costs segments, and nobody else anything. */
export interface SegmentWriter {
  /** `startUnixMs`: time of day at its beginning. */
  put(segment: Segment, startUnixMs: number): void;
  /** Names of the files that are there. */
  readonly files: ReadonlySet<string>;
  /** Counts up with every segment. */
  written(): number;
  /** Forgets what waits; resolves when nothing is being written. */
  close(): Promise<void>;
}

export interface WriterOptions {
  readonly venue: string;
  readonly folder: string;
  readonly shelf: Shelf;
  readonly log: Logger;
  readonly metrics: HlsMetrics;
}

interface Due {
  readonly segment: Segment;
  readonly startUnixMs: number;
}

interface Writing extends WriterOptions {
  readonly files: Set<string>;
  readonly queue: Due[];
  readonly clock: SoundClock;
  /** The stream whose init segment is on the disk. */
  stream: { format: StreamFormat; init: string; tracks: TrackIds } | null;
  isInTrouble: boolean;
  /** What comes next does not follow what was written last. */
  hasLost: boolean;
  written: number;
  working: Promise<void> | null;
}

/** Segments that wait for a slow disk; what comes on top is lost to HLS. */
const MAX_DUE = 4;

export const createSegmentWriter = (options: WriterOptions): SegmentWriter => {
  const { entries } = options.shelf;
  const writing: Writing = {
    ...options,
    files: new Set(entries.flatMap((entry) => [segmentName(entry), entry.init])),
    queue: [],
    clock: createSoundClock(),
    stream: null,
    isInTrouble: false,
    hasLost: true,
    written: 0,
    working: null,
  };
  return {
    put: (segment, startUnixMs) => {
      if (writing.queue.length >= MAX_DUE) lose(writing, new Error('the disk is too slow'));
      else writing.queue.push({ segment, startUnixMs });
      writing.working ??= work(writing);
    },
    files: writing.files,
    written: () => writing.written,
    close: async () => {
      writing.queue.length = 0;
      await writing.working;
    },
  };
};

const work = async (writing: Writing): Promise<void> => {
  const { queue, log, venue } = writing;
  for (let due = queue.shift(); due !== undefined; due = queue.shift()) {
    try {
      await store(writing, due);
      if (writing.isInTrouble) log.info({ venue }, 'HLS is written again');
      writing.isInTrouble = false;
    } catch (error) {
      lose(writing, error);
    }
  }
  writing.working = null;
};

const lose = (writing: Writing, error: unknown): void => {
  const { venue, log, metrics } = writing;
  metrics.failures.inc({ venue });
  if (!writing.isInTrouble)
    log.error({ venue, err: error }, 'HLS cannot be written: the venue itself plays on');
  writing.isInTrouble = true;
  writing.hasLost = true;
};

const store = async (writing: Writing, { segment, startUnixMs }: Due): Promise<void> => {
  const { venue, shelf, folder, files, metrics, clock } = writing;
  const numbers = nextNumbers(shelf, { isDiscontinuity: segment.isNewStream || writing.hasLost });
  if (segment.isNewStream || writing.stream?.format !== segment.format) {
    writing.stream = null;
    writing.stream = await beginStream(segment.format, {
      folder,
      init: initName(startUnixMs, numbers.discontinuity),
    });
  }
  const { init, tracks } = writing.stream;
  const startMs = segment.pictures[0]?.decodeMs ?? segment.endMs;
  const entry: ShelfEntry = {
    ...numbers,
    startUnixMs,
    durationMs: Math.max(segment.endMs - startMs, 1),
    startsWithKey: segment.pictures[0]?.isKey ?? false,
    init,
  };
  const bytes = fragmentBytes(segment, { sequence: entry.sequence, tracks, clock });
  await writeWhole(folder, segmentName(entry), bytes);
  const gone = addEntry(shelf, entry);
  files.add(init).add(segmentName(entry));
  for (const name of gone) files.delete(name);
  writing.hasLost = false;
  writing.written += 1;
  metrics.segments.inc({ venue });
  metrics.bytes.inc({ venue }, bytes.length);
  await removeFiles(folder, gone);
};

const beginStream = async (
  format: StreamFormat,
  { folder, init }: { folder: string; init: string },
): Promise<NonNullable<Writing['stream']>> => {
  const bytes = await initSegment(format);
  const tracks = setClock(bytes);
  if (tracks === null) throw new Error('the init segment has no track that can be read');
  await writeWhole(folder, init, bytes);
  return { format, init, tracks };
};
