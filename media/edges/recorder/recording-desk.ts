import type { Readable } from 'node:stream';
import type {
  Recording,
  RecordingClipQuery,
  RecordingDetails,
  RecordingFindQuery,
  RecordingList,
  RecordingListQuery,
  RecordingPieces,
} from '../../../proto/contracts/recordings.ts';
import { pointFor } from '../../core/recording/recording-index.ts';
import { findPieces, markOf, type Span } from '../../core/recording/recording-pieces.ts';
import { refused } from '../refusals.ts';
import type { Recorder } from './recorder.ts';
import { fileGone } from './recorder-refusals.ts';
import type { RecordingFolder } from './recording-folder.ts';
import { clipStream, readIndex } from './recording-reader.ts';
import type { RecordingShelf } from './recording-shelf.ts';
import type { SpaceKeeper } from './recording-space-keeper.ts';
import type { RecordingStore } from './recording-store.ts';

/** The recordings as the control API sees them. Every call throws a coded error where it is refused. */
export interface RecordingDesk {
  list(query: RecordingListQuery): RecordingList;
  recording(id: string): Recording;
  details(id: string): Promise<RecordingDetails>;
  stop(id: string): Promise<Recording>;
  remove(id: string): Promise<void>;
  find(query: RecordingFindQuery): Promise<RecordingPieces>;
  clip(id: string, span: RecordingClipQuery): Promise<Readable>;
}

interface RecordingDeskOptions {
  readonly store: RecordingStore;
  readonly folder: RecordingFolder;
  readonly shelf: RecordingShelf;
  readonly space: SpaceKeeper;
  readonly recorder: Recorder;
  readonly programRun: string;
}

const LIST_LIMIT = 50;
/** Most recordings that are looked into for one search: half a year of four-hour files. */
const MAX_CANDIDATES = 1000;

export const createRecordingDesk = (options: RecordingDeskOptions): RecordingDesk => {
  const { store, folder, shelf, space, recorder } = options;
  /** One that runs is told of as it is now. */
  const asItIs = (recording: Recording): Recording => {
    const running = shelf.running(recording.id)?.facts();
    // Left over from a process that died, and not read yet.
    const isLeftOver = running === undefined && recording.state === 'recording';
    return isLeftOver ? { ...recording, state: 'cut-short', reason: 'process-died' } : (running ?? recording);
  };
  const recording: RecordingDesk['recording'] = (id) => {
    const found = store.find(id);
    if (found === undefined) throw refused(404, 'UNKNOWN_RECORDING', `There is no recording ${id}.`);
    return asItIs(found);
  };
  const list: RecordingDesk['list'] = (query) => {
    const limit = query.limit ?? LIST_LIMIT;
    const recordings = store.list({ ...query, limit }).map(asItIs);
    const next = recordings.length === limit ? (recordings.at(-1)?.id ?? null) : null;
    return { recordings, next, usedBytes: space.usedBytes(), maxBytes: space.maxBytes };
  };
  const remove: RecordingDesk['remove'] = async (id) => {
    recording(id);
    await recorder.stop(id);
    if (shelf.running(id) !== undefined)
      throw refused(409, 'STILL_CLOSING', 'The recording is being closed: try again in a moment.');
    await folder.remove(id);
    store.remove(id);
    await space.check();
  };
  const find: RecordingDesk['find'] = async (query) => {
    const span = spanOf(query);
    const isProgram = span.clock === 'programMs';
    const candidates = store.candidates({
      ...{ scope: query.scope, subject: query.subject, limit: MAX_CANDIDATES },
      programRun: isProgram ? (query.programRun ?? options.programRun) : null,
      fromMs: isProgram ? null : span.fromMs,
      untilMs: isProgram ? null : span.untilMs,
    });
    const pieces: RecordingPieces['pieces'] = [];
    for (const { id, durationMs, bytes } of candidates.map(asItIs)) {
      const index = await readIndex(folder.index(id));
      for (const piece of findPieces(index, { ms: durationMs, bytes }, span))
        pieces.push({ recordingId: id, ...piece });
    }
    return { pieces };
  };
  const clip: RecordingDesk['clip'] = async (id, { fromMs, untilMs }) => {
    const { durationMs, bytes } = recording(id);
    const index = await readIndex(folder.index(id));
    const start = pointFor(index, fromMs);
    if (start === undefined || fromMs >= untilMs || fromMs >= durationMs)
      throw refused(
        416,
        'BAD_RANGE',
        `Ask for fromMs below untilMs, within the ${durationMs} ms of the recording.`,
      );
    return clipStream(folder, id, { index, span: { start, untilMs, bytes } }).catch((error: unknown) => {
      throw fileGone(id, error);
    });
  };
  return {
    list,
    recording,
    details: async (id) => {
      const found = recording(id);
      const index = await readIndex(folder.index(id));
      return { recording: found, onAir: index.onAir.map(markOf) };
    },
    stop: async (id) => {
      const before = recording(id);
      if (!(await recorder.stop(id)))
        throw refused(409, 'NOT_RECORDING', 'This recording has ended already; a newer one may run.');
      // Nothing had come yet: there is nothing to keep.
      return store.find(id) ?? { ...before, state: 'complete', reason: 'stopped', endedMs: Date.now() };
    },
    remove,
    find,
    clip,
  };
};

const spanOf = (query: RecordingFindQuery): Span => {
  const { fromMs, untilMs, programFromMs, programUntilMs } = query;
  const isWall = fromMs !== undefined && untilMs !== undefined;
  const isProgram = programFromMs !== undefined && programUntilMs !== undefined;
  if (isWall && !isProgram && fromMs < untilMs) return { clock: 'unixMs', fromMs, untilMs };
  if (isProgram && !isWall && programFromMs < programUntilMs)
    return { clock: 'programMs', fromMs: programFromMs, untilMs: programUntilMs };
  throw refused(
    400,
    'BAD_REQUEST',
    'Give fromMs and a later untilMs, or programFromMs and a later programUntilMs.',
  );
};
