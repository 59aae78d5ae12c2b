import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { KEPT_EVENTS, mediaEventsRepo } from './media-events.ts';

it('MH4 keeps the newest 20,000 events, and knows each of them again', () => {
  const database = openDatabase(mkdtempSync(join(tmpdir(), 'houselights-admin-')));
  const repo = mediaEventsRepo(database);
  const add = (number: number): boolean =>
    repo.add({
      event: { id: `id ${number}`, atMs: number, kind: 'routed', venue: 'main', artistId: 'a1' },
      receivedMs: number,
      artistNames: { a1: 'Ada' },
    });
  const extra = 50;
  database.transaction(() => {
    for (let number = 1; number <= KEPT_EVENTS + extra; number += 1) add(number);
  })();
  const count = (table: string) => database.prepare(`SELECT count(*) AS rows FROM ${table}`).get();
  expect(count('media_events')).toEqual({ rows: KEPT_EVENTS });
  expect(count('media_event_artists')).toEqual({ rows: KEPT_EVENTS });
  expect([add(extra + 1), add(KEPT_EVENTS + extra)]).toEqual([false, false]);
  expect(repo.list({ limit: 1 })[0]?.number).toBe(KEPT_EVENTS + extra);
  expect(repo.list({ limit: 10, before: extra + 3 }).map(({ number }) => number)).toEqual([
    extra + 2,
    extra + 1,
  ]);
  database.close();
});
