import type { RecordingReason } from '../../../proto/contracts/recordings.ts';

/** What is on the disk and what may be. */
export interface SpaceFacts {
  readonly maxBytes: number;
  readonly whenFull: 'delete-oldest' | 'refuse';
  /** Recordings that have ended, oldest first. */
  readonly ended: readonly { id: string; bytes: number }[];
  /** Bytes of all recordings that have ended; `ended` may be only the oldest of them. */
  readonly endedBytes: number;
  readonly running: readonly { id: string; bytes: number }[];
  readonly diskFreeBytes: number;
  readonly diskBytes: number;
}

export interface SpacePlan {
  /** Recordings to delete. */
  readonly deleted: readonly string[];
  /** The running one that goes on in a new file, so that what it has written can be deleted. */
  readonly roll: string | null;
  /** All that run end for this reason. */
  readonly stop: Extract<RecordingReason, 'quota' | 'disk-low'> | null;
  /** Why nothing new may begin. */
  readonly refuse: Extract<RecordingReason, 'quota' | 'disk-low'> | null;
}

/** Free space of the disk below which nothing is recorded: 1 GB, or 5 % of a small disk, bytes. */
const FLOOR_BYTES = 1e9;
const FLOOR_PART = 0.05;
/** What must be free beyond a limit before something new begins, so that it does not end at once. */
const START_ROOM_PART = 0.02;
/** A file grows to no more than this part of the quota where old ones make room for new ones. */
const ROLL_PART = 4;

export const diskFloorBytes = (diskBytes: number): number => Math.min(FLOOR_BYTES, diskBytes * FLOOR_PART);

/** The size at which a recording goes on in a new file, bytes. */
export const rollBytes = (maxFileBytes: number, space: Pick<SpaceFacts, 'maxBytes' | 'whenFull'>): number =>
  space.whenFull === 'refuse' ? maxFileBytes : Math.min(maxFileBytes, space.maxBytes / ROLL_PART);

export const planSpace = (facts: SpaceFacts): SpacePlan => {
  const { maxBytes, whenFull, diskFreeBytes } = facts;
  const floorBytes = diskFloorBytes(facts.diskBytes);
  const runningBytes = facts.running.reduce((sum, one) => sum + one.bytes, 0);
  const usedBytes = facts.endedBytes + runningBytes;
  const deleted = whenFull === 'delete-oldest' ? oldestOver(facts.ended, usedBytes - maxBytes) : [];
  const isDiskLow = diskFreeBytes < floorBytes;
  const isFull = whenFull === 'refuse' && usedBytes >= maxBytes;
  const stop = isDiskLow ? 'disk-low' : isFull ? 'quota' : null;
  const isTightDisk = diskFreeBytes < floorBytes * (1 + START_ROOM_PART);
  const isTight = whenFull === 'refuse' && usedBytes > maxBytes * (1 - START_ROOM_PART);
  const isOverWithAll = whenFull === 'delete-oldest' && runningBytes > maxBytes;
  return {
    deleted,
    roll: isOverWithAll ? largest(facts.running) : null,
    stop,
    refuse: isTightDisk ? 'disk-low' : isTight ? 'quota' : null,
  };
};

const oldestOver = (ended: SpaceFacts['ended'], overBytes: number): string[] => {
  const deleted: string[] = [];
  let leftBytes = overBytes;
  for (const { id, bytes } of ended) {
    if (leftBytes <= 0) break;
    deleted.push(id);
    leftBytes -= bytes;
  }
  return deleted;
};

const largest = (running: SpaceFacts['running']): string | null =>
  running.toSorted((a, b) => b.bytes - a.bytes)[0]?.id ?? null;
