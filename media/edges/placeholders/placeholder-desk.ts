import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { CodedError } from '../../../ops/service/errors.ts';
import type { ServiceContext } from '../../../ops/service/service.ts';
import type {
  PlaceholderFacts,
  PlaceholderJob,
  PlaceholderList,
} from '../../../proto/contracts/placeholders.ts';
import { JOB_FILES } from '../../core/placeholders/ffmpeg-arguments.ts';
import type { MediaHub } from '../media-hub.ts';
import { refused, unknownVenue } from '../refusals.ts';
import type { PlaceholderFolder } from './placeholder-folder.ts';
import type { PlaceholderJobs } from './placeholder-jobs.ts';
import type { PlaceholderShelf } from './placeholder-shelf.ts';
import type { PlaceholderOwner } from './placeholder-store.ts';
import { receiveUpload } from './receive-upload.ts';
import { diskFull, noPlaceholder, notMedia, tooLarge } from './refusals.ts';
import { createToolCheck } from './tool-check.ts';

/** How long an upload may stand still, milliseconds. */
const UPLOAD_IDLE_MS = 20_000;
/** What the disk must still take beside the upload: the samples and the loop that are made of it, bytes. */
const ROOM_BYTES = 100_000_000;
const MAX_NAME = 120;

export interface Upload {
  /** What the file is called; undefined where nobody said. */
  readonly name: string | undefined;
  /** How long it will be, where that is known, bytes. */
  readonly announcedBytes: number | undefined;
  readonly from: Readable;
}

/** The placeholders as the control API sees them. Every call throws a coded error where it is refused. */
export interface PlaceholderDesk {
  list(): Promise<PlaceholderList>;
  facts(owner: PlaceholderOwner): PlaceholderFacts;
  /** A still of the live one, JPEG. */
  preview(owner: PlaceholderOwner): Promise<Buffer>;
  /** Takes the whole file in, then leaves the rest to its job. */
  upload(owner: PlaceholderOwner, upload: Upload): Promise<PlaceholderJob>;
  remove(owner: PlaceholderOwner): Promise<PlaceholderFacts>;
  undo(owner: PlaceholderOwner): Promise<PlaceholderFacts>;
  job(jobId: string): PlaceholderJob;
  cancel(jobId: string): Promise<PlaceholderJob>;
}

interface DeskDeps {
  readonly context: ServiceContext;
  readonly hub: MediaHub;
  readonly shelf: PlaceholderShelf;
  readonly jobs: PlaceholderJobs;
  readonly folder: PlaceholderFolder;
}

export const createPlaceholderDesk = (deps: DeskDeps): PlaceholderDesk => {
  const { context, shelf, jobs, folder } = deps;
  const toolProblem = createToolCheck(context.signal);
  const maxUploadBytes = context.config.placeholderMaxMb * 1_000_000;
  const facts = (owner: PlaceholderOwner): PlaceholderFacts =>
    shelf.facts(owner) ?? { ...owner, live: null, previous: null, problem: null };
  return {
    list: async () => {
      const problem = await toolProblem();
      return {
        placeholders: shelf.all(),
        jobs: jobs.list(),
        maxUploadBytes,
        problem: problem?.message ?? null,
      };
    },
    facts: (owner) => {
      refuseUnknownVenue(deps, owner);
      return facts(owner);
    },
    preview: async (owner) => {
      const live = shelf.facts(owner)?.live;
      if (live === null || live === undefined) throw noneOf(owner);
      return readFile(folder.previewFile(live.id)).catch(() => {
        throw noPlaceholder('There is no still of this placeholder.');
      });
    },
    upload: async (owner, upload) => {
      refuseUnknownVenue(deps, owner);
      if ((upload.announcedBytes ?? 0) > maxUploadBytes) throw tooLarge(maxUploadBytes);
      const problem = await toolProblem();
      if (problem !== null) throw problem;
      return takeIn(deps, { owner, upload, maxUploadBytes });
    },
    // The last word counts: an upload for the same owner that is still under way must not undo this one later.
    remove: async (owner) => {
      const wasUnderWay = jobs.cancelFor(owner);
      if (!(await shelf.remove(owner)) && !wasUnderWay) throw noneOf(owner);
      return facts(owner);
    },
    undo: async (owner) => {
      await shelf.undo(owner);
      jobs.cancelFor(owner);
      return facts(owner);
    },
    job: (jobId) => jobs.list().find(({ id }) => id === jobId) ?? unknownJob(),
    cancel: async (jobId) => (await jobs.cancel(jobId)) ?? unknownJob(),
  };
};

const takeIn = async (
  { jobs, folder }: DeskDeps,
  options: { owner: PlaceholderOwner; upload: Upload; maxUploadBytes: number },
): Promise<PlaceholderJob> => {
  const { owner, upload, maxUploadBytes } = options;
  const place = jobs.takePlace();
  try {
    const work = await folder.openWork(place.jobId);
    if ((await folder.freeBytes()) < (upload.announcedBytes ?? 0) + ROOM_BYTES) throw diskFull();
    const file = join(work, JOB_FILES.upload);
    const limits = { file, maxBytes: maxUploadBytes, idleMs: UPLOAD_IDLE_MS };
    const bytes = await receiveUpload(upload.from, limits);
    if (bytes === 0) throw notMedia('an empty file');
    return place.start({ owner, name: shownName(upload.name), bytes, folder: work });
  } catch (error) {
    place.giveUp();
    await folder.closeWork(place.jobId);
    throw error;
  }
};

/** Only shown, never used as a path: without folders and what a terminal or a page could stumble over. */
const shownName = (given: string | undefined): string => {
  const name = basename((given ?? '').replaceAll('\\', '/')).replaceAll(/\p{C}/gu, '');
  return name.trim().slice(0, MAX_NAME) || 'upload';
};

const refuseUnknownVenue = ({ hub }: DeskDeps, { scope, subject }: PlaceholderOwner): void => {
  if (scope !== 'artist' && !hub.hasVenue(subject)) throw unknownVenue(subject);
};

const noneOf = ({ scope, subject }: PlaceholderOwner): CodedError =>
  noPlaceholder(`The ${scope} "${subject}" has no placeholder of its own.`);

const unknownJob = (): never => {
  throw refused(404, 'UNKNOWN_JOB', 'There is no such upload, or it ended long ago.');
};
