import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BACKFILL_MAX_EVENTS } from '../../../proto/limits.ts';
import { eventsAfter } from '../../core/recent-events.ts';
import { applyEvent, createRoom, type Room, restoreRoom, saveRoom } from '../../core/room.ts';
import { openDatabase, type VizDatabase } from '../database.ts';
import { bootId } from './boot-id.ts';
import { createJournal, type Journal } from './journal.ts';
import { NUMBERS_LEFT_OUT } from './lost-numbers.ts';

const open = (path: string): VizDatabase => {
  const database = openDatabase(path);
  onTestFinished(() => void database.close());
  return database;
};

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'houselights-numbers-')), 'viz.sqlite');

interface House {
  readonly database: VizDatabase;
  readonly journal: Journal;
  readonly room: Room;
}

let tokens = 0;

/** A host that opens the room; `boot` names the machine's start. */
const start = (database: VizDatabase, boot: string): House => {
  tokens += 1;
  const journal = createJournal(database, 'main', { token: tokens, boot });
  const room = createRoom();
  restoreRoom(room, journal.load());
  return { database, journal, room };
};

const say = ({ journal, room }: House, lines: number): void => {
  for (let line = 0; line < lines; line += 1) {
    const sequence = room.sequence + 1;
    const event = { sequence, atMs: sequence, chatPosted: { text: `line ${sequence}` } };
    journal.append([event]);
    applyEvent(room, event);
  }
};

const snapshot = ({ journal, room }: House): void =>
  journal.saveSnapshot({ sequence: room.sequence, atMs: 0, events: saveRoom(room) });

/** What a power cut leaves: all that was on the disk at some moment, none of what came later. */
const asOnDisk = (database: VizDatabase): VizDatabase => {
  const path = newPath();
  database.prepare('VACUUM INTO ?').run(path);
  return open(path);
};

const numbers = ({ journal }: House): number[] => [...journal.read()].map(({ sequence }) => sequence);

describe('numbers that a power cut took back', () => {
  it('JR2 are not given out again: who has seen them gets the room as it is, and misses nothing', () => {
    const before = start(open(newPath()), 'first boot');
    say(before, 50);
    const left = asOnDisk(before.database);
    say(before, 10);
    const after = start(left, 'second boot');
    expect(after.room.sequence).toBe(50 + NUMBERS_LEFT_OUT);
    say(after, 30);
    const { recent, sequence } = after.room;
    // No backfill: a snapshot.
    for (const lastSequence of [1, 49, 50, 51, 60])
      expect(eventsAfter(recent, { lastSequence, sequence })).toBeUndefined();
    const resumed = eventsAfter(recent, { lastSequence: 50 + NUMBERS_LEFT_OUT + 27, sequence });
    expect(resumed?.map(({ sequence }) => sequence)).toEqual(
      [28, 29, 30].map((n) => 50 + NUMBERS_LEFT_OUT + n),
    );
    expect(numbers(after)).toHaveLength(50 + 1 + 30);
  });

  it('JR2 are not looked for while the machine stays up: after kill -9 all numbers are there', () => {
    const path = newPath();
    say(start(open(path), bootId()), 7);
    const again = start(open(path), bootId());
    say(again, 1);
    expect(numbers(again)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('JR2 are left out once for each start of the machine, also where nothing is left of the room', () => {
    const database = open(newPath());
    const empty = start(database, 'a');
    const left = asOnDisk(database);
    say(empty, 5);
    const second = start(left, 'b');
    say(second, 2);
    expect(numbers(second)).toEqual([0, 1, 2].map((n) => NUMBERS_LEFT_OUT + n));
    const third = start(left, 'b');
    expect(third.room.sequence).toBe(NUMBERS_LEFT_OUT + 2);
    const fourth = start(left, 'c');
    expect(fourth.room.sequence).toBe(2 * NUMBERS_LEFT_OUT + 2);
    expect(start(left, 'c').room.sequence).toBe(2 * NUMBERS_LEFT_OUT + 2);
  });

  it('JR5 a room comes back as it was across them, from any snapshot, and old events go', () => {
    const database = open(newPath());
    const first = start(database, 'a');
    say(first, 600);
    snapshot(first);
    say(first, 300);
    const second = start(database, 'b');
    say(second, 400);
    snapshot(second);
    say(second, 50);
    const held = (room: Room) => ({
      sequence: room.sequence,
      recent: room.recent.slice(-BACKFILL_MAX_EVENTS).map(({ sequence }) => sequence),
      lines: room.parts.chat.log.map(({ sequence }) => sequence),
    });
    expect(held(start(database, 'b').room)).toEqual(held(second.room));
    database.exec('UPDATE snapshots SET crc = 1 WHERE sequence > 1000');
    const third = start(database, 'b');
    expect(held(third.room)).toEqual(held(second.room));
    snapshot(third);
    say(third, 1500);
    snapshot(third);
    while (third.journal.forgetBefore(Number.MAX_SAFE_INTEGER) > 0);
    expect(held(start(database, 'b').room)).toEqual(held(third.room));
  });

  it('JR2 do not hide what is missing beside them', () => {
    for (const missing of [900, 900 + NUMBERS_LEFT_OUT, 901 + NUMBERS_LEFT_OUT]) {
      const database = open(newPath());
      say(start(database, 'a'), 900);
      const second = start(database, 'b');
      say(second, 3);
      database.prepare('DELETE FROM events WHERE sequence = ?').run(missing);
      expect(() => numbers(second), `event ${missing}`).toThrow(
        'The journal of room main is damaged at event',
      );
    }
  });
});
