import { randomUUID } from 'node:crypto';
import { CodedError } from '../../../ops/service/errors.ts';
import type { Logger } from '../../../ops/service/logger.ts';
import type { PlaceholderJob } from '../../../proto/contracts/placeholders.ts';
import type { LoopWork } from './make-placeholder.ts';
import type { PlaceholderOwner } from './placeholder-store.ts';
import { cancelled, writeRefusal } from './refusals.ts';

/** Uploads that may be on their way at once: coming in, waiting, or being made into a loop. */
const MAX_UPLOADS = 8;
/** Jobs that have ended and are still told of. */
const MAX_ENDED = 20;

/** What a job does: makes the upload in `folder` a placeholder and puts it on air. Returns notes for the admin. */
type DoJob = (work: LoopWork & { job: Readonly<PlaceholderJob> }) => Promise<readonly string[]>;

/** A place for one upload, taken before its first byte. */
export interface UploadPlace {
  readonly jobId: string;
  /** The upload is there: its job goes into the queue, and what else was under way for the owner ends. */
  start(upload: { owner: PlaceholderOwner; name: string; bytes: number; folder: string }): PlaceholderJob;
  /** There will be no job. */
  giveUp(): void;
}

/** Makes uploads into placeholders, one at a time. */
export interface PlaceholderJobs {
  /** Throws TOO_MANY_UPLOADS where none is left. */
  takePlace(): UploadPlace;
  /** Newest first. */
  list(): PlaceholderJob[];
  /** Ends it; a job that has ended stays as it is. Undefined where there is no such job. */
  cancel(jobId: string): Promise<PlaceholderJob | undefined>;
  /** Ends what is under way for an owner. False where there was nothing. */
  cancelFor(owner: PlaceholderOwner): boolean;
  /** Ends all; resolves when nothing runs any more. */
  close(): Promise<void>;
}

interface Entry {
  job: PlaceholderJob;
  readonly folder: string;
  readonly abort: AbortController;
  done: Promise<void>;
}

interface JobDeps {
  readonly log: Logger;
  readonly doJob: DoJob;
  /** The job has ended, however it did: its files are to go. */
  readonly tidyUp: (jobId: string) => Promise<void>;
  readonly onEnd: (result: 'done' | 'failed' | 'cancelled') => void;
}

export const createPlaceholderJobs = (deps: JobDeps): PlaceholderJobs => {
  const entries: Entry[] = [];
  const closing = new AbortController();
  let coming = 0;
  let last: Promise<void> = Promise.resolve();
  const open = (): Entry[] => entries.filter(({ job }) => job.endedMs === null);
  const cancelFor = ({ scope, subject }: PlaceholderOwner): boolean => {
    const all = open().filter(({ job }) => job.scope === scope && job.subject === subject);
    for (const entry of all) cancelEntry(entry, deps);
    return all.length > 0;
  };
  const add = (entry: Entry): PlaceholderJob => {
    entries.unshift(entry);
    entry.done = last = last.then(() => runJob(entry, deps));
    void last.then(() => forgetOld(entries));
    return entry.job;
  };
  return {
    takePlace: () => {
      if (coming + open().length >= MAX_UPLOADS || closing.signal.aborted) throw tooMany();
      coming += 1;
      let isTaken = true;
      const giveUp = (): void => {
        coming -= isTaken ? 1 : 0;
        isTaken = false;
      };
      const jobId = randomUUID();
      return {
        jobId,
        giveUp,
        start: ({ owner, name, bytes, folder }) => {
          giveUp();
          cancelFor(owner);
          const abort = new AbortController();
          if (closing.signal.aborted) abort.abort();
          const job = newJob({ id: jobId, owner, name, bytes });
          return add({ job, folder, abort, done: Promise.resolve() });
        },
      };
    },
    list: () => entries.map(({ job }) => job),
    cancel: async (jobId) => {
      const entry = entries.find(({ job }) => job.id === jobId);
      if (entry === undefined) return undefined;
      cancelEntry(entry, deps);
      if (entry.job.endedMs === null) await entry.done;
      return entry.job;
    },
    cancelFor,
    close: async () => {
      closing.abort();
      for (const entry of open()) cancelEntry(entry, deps);
      await last;
    },
  };
};

const newJob = (upload: {
  id: string;
  owner: PlaceholderOwner;
  name: string;
  bytes: number;
}): PlaceholderJob => ({
  ...{ id: upload.id, ...upload.owner, name: upload.name, uploadedBytes: upload.bytes },
  ...{ state: 'queued', progress: 0, startedMs: Date.now(), endedMs: null, notes: [], error: null },
});

/** One that waits ends at once, one that runs as soon as it notices. */
const cancelEntry = (entry: Entry, deps: JobDeps): void => {
  entry.abort.abort();
  if (entry.job.state === 'queued') fail(entry, cancelled(), deps);
};

const fail = (entry: Entry, error: unknown, { log, onEnd }: JobDeps): void => {
  entry.job = { ...entry.job, state: 'failed', error: refusalOf(error), endedMs: Date.now() };
  report(entry.job, error, log);
  onEnd(entry.job.error?.code === 'CANCELLED' ? 'cancelled' : 'failed');
};

/** Never throws: whatever happens is told by the job. */
const runJob = async (entry: Entry, deps: JobDeps): Promise<void> => {
  if (entry.job.endedMs === null) await tryJob(entry, deps);
  await deps.tidyUp(entry.job.id);
};

const tryJob = async (entry: Entry, deps: JobDeps): Promise<void> => {
  const { abort, folder } = entry;
  const startedAt = performance.now();
  const note = (change: Partial<PlaceholderJob>): void => {
    entry.job = { ...entry.job, ...change };
  };
  try {
    note({ state: 'checking' });
    const notes = await deps.doJob({
      ...{ folder, signal: abort.signal, job: entry.job },
      onChecked: () => note({ state: 'transcoding' }),
      onProgress: (progress) => note({ progress: Math.max(progress, entry.job.progress) }),
    });
    note({ state: 'done', progress: 1, notes: [...notes], endedMs: Date.now() });
    const tookMs = Math.round(performance.now() - startedAt);
    deps.log.info({ ...factsOf(entry.job), tookMs, notes }, 'a placeholder is live');
    deps.onEnd('done');
  } catch (error) {
    fail(entry, error, deps);
  }
};

const factsOf = ({ scope, subject, name }: PlaceholderJob): object => ({ scope, subject, file: name });

const refusalOf = (error: unknown): { code: string; message: string } => {
  const known = writeRefusal(error);
  return known instanceof CodedError
    ? { code: known.code, message: known.message }
    : { code: 'INTERNAL', message: 'Something broke on our side; the log says what.' };
};

const report = (job: PlaceholderJob, error: unknown, log: Logger): void => {
  const { code = '', message = '' } = job.error ?? {};
  if (code === 'INTERNAL') log.error({ ...factsOf(job), err: error }, 'a placeholder could not be made');
  else if (code === 'CANCELLED') log.info(factsOf(job), 'a placeholder was cancelled');
  else log.warn({ ...factsOf(job), code }, message);
};

/** Keeps the last ones that ended, and all that have not. */
const forgetOld = (entries: Entry[]): void => {
  const ended = entries.filter(({ job }) => job.endedMs !== null);
  for (const old of ended.slice(MAX_ENDED)) entries.splice(entries.indexOf(old), 1);
};

const tooMany = (): CodedError =>
  new CodedError({
    statusCode: 429,
    code: 'TOO_MANY_UPLOADS',
    message: `${MAX_UPLOADS} uploads are on their way already: wait until one is done, or cancel one.`,
  });
