import { errorCode } from '../../ops/service/errors.ts';
import type { viz } from '../../proto/gen/viz.js';
import { type Room, saveRoom } from '../core/room.ts';
import type { HostFigures } from './figures.ts';
import { FencedError } from './journal/fence.ts';
import type { Journal } from './journal/journal.ts';
import { createRetention } from './journal/retention.ts';

/** A snapshot is written after so many events, or when the last one is this old and something has happened. */
const SNAPSHOT_EVENTS = 2000;
const SNAPSHOT_MS = 10 * 60_000;
/** After one that the disk did not take, milliseconds. */
const SNAPSHOT_RETRY_MS = 30_000;
/** A tick's events that take longer than this are told of, milliseconds; how often at most. */
const SLOW_MS = 200;
const SLOW_TOLD_EVERY_MS = 60_000;

export interface JournalKeeperOptions {
  readonly journal: Journal;
  readonly figures: Pick<HostFigures, 'events' | 'journalFailures' | 'diskWaits' | 'onCommit'>;
  /** Milliseconds of a clock that only goes forward: what is due every so often must not care when the machine's is set. */
  readonly steadyNow: () => number;
  /** How long events are kept, milliseconds; 0: for ever. */
  readonly keepEventsMs: number;
  /** Told when the journal stops taking events (the cause) and when it takes them again (undefined). */
  readonly onJournal: (problem: Error | undefined) => void;
  /** Told when a snapshot, or making room, did not succeed: events are taken all the same. */
  readonly onSnapshot: (problem: Error) => void;
  /** Told now and then where the disk takes so long that the room's tick is late. */
  readonly onSlowDisk?: (tookMs: number) => void;
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
  const { journal, figures, steadyNow } = options;
  const retention = createRetention(options.keepEventsMs, (beforeMs, upTo) =>
    figures.diskWaits.during(() => journal.forgetBefore(beforeMs, upTo)),
  );
  let isFailing = false;
  let sinceSnapshot = 0;
  let snapshotMs = steadyNow();
  let nextSnapshotMs = Number.NEGATIVE_INFINITY;
  let slowToldMs = Number.NEGATIVE_INFINITY;

  const append = (events: readonly viz.Event.$Properties[]): void => {
    const tookMs = figures.diskWaits.during(() => journal.append(events));
    figures.onCommit(tookMs / 1000);
    if (tookMs < SLOW_MS || steadyNow() - slowToldMs < SLOW_TOLD_EVERY_MS) return;
    slowToldMs = steadyNow();
    options.onSlowDisk?.(tookMs);
  };

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
      const snapshot = { sequence, atMs: nowMs, events: saveRoom(room) };
      figures.diskWaits.during(() => journal.saveSnapshot(snapshot));
      sinceSnapshot = 0;
      snapshotMs = steadyNow();
    } catch (error) {
      figures.journalFailures += 1;
      nextSnapshotMs = steadyNow() + SNAPSHOT_RETRY_MS;
      options.onSnapshot(asError(error));
    }
  };

  return {
    persist: (events) => {
      if (events.length === 0) return true;
      if (!attempt(() => append(events))) return false;
      figures.events += events.length;
      sinceSnapshot += events.length;
      return true;
    },
    tend: (room, nowMs) => {
      if (isFailing) return;
      const steadyMs = steadyNow();
      const isDue = sinceSnapshot >= SNAPSHOT_EVENTS || steadyMs - snapshotMs > SNAPSHOT_MS;
      if (isDue && steadyMs >= nextSnapshotMs) saveSnapshot(room, nowMs);
      try {
        retention.tend({ wallMs: nowMs, steadyMs }, room.sequence);
      } catch (error) {
        options.onSnapshot(asError(error));
      }
    },
    saveSnapshot,
  };
};

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
