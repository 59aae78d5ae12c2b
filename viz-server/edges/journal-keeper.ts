import { errorCode } from '../../ops/service/errors.ts';
import type { viz } from '../../proto/gen/viz.js';
import { type Room, saveRoom } from '../core/room.ts';
import type { HostFigures } from './figures.ts';
import { FencedError } from './journal/fence.ts';
import type { Journal } from './journal/journal.ts';

/** A snapshot is written after so many events, or when the last one is this old and something has happened. */
const SNAPSHOT_EVENTS = 2000;
const SNAPSHOT_MS = 10 * 60_000;
/** After one that the disk did not take, milliseconds. */
const SNAPSHOT_RETRY_MS = 30_000;
/** How often old events are looked for, milliseconds. */
const FORGET_EVERY_MS = 60_000;

export interface JournalKeeperOptions {
  readonly journal: Journal;
  readonly figures: HostFigures;
  /** How long events are kept, milliseconds; 0: for ever. */
  readonly keepEventsMs: number;
  /** Told when the journal stops taking events (the cause) and when it takes them again (undefined). */
  readonly onJournal: (problem: Error | undefined) => void;
  /** Told when a snapshot, or making room, did not succeed: events are taken all the same. */
  readonly onSnapshot: (problem: Error) => void;
}

/** Looks after one room's journal: what is appended, when a snapshot is due, what may go. */
export interface JournalKeeper {
  /** False where the disk did not take the events. Throws FencedError, and where the disk has events that the room does not know. */
  persist(events: readonly viz.Event.$Properties[]): boolean;
  /** Called once a tick, after the events were applied. */
  tend(room: Room, nowMs: number): void;
  saveSnapshot(room: Room, nowMs: number): void;
}

export const createJournalKeeper = (options: JournalKeeperOptions): JournalKeeper => {
  const { journal, figures } = options;
  let isFailing = false;
  let sinceSnapshot = 0;
  let snapshotMs = Number.NEGATIVE_INFINITY;
  let forgotMs = Number.NEGATIVE_INFINITY;
  let nextSnapshotMs = Number.NEGATIVE_INFINITY;

  /** Reports changes, not every tick. */
  const attempt = (write: () => void): boolean => {
    try {
      write();
      if (isFailing) options.onJournal(undefined);
      isFailing = false;
      return true;
    } catch (error) {
      // The disk holds events that this room does not know, so every further one would be refused too: start from it again.
      if (errorCode(error)?.startsWith('SQLITE_CONSTRAINT') || error instanceof FencedError) throw error;
      figures.journalFailures += 1;
      if (!isFailing) options.onJournal(asError(error));
      isFailing = true;
      return false;
    }
  };

  const saveSnapshot = (room: Room, nowMs: number): void => {
    if (sinceSnapshot === 0) return;
    const { sequence } = room;
    try {
      journal.saveSnapshot({ sequence, atMs: nowMs, events: saveRoom(room) });
      sinceSnapshot = 0;
      snapshotMs = nowMs;
    } catch (error) {
      figures.journalFailures += 1;
      nextSnapshotMs = nowMs + SNAPSHOT_RETRY_MS;
      options.onSnapshot(asError(error));
    }
  };

  return {
    persist: (events) => {
      if (events.length === 0) return true;
      if (!attempt(() => journal.append(events))) return false;
      figures.events += events.length;
      sinceSnapshot += events.length;
      return true;
    },
    tend: (room, nowMs) => {
      if (isFailing) return;
      if (snapshotMs === Number.NEGATIVE_INFINITY) snapshotMs = nowMs;
      const isDue = sinceSnapshot >= SNAPSHOT_EVENTS || nowMs - snapshotMs > SNAPSHOT_MS;
      if (isDue && nowMs >= nextSnapshotMs) saveSnapshot(room, nowMs);
      if (options.keepEventsMs === 0 || nowMs - forgotMs < FORGET_EVERY_MS) return;
      forgotMs = nowMs;
      try {
        journal.forgetBefore(nowMs - options.keepEventsMs);
      } catch (error) {
        options.onSnapshot(asError(error));
      }
    },
    saveSnapshot,
  };
};

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
