import { statfs } from 'node:fs/promises';
import type { Logger } from '../../../ops/service/logger.ts';
import { planSpace, type SpaceFacts, type SpacePlan } from '../../core/recording/recording-space.ts';
import type { RecordingFolder } from './recording-folder.ts';
import type { RecordingShelf } from './recording-shelf.ts';
import type { RecordingStore } from './recording-store.ts';

/** Keeps recordings within their quota and the disk from filling up. */
export interface SpaceKeeper {
  /** Looks at the disk now and deletes what has to go. Never rejects. */
  check(): Promise<SpacePlan>;
  /** Why nothing new may begin, as of the last look; null where it may. */
  refusal(): SpacePlan['refuse'];
  usedBytes(): number;
  readonly maxBytes: number;
}

interface SpaceKeeperOptions {
  readonly store: RecordingStore;
  readonly folder: RecordingFolder;
  readonly shelf: RecordingShelf;
  readonly log: Logger;
  readonly maxBytes: number;
  readonly whenFull: SpaceFacts['whenFull'];
}

/** Most that are deleted at one look. */
const DELETE_AT_ONCE = 50;
const NO_PLAN: SpacePlan = { deleted: [], roll: null, stop: null, refuse: null };
const SAYS = {
  quota: 'recordings have reached HL_RECORDINGS_MAX_GB: delete some, nothing is recorded until then',
  'disk-low': 'the disk is nearly full: free it, nothing is recorded until then',
} as const;

export const createSpaceKeeper = (options: SpaceKeeperOptions): SpaceKeeper => {
  const { store, folder, shelf, log, maxBytes } = options;
  let plan = NO_PLAN;
  let hasFailed = false;
  /** What the system does not let us delete: without this nothing else would be, however full it gets. */
  const stuck = new Set<string>();
  const runningBytes = (): number => shelf.all().reduce((sum, part) => sum + part.written().bytes, 0);
  const look = async (): Promise<SpacePlan> => {
    await folder.ensure();
    const disk = await statfs(folder.path);
    return planSpace({
      maxBytes,
      whenFull: options.whenFull,
      ended: store.oldestEnded(DELETE_AT_ONCE + stuck.size).filter(({ id }) => !stuck.has(id)),
      endedBytes: store.endedBytes(),
      running: shelf.all().map((part) => ({ id: part.id, bytes: part.written().bytes })),
      diskFreeBytes: disk.bavail * disk.bsize,
      diskBytes: disk.blocks * disk.bsize,
    });
  };
  const removeOldest = async (id: string): Promise<void> => {
    try {
      await folder.remove(id);
    } catch (error) {
      stuck.add(id);
      log.error({ err: error, recording: id }, 'a recording could not be deleted: a newer one goes instead');
      return;
    }
    store.remove(id);
    log.info({ recording: id }, 'the oldest recording was deleted to make room');
  };
  const check = async (): Promise<SpacePlan> => {
    try {
      const next = await look();
      if (next.refuse !== null && next.refuse !== plan.refuse) log.warn(SAYS[next.refuse]);
      plan = next;
      for (const id of plan.deleted) await removeOldest(id);
      hasFailed = false;
    } catch (error) {
      if (!hasFailed) log.error({ err: error }, 'the disk of the recordings could not be looked at');
      hasFailed = true;
    }
    return plan;
  };
  return {
    check,
    refusal: () => plan.refuse,
    usedBytes: () => store.endedBytes() + runningBytes(),
    maxBytes,
  };
};
