import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildHttpApp } from '../../ops/service/http-app.ts';
import { testContext } from '../../ops/service/test-context.ts';
import { viz } from '../../proto/gen/viz.js';
import { addExportRoute } from './control-rooms.ts';
import { openDatabase } from './database.ts';
import { createJournal, type Journal } from './journal/journal.ts';
import { type ExportLimits, exportLines } from './room-export.ts';
import type { RoomHost } from './room-host.ts';

const EVENTS = 4000;

const chat = (sequence: number) => ({
  sequence,
  atMs: sequence,
  chatPosted: { text: `line ${sequence} ${'x'.repeat(300)}` },
});

/** A journal of which retention may take all but the end. */
const setUp = () => {
  const database = openDatabase(join(mkdtempSync(join(tmpdir(), 'houselights-export-')), 'viz.sqlite'));
  onTestFinished(() => void database.close());
  const journal = createJournal(database, 'main');
  journal.append(Array.from({ length: EVENTS }, (_, index) => chat(index + 1)));
  journal.saveSnapshot({ sequence: EVENTS, atMs: 0, events: [] });
  return { database, journal };
};

const forget = (journal: Journal): number => journal.forgetBefore(Number.MAX_SAFE_INTEGER);

/** A service that exports these events. */
const serve = async (read: () => Iterable<viz.Event>, limits: ExportLimits = {}): Promise<AddressInfo> => {
  const { log, metrics } = testContext();
  const options = { name: 'test', log, metrics, serviceToken: '', requireToken: false };
  const app = await buildHttpApp({ ...options, notReadyReason: () => undefined });
  addExportRoute(app, { host: () => ({ read }) as RoomHost }, limits);
  await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => app.close());
  return app.server.address() as AddressInfo;
};

const exportUrl = ({ port }: AddressInfo): string => `http://127.0.0.1:${port}/api/rooms/main/export`;

/** Events without end; `given` counts them. */
const endless = () => {
  const counter = { given: 0, ended: 0 };
  const event = viz.Event.decode(viz.Event.encode(chat(1)).finish());
  const read = function* () {
    try {
      for (;;) {
        counter.given += 1;
        yield event;
      }
    } finally {
      counter.ended += 1;
    }
  };
  return { counter, read };
};

/** Asks for an export and does not read it. */
const askAndStall = async (address: AddressInfo) => {
  const socket = connect(address.port, address.address);
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  socket.pause();
  socket.write('GET /api/rooms/main/export HTTP/1.1\r\nHost: test\r\n\r\n');
  return socket;
};

describe('a room’s export', () => {
  it('RO4 is whole and of one moment, although old events are due to go and new ones come', async () => {
    const { journal } = setUp();
    const lines = exportLines(journal.read());
    const pieces = lines[Symbol.asyncIterator]();
    let text = String((await pieces.next()).value);
    expect(forget(journal)).toBe(0);
    journal.append([chat(EVENTS + 1)]);
    for await (const piece of { [Symbol.asyncIterator]: () => pieces }) text += String(piece);
    const sequences = text
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { sequence: number }).sequence);
    expect(sequences).toEqual(Array.from({ length: EVENTS }, (_, index) => index + 1));
    expect(forget(journal)).toBeGreaterThan(0);
  });

  it('RO4 lets old events go again when its reader gives up', async () => {
    const { journal } = setUp();
    const lines = exportLines(journal.read());
    await lines[Symbol.asyncIterator]().next();
    expect(forget(journal)).toBe(0);
    lines.destroy();
    await expect.poll(() => forget(journal)).toBeGreaterThan(0);
  });

  it('RO4 is a transfer that breaks where it cannot be whole, never one that ends early', async () => {
    const { database, journal } = setUp();
    database.prepare('DELETE FROM events WHERE sequence = 3000').run();
    const answer = await fetch(exportUrl(await serve(journal.read)));
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow('terminated');
    expect(forget(journal)).toBeGreaterThan(0);
  });

  it('RO4 is read on only as it is taken: a reader that stalls holds a piece, and then loses its turn', async () => {
    const { counter, read } = endless();
    const address = await serve(read, { stalledMs: 1500 });
    const socket = await askAndStall(address);
    await expect.poll(() => counter.ended, { timeout: 20_000 }).toBe(1);
    // What the kernel's buffers of both sides hold, some megabytes, and no more: each event is some 370 bytes.
    expect(counter.given * 370).toBeLessThan(16 * 1024 * 1024);
    socket.resume();
    await once(socket, 'close');
  });

  it('RO4 only a few run at a time, and the next has its turn when one has ended', async () => {
    const { counter, read } = endless();
    const address = await serve(read);
    const sockets = [await askAndStall(address), await askAndStall(address), await askAndStall(address)];
    await expect.poll(() => counter.given).toBeGreaterThan(3);
    const refused = await fetch(exportUrl(address));
    expect([refused.status, await refused.json()]).toMatchObject([503, { code: 'TOO_MANY_EXPORTS' }]);
    for (const socket of sockets) socket.destroy();
    await expect.poll(() => counter.ended, { timeout: 10_000 }).toBe(3);
    const next = await fetch(exportUrl(address));
    expect(next.status).toBe(200);
    await next.body?.cancel();
  });
});
