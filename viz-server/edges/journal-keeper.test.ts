import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createRoom } from '../core/room.ts';
import { createHostFigures } from './figures.ts';
import type { Journal } from './journal/journal.ts';
import { createJournalKeeper } from './journal-keeper.ts';

const MINUTE_MS = 60_000;
const YEAR_MS = 365 * 24 * 60 * MINUTE_MS;

/** A keeper of a journal that only counts; the test sets both clocks. */
const setUp = () => {
  const clocks = { steadyMs: 5000, wallMs: 1_000_000_000_000, commitMs: 0 };
  vi.spyOn(performance, 'now').mockImplementation(() => clocks.steadyMs);
  vi.spyOn(process, 'cpuUsage').mockReturnValue({ user: 0, system: 0 });
  onTestFinished(() => void vi.restoreAllMocks());
  const told = { snapshots: 0, slow: [] as number[], commits: [] as number[] };
  const journal: Journal = {
    append: () => {
      clocks.steadyMs += clocks.commitMs;
    },
    load: () => ({ saved: [], sequence: 0, recent: [] }),
    read: () => [],
    saveSnapshot: () => {
      told.snapshots += 1;
    },
    lookUp: () => ({ events: [], more: false }),
    forgetBefore: () => 0,
  };
  const figures = createHostFigures();
  figures.onCommit = (seconds) => told.commits.push(seconds);
  const keeper = createJournalKeeper({
    journal,
    figures,
    keepEventsMs: 0,
    steadyNow: () => clocks.steadyMs,
    onJournal: () => {},
    onSnapshot: () => {},
    onSlowDisk: (tookMs) => told.slow.push(tookMs),
  });
  const room = createRoom();
  return {
    clocks,
    told,
    tick: (events: number): void => {
      keeper.persist(Array.from({ length: events }, () => ({})));
      keeper.tend(room, clocks.wallMs);
    },
  };
};

describe('journal keeper', () => {
  it('JR5 a snapshot is due by the steady clock, wherever the machine’s is set', () => {
    const { clocks, told, tick } = setUp();
    tick(1);
    for (const setByMs of [-YEAR_MS, 0, YEAR_MS]) {
      clocks.wallMs += setByMs;
      clocks.steadyMs += 9 * MINUTE_MS;
      const before = told.snapshots;
      tick(1);
      expect(told.snapshots).toBe(before);
      clocks.steadyMs += 2 * MINUTE_MS;
      tick(1);
      expect(told.snapshots).toBe(before + 1);
    }
  });

  it('JR5 a snapshot is due after 2,000 events', () => {
    const { told, tick } = setUp();
    tick(1999);
    expect(told.snapshots).toBe(0);
    tick(1);
    expect(told.snapshots).toBe(1);
  });

  it('JR9 each write is measured, and a slow disk is told of once a minute', () => {
    const { clocks, told, tick } = setUp();
    clocks.commitMs = 150;
    tick(1);
    expect(told.slow).toEqual([]);
    clocks.commitMs = 250;
    for (let count = 0; count < 100; count += 1) tick(1);
    expect(told.slow).toEqual([250]);
    clocks.steadyMs += MINUTE_MS;
    tick(1);
    expect(told.slow).toEqual([250, 250]);
    expect(told.commits).toHaveLength(102);
    expect(told.commits[0]).toBeCloseTo(0.15);
  });
});
