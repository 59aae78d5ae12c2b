import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../ops/load/random.ts';
import { viz } from '../../../proto/gen/viz.js';
import { BACKFILL_MAX_EVENTS, CHAT_HISTORY } from '../../../proto/limits.ts';
import { applyEvent, createRoom, type Room, restoreRoom, saveRoom } from '../../core/room.ts';
import { firstSeed } from '../../tests/support/seeded.ts';
import { openDatabase } from '../database.ts';
import { FencedError } from './fence.ts';
import { createJournal, type Journal } from './journal.ts';

const file = (): string => join(mkdtempSync(join(tmpdir(), 'houselights-journal-')), 'viz.sqlite');
const chat = (sequence: number) => ({
  sequence,
  atMs: 1000 + sequence,
  chatPosted: { text: `line ${sequence}` },
});

describe('journal', () => {
  it('JR2 gives back what was appended, by room, in order, after opening again', () => {
    const path = file();
    const database = openDatabase(path);
    const main = createJournal(database, 'main');
    main.append([chat(1), chat(2)]);
    createJournal(database, 'attic').append([chat(1)]);
    main.append([chat(3)]);
    database.close();
    const again = openDatabase(path);
    expect([...createJournal(again, 'main').read()]).toMatchObject([chat(1), chat(2), chat(3)]);
    again.close();
  });

  it('JR1 a tick is all or nothing', () => {
    const database = openDatabase(file());
    const journal = createJournal(database, 'main');
    journal.append([chat(1)]);
    expect(() => journal.append([chat(2), chat(1)])).toThrow();
    expect([...journal.read()]).toHaveLength(1);
    database.close();
  });

  it('JR2 a missing or unreadable event stops the start with a sentence', () => {
    const database = openDatabase(file());
    const journal = createJournal(database, 'main');
    journal.append([chat(1), chat(2), chat(3)]);
    database.prepare('UPDATE events SET payload = ? WHERE sequence = 2').run(Buffer.from([0x1a, 0xff]));
    expect(() => [...journal.read()]).toThrow('The journal of room main is damaged at event 2');
    database.prepare('DELETE FROM events WHERE sequence = 2').run();
    expect(() => [...journal.read()]).toThrow('The journal of room main is damaged at event 2');
    database.close();
  });

  it('D3 the end of a journal that was torn is set aside, and the room goes on from the last good tick', () => {
    const database = openDatabase(file());
    const problems: string[] = [];
    const journal = createJournal(database, 'main', { onDamage: (problem) => problems.push(problem) });
    journal.append([chat(1), chat(2)]);
    journal.append([3, 4].map((sequence) => ({ ...chat(sequence), atMs: 5000 })));
    database.prepare('UPDATE events SET payload = zeroblob(8) WHERE sequence = 3').run();
    const room = createRoom();
    restoreRoom(room, journal.load());
    expect(room.sequence).toBe(2);
    expect(problems).toEqual(['the last 2 events of room main were torn and are set aside']);
    expect(database.prepare('SELECT sequence FROM damaged_events ORDER BY 1').pluck().all()).toEqual([3, 4]);
    journal.append([chat(3)]);
    expect([...journal.read()]).toHaveLength(3);
    database.close();
  });

  it('D3 a torn last tick that a snapshot has seen costs that snapshot and that tick, not the room', () => {
    const database = openDatabase(file());
    const problems: string[] = [];
    const journal = createJournal(database, 'main', { onDamage: (problem) => problems.push(problem) });
    const truth = liveThrough(journal, { ticks: 2, random: createRandom(4) });
    journal.saveSnapshot({ sequence: truth.sequence, atMs: 0, events: saveRoom(truth) });
    const before = content(truth);
    const later = { ...chat(truth.sequence + 1), atMs: 9_999_999 };
    journal.append([later]);
    applyEvent(truth, later);
    journal.saveSnapshot({ sequence: truth.sequence, atMs: 0, events: saveRoom(truth) });
    database.prepare('UPDATE events SET payload = zeroblob(8) WHERE sequence = ?').run(truth.sequence);
    expect(content(restored(journal))).toEqual(before);
    expect(problems).toHaveLength(2);
    journal.append([later]);
    expect([...journal.read()]).toHaveLength(truth.sequence);
    database.close();
  });

  it('D3 an earlier tick to which a clock that was set back gave the time of the last is not set aside with it', () => {
    const database = openDatabase(file());
    const journal = createJournal(database, 'main');
    journal.append([{ ...chat(1), atMs: 5000 }]);
    journal.append([{ ...chat(2), atMs: 9000 }]);
    journal.append([{ ...chat(3), atMs: 5000 }]);
    database.prepare('UPDATE events SET payload = zeroblob(8) WHERE sequence IN (1, 3)').run();
    expect(() => [...journal.load().recent]).toThrow('The journal of room main is damaged at event 1');
    expect(database.prepare('SELECT sequence FROM damaged_events').pluck().all()).toEqual([3]);
    database.close();
  });

  it('D3 one flipped bit is found, whatever still decodes', () => {
    const database = openDatabase(file());
    const journal = createJournal(database, 'main');
    journal.append([chat(1)]);
    journal.append([chat(2)]);
    const { payload } = database.prepare('SELECT payload FROM events WHERE sequence = 1').get() as {
      payload: Buffer;
    };
    payload[payload.length - 1] = (payload.at(-1) ?? 0) ^ 1;
    expect(viz.Event.decode(payload).chatPosted?.text).toBe('line 0');
    database.prepare('UPDATE events SET payload = ? WHERE sequence = 1').run(payload);
    expect(() => [...journal.load().recent]).toThrow('The journal of room main is damaged at event 1');
    database.close();
  });

  it('D3 a broken snapshot costs a look at more events and nothing else', () => {
    const database = openDatabase(file());
    const problems: string[] = [];
    const journal = createJournal(database, 'main', { onDamage: (problem) => problems.push(problem) });
    const truth = liveThrough(journal, { ticks: 5, random: createRandom(1) });
    journal.saveSnapshot({ sequence: truth.sequence, atMs: 0, events: saveRoom(truth) });
    const later = liveThrough(journal, { ticks: 5, random: createRandom(2), room: truth });
    journal.saveSnapshot({ sequence: later.sequence, atMs: 0, events: saveRoom(later) });
    database.prepare('UPDATE snapshots SET payload = zeroblob(20) WHERE sequence = ?').run(later.sequence);
    expect(content(restored(journal))).toEqual(content(later));
    expect(problems).toHaveLength(1);
    database.exec('UPDATE snapshots SET crc = 1');
    expect(content(restored(journal))).toEqual(content(later));
    database.close();
  });

  it('JR6 what no start and no resuming fan needs goes after its time, and the room comes back all the same', () => {
    const database = openDatabase(file());
    const journal = createJournal(database, 'main');
    const truth = liveThrough(journal, { ticks: 120, random: createRandom(3) });
    expect(journal.forgetBefore(Number.MAX_SAFE_INTEGER)).toBe(0);
    journal.saveSnapshot({ sequence: truth.sequence, atMs: 0, events: saveRoom(truth) });
    expect(journal.forgetBefore(0)).toBe(0);
    while (journal.forgetBefore(Number.MAX_SAFE_INTEGER) > 0);
    expect([...journal.read()]).toHaveLength(BACKFILL_MAX_EVENTS);
    expect(content(restored(journal))).toEqual(content(truth));
    database.close();
  });

  it('JR7 a host with an older token is fenced off', () => {
    const database = openDatabase(file());
    const old = createJournal(database, 'main', { token: 7 });
    old.load();
    old.append([chat(1)]);
    const later = createJournal(database, 'main', { token: 8 });
    later.load();
    // From the moment the later one has read the room, not only from when it has written.
    expect(() => old.append([chat(2)])).toThrow(FencedError);
    later.append([chat(2)]);
    expect(() => createJournal(database, 'main', { token: 8 }).load()).toThrow(FencedError);
    expect([...old.read()]).toHaveLength(2);
    const attic = createJournal(database, 'attic', { token: 1 });
    attic.load();
    attic.append([chat(1)]);
    database.close();
  });

  it('JR8 timelines and the log of acts are read page by page, newest first', () => {
    const database = openDatabase(file());
    const journal = createJournal(database, 'main');
    for (let sequence = 1; sequence <= 250; sequence += 1) {
      const person = sequence % 2 === 0 ? 'ann' : 'bob';
      const event =
        sequence % 50 === 0
          ? { moderationAct: { moderator: 'mo', person, act: { pin: 1 } } }
          : { chatPosted: { person, text: 'hi' } };
      journal.append([{ sequence, atMs: sequence, ...event }]);
    }
    const first = journal.lookUp({ kind: 'timeline', person: 'ann', before: 0 });
    expect(first).toMatchObject({ more: true });
    expect(first.events.map(({ sequence }) => sequence).slice(0, 2)).toEqual([250, 248]);
    const rest = journal.lookUp({
      kind: 'timeline',
      person: 'ann',
      before: first.events.at(-1)?.sequence ?? 0,
    });
    expect(rest.events.at(-1)?.sequence).toBe(2);
    expect(rest.more).toBe(false);
    const acts = journal.lookUp({ kind: 'audit', before: 0 }).events.map(({ sequence }) => sequence);
    expect(acts).toEqual([250, 200, 150, 100, 50]);
    database.close();
  });

  /** Ticks of stickers, lines and removals; `room` has taken all of them in. */
  const liveThrough = (
    journal: Journal,
    options: { ticks: number; random: () => number; room?: Room },
  ): Room => {
    const { ticks, random, room = createRoom() } = options;
    for (let tick = 0; tick < ticks; tick += 1) {
      const events = Array.from({ length: 40 }, (_, index): viz.Event.$Properties => {
        const sequence = room.sequence + 1 + index;
        const dice = random();
        if (dice < 0.1) return chat(sequence);
        const numbers = [...room.parts.stickers.placed.keys()].filter(() => random() < 0.3);
        if (dice < 0.2) return { sequence, atMs: 0, stickersRemoved: { numbers } };
        return { sequence, atMs: 0, stickerPlaced: { sticker: 1 + (sequence % 28), x: sequence % 4096 } };
      });
      journal.append(events);
      for (const event of events) applyEvent(room, event);
    }
    return room;
  };

  const restored = (journal: Journal): Room => {
    const room = createRoom();
    restoreRoom(room, journal.load());
    return room;
  };

  const content = (room: Room) => ({
    sequence: room.sequence,
    chat: room.parts.chat.log.map((event) => viz.Event.encode(event).finish()),
    stickers: [...room.parts.stickers.placed].map(([number, row]) => [
      number,
      viz.StickerPlaced.encode(row).finish(),
    ]),
    backfill: room.recent.slice(-BACKFILL_MAX_EVENTS).map(({ sequence }) => sequence),
  });

  it('JR5 a room comes back as it was, also from a journal of an earlier version', () => {
    for (const ticks of [0, 1, 25, 60, 150]) {
      const seed = firstSeed() + ticks;
      const database = openDatabase(file());
      const journal = createJournal(database, 'main');
      const truth = liveThrough(journal, { ticks, random: createRandom(seed) });
      expect(content(restored(journal)), `FUZZ_SEED=${seed}`).toEqual(content(truth));
      journal.saveSnapshot({ sequence: truth.sequence, atMs: 0, events: saveRoom(truth) });
      expect(content(restored(journal)), `FUZZ_SEED=${seed}`).toEqual(content(truth));
      database.exec('UPDATE events SET crc = NULL; DELETE FROM snapshots');
      expect(content(restored(journal)), `FUZZ_SEED=${seed}`).toEqual(content(truth));
      database.close();
    }
  });

  it('JR5 a start reads what the room holds, not all that ever happened', () => {
    const database = openDatabase(file());
    const journal = createJournal(database, 'main');
    for (let first = 1; first <= 6000; first += 3) {
      const placed = { sequence: first + 1, atMs: 0, stickerPlaced: { sticker: 1 } };
      const removed = { sequence: first + 2, atMs: 0, stickersRemoved: { numbers: [first + 1] } };
      journal.append([chat(first), placed, removed]);
    }
    const room = restored(journal);
    journal.saveSnapshot({ sequence: room.sequence, atMs: 0, events: saveRoom(room) });
    const { saved, recent } = createJournal(database, 'main').load();
    expect([...saved].length).toBeLessThanOrEqual(CHAT_HISTORY + 10);
    expect([...recent]).toHaveLength(BACKFILL_MAX_EVENTS);
    database.close();
  });

  it('JR4 a newer database is left untouched, a file that is none is named', () => {
    const path = file();
    openDatabase(path).close();
    const raw = new Database(path);
    raw.pragma('user_version = 99');
    raw.close();
    expect(() => openDatabase(path)).toThrow('newer than this program');
    const rubbish = file();
    writeFileSync(rubbish, 'this is not a database, but a text of some length '.repeat(50));
    expect(() => openDatabase(rubbish)).toThrow(/is damaged .*: restore it from a backup/);
  });
});
