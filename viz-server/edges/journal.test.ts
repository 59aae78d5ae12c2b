import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { createJournal } from './journal.ts';

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
    expect([...createJournal(again, 'main').load()]).toMatchObject([chat(1), chat(2), chat(3)]);
    again.close();
  });

  it('JR1 a tick is all or nothing', () => {
    const database = openDatabase(file());
    const journal = createJournal(database, 'main');
    journal.append([chat(1)]);
    expect(() => journal.append([chat(2), chat(1)])).toThrow();
    expect([...journal.load()]).toHaveLength(1);
    database.close();
  });

  it('JR2 a missing or unreadable event stops the start with a sentence', () => {
    const database = openDatabase(file());
    const journal = createJournal(database, 'main');
    journal.append([chat(1), chat(2), chat(3)]);
    database.prepare('UPDATE events SET payload = ? WHERE sequence = 2').run(Buffer.from([0x1a, 0xff]));
    expect(() => [...journal.load()]).toThrow('The journal of room main is damaged at event 2');
    database.prepare('DELETE FROM events WHERE sequence = 2').run();
    expect(() => [...journal.load()]).toThrow('The journal of room main is damaged at event 2');
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
    expect(() => openDatabase(rubbish)).toThrow('is damaged: restore it from a backup');
  });
});
