import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bus as busMessages } from '../../proto/gen/bus.js';
import { viz } from '../../proto/gen/viz.js';
import { acts, join as joins } from '../tests/support/room-tick.ts';
import { decodeServer } from '../tests/support/wire.ts';
import { createMemoryBus } from './bus-memory.ts';
import { openDatabase } from './database.ts';
import { createHostFigures } from './figures.ts';
import { createJournal } from './journal/journal.ts';
import { createRoomHost } from './room-host.ts';
import { compilePattern } from './safe-pattern.ts';
import { directSubject, inputSubject } from './subjects.ts';

/** Two pages more and what is free in those there are: far fewer lines than this. */
const MOST_LINES = 2000;

describe('a full disk', () => {
  it('D4 makes the room read-only with an alert, loses nothing, and is over when there is room again', () => {
    const database = openDatabase(join(mkdtempSync(join(tmpdir(), 'houselights-full-')), 'viz.sqlite'));
    const bus = createMemoryBus({ onError: () => {} });
    const replies: viz.Reply.$Properties[] = [];
    bus.subscribe(directSubject('main', 'g'), (bytes) => {
      for (const { payload } of busMessages.Direct.decode(bytes).messages)
        replies.push(...(decodeServer(payload ?? new Uint8Array()).replies?.replies ?? []));
    });
    const alerts: (string | undefined)[] = [];
    const figures = createHostFigures();
    let nowMs = 1_000_000;
    const host = createRoomHost({
      room: 'main',
      epoch: 1,
      bus,
      journal: createJournal(database, 'main', { token: 1 }),
      tickMs: 50,
      keepEventsMs: 0,
      compilePattern,
      now: () => nowMs,
      steadyNow: () => nowMs,
      random: () => 0,
      ticketFor: () => '',
      figures,
      onSnapshot: () => {},
      onJournal: (problem) => alerts.push(problem?.message),
    });
    const tick = (content: busMessages.GatewayBatch.$Properties): void => {
      nowMs += 10_000;
      bus.publish(
        inputSubject('main'),
        busMessages.GatewayBatch.encode({ gateway: 'g', ...content }).finish(),
      );
      host.tick();
    };
    const say = (ref: number): viz.Refusal | undefined => {
      tick(acts(1, { ref, sayChat: { text: `line ${ref} ${'x'.repeat(200)} ${ref}` } }));
      return replies.find((reply) => reply.ref === ref)?.refusal ?? undefined;
    };
    tick({ joins: [joins(1)] });
    expect(say(1)).toBe(viz.Refusal.REFUSAL_NONE);
    const used = database.pragma('page_count', { simple: true }) as number;
    // SQLite's own way to meet a full disk: SQLITE_FULL from the system's point of view is the same.
    database.pragma(`max_page_count = ${used + 2}`);
    let ref = 1;
    let accepted = 1;
    while (alerts.length === 0) {
      ref += 1;
      if (say(ref) === viz.Refusal.REFUSAL_NONE) accepted += 1;
      if (ref > MOST_LINES) throw new Error(`not full after ${accepted} lines`);
    }
    expect(alerts).toEqual(['database or disk is full']);
    expect(say(500)).toBe(viz.Refusal.REFUSAL_BUSY);
    expect(say(501)).toBe(viz.Refusal.REFUSAL_BUSY);
    expect([alerts.length, figures.journalFailures, host.facts().lastSequence]).toEqual([1, 3, accepted]);
    expect(host.room.parts.chat.log).toHaveLength(accepted);
    database.pragma('max_page_count = 1000000');
    expect(say(502)).toBe(viz.Refusal.REFUSAL_NONE);
    expect(alerts).toEqual(['database or disk is full', undefined]);
    expect([...createJournal(database, 'main').read()]).toHaveLength(accepted + 1);
    host.close({ isOurs: true });
    database.close();
  });
});
