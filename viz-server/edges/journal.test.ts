import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../ops/load/random.ts';
import { viz } from '../../proto/gen/viz.js';
import { BACKFILL_MAX_EVENTS, CHAT_HISTORY } from '../../proto/limits.ts';
import { applyEvent, createRoom, type Room, restoreRoom } from '../core/room.ts';
import { firstSeed } from '../tests/support/seeded.ts';
import { openDatabase } from './database.ts';
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

  it('JR2 what was cut off the end is missed too', () => {
    const database = openDatabase(file());
    const journal = createJournal(database, 'main');
    journal.append([chat(1), chat(2), chat(3)]);
    database.prepare('DELETE FROM events WHERE sequence = 3').run();
    expect(() => journal.load()).toThrow('The journal of room main is damaged at event 3');
    database.close();
  });

  /** Ticks of stickers, lines and removals; `room` has taken all of them in. */
  const liveThrough = (journal: Journal, options: { ticks: number; random: () => number }): Room => {
    const { ticks, random } = options;
    const room = createRoom();
    for (let tick = 0; tick < ticks; tick += 1) {
      const events = Array.from({ length: 40 }, (_, index): viz.Event.$Properties => {
        const sequence = room.sequence + 1 + index;
        const dice = random();
        if (dice < 0.1) return chat(sequence);
        const numbers = [...room.overlays.stickers.placed.keys()].filter(() => random() < 0.3);
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
    chat: room.chat.map((event) => viz.Event.encode(event).finish()),
    stickers: [...room.overlays.stickers.placed].map(([number, row]) => [
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
      for (const table of ['kept', 'kept_until']) database.exec(`DELETE FROM ${table}`);
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
    const { kept, recent } = createJournal(database, 'main').load();
    expect([...kept].length).toBeLessThanOrEqual(CHAT_HISTORY);
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
