import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../ops/load/random.ts';
import type { viz } from '../../proto/gen/viz.js';
import { CLOSE } from '../../proto/limits.ts';
import { applyEvent, createRoom } from '../core/room.ts';
import { openDatabase } from '../edges/database.ts';
import { createJournal } from '../edges/journal/journal.ts';
import { firstSeed } from './support/seeded.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { joinFan, type TestFan } from './support/test-fan.ts';
import { createView, stickerText, type View } from './support/view.ts';

/** A drill sets it. */
const KILLS = Number(process.env.KILLS ?? 20);
const FANS = 8;

const dataFolder = (): string => mkdtempSync(join(tmpdir(), 'houselights-viz-'));

/** Everything that is in the journal, read as the server reads it. */
const readJournal = (dataDir: string): viz.Event[] => {
  const database = openDatabase(join(dataDir, 'viz.sqlite'));
  const events = [...createJournal(database, 'main').read()];
  database.close();
  return events;
};

/** Leaves the journal as the disk may have it after one: the last events are gone, and the machine has started anew. */
const cutPower = (dataDir: string, lastSequence: number): void => {
  const database = openDatabase(join(dataDir, 'viz.sqlite'));
  for (const table of ['events', 'timeline'])
    database.prepare(`DELETE FROM ${table} WHERE sequence > ?`).run(lastSequence);
  database.exec("UPDATE fences SET boot = 'before the power cut'");
  database.close();
};

const contentOf = (event: viz.Event.$Properties | undefined): string =>
  event?.chatPosted?.text ?? stickerText(event?.stickerPlaced ?? {});

/** One fan's log: what the server said it had accepted, by sequence. */
interface Log {
  readonly view: View;
  readonly accepted: Map<number, string>;
}

/** Talks and places without a pause until the socket is cut. */
const keepBusy = async (fan: TestFan, log: Log, random: () => number): Promise<void> => {
  while (fan.socket.readyState === fan.socket.OPEN) {
    const text = `${log.view.person} ${random()}`;
    const sticker = { sticker: 1 + Math.floor(random() * 28), x: Math.floor(random() * 4096), y: 7 };
    const isChat = random() < 0.4;
    const action = isChat ? { sayChat: { text } } : { placeSticker: sticker };
    const reply = await fan.ask(action).catch(() => undefined);
    if (reply?.sequence)
      log.accepted.set(reply.sequence, isChat ? text : stickerText({ ...sticker, scalePct: 100 }));
    await sleep(20 + random() * 60);
  }
};

/** A machine that is hard-pressed by other tests has stickers refused: asks until it is taken. */
const insist = async (fan: TestFan, action: Parameters<TestFan['ask']>[0]): Promise<void> => {
  for (;;) {
    const { sequence, retryAfterMs } = await fan.ask(action);
    if (sequence) return;
    await sleep(retryAfterMs ?? 100);
  }
};

const comeBack = (url: string, logs: readonly Log[]): Promise<TestFan[]> =>
  Promise.all(
    logs.map(async ({ view }) => {
      const hello = { ticket: view.ticket, lastSequence: view.sequence };
      return joinFan(url, { view, hello });
    }),
  );

const portOf = (url: string): string => new URL(url).port;

describe('durability', () => {
  it(`D1 what was accepted survives ${KILLS} random kill -9, and fans resume without gap or duplicate`, {
    timeout: KILLS * 12_000,
  }, async () => {
    const seed = firstSeed();
    const random = createRandom(seed);
    const dataDir = dataFolder();
    let server = await startServer(dataDir);
    const settings = { HL_VIZ_PORT: portOf(server.vizUrl), HL_LOG_LEVEL: 'warn' };
    const logs: Log[] = Array.from({ length: FANS }, () => ({ view: createView(), accepted: new Map() }));
    for (let kill = 0; kill < KILLS; kill += 1) {
      const fans = await comeBack(server.vizUrl, logs);
      const busy = fans.map((fan, index) => keepBusy(fan, logs[index] as Log, random));
      await sleep(100 + random() * 500);
      await server.kill('SIGKILL');
      await Promise.all(busy);
      server = await startServer(dataDir, settings);
    }
    const fans = await comeBack(server.vizUrl, logs);
    await Promise.all(fans.map((fan) => fan.close()));
    expect(await server.kill('SIGTERM')).toBe(0);
    compare(readJournal(dataDir), logs, seed);
  });

  it('D2 a fan whose snapshot is old resumes with exactly what it missed, and keeps who it is', async () => {
    const dataDir = dataFolder();
    let server = await startServer(dataDir);
    const first = await joinFan(server.vizUrl, { hello: { guestName: 'Zoë' } });
    await first.ask({ sayChat: { text: 'one' } });
    await first.until((view) => view.sequence === 1);
    await first.close();
    const { person, ticket } = first.view;
    const other = await joinFan(server.vizUrl);
    await insist(other, { sayChat: { text: 'two' } });
    await insist(other, { placeSticker: { sticker: 2, x: 1, y: 2 } });
    await server.kill('SIGKILL');
    server = await startServer(dataDir);
    const again = await joinFan(server.vizUrl, { view: first.view, hello: { ticket, lastSequence: 1 } });
    expect(again.messages.some(({ snapshot }) => snapshot)).toBe(false);
    expect(again.view).toMatchObject({ person, sequence: 3, duplicates: 0, problems: [], seen: [1, 2, 3] });
    expect(again.messages[0]?.welcome?.name).toBe('Zoë');
    const late = await joinFan(server.vizUrl);
    expect(late.view.chat.map(({ text }) => text)).toEqual(['one', 'two']);
    expect([...late.view.stickers]).toEqual([[3, '2 1 2 0 100']]);
    await server.kill('SIGTERM');
  });

  it('JR2 a power cut that takes events back leaves no fan with another history than the others', async () => {
    const dataDir = dataFolder();
    let server = await startServer(dataDir);
    const first = await joinFan(server.vizUrl);
    for (const text of ['one', 'two', 'three']) await insist(first, { sayChat: { text } });
    await first.until((view) => view.sequence === 3);
    await server.kill('SIGKILL');
    cutPower(dataDir, 2);
    server = await startServer(dataDir);
    const other = await joinFan(server.vizUrl);
    for (const text of ['four', 'five']) await insist(other, { sayChat: { text } });
    const { ticket } = first.view;
    const again = await joinFan(server.vizUrl, { view: first.view, hello: { ticket, lastSequence: 3 } });
    await insist(other, { sayChat: { text: 'six' } });
    for (const { view } of [again, other]) {
      await expect
        .poll(() => view.chat.map(({ text }) => text))
        .toEqual(['one', 'two', 'four', 'five', 'six']);
      expect(view.problems).toEqual([]);
    }
    expect(again.view.chat).toEqual(other.view.chat);
    await Promise.all([again.close(), other.close()]);
    await server.kill('SIGTERM');
    expect(readJournal(dataDir)).toHaveLength(2 + 1 + 3);
  });

  it('D6 SIGTERM answers what has come in, closes sockets with RESTARTING and exits 0', async () => {
    const dataDir = dataFolder();
    const server = await startServer(dataDir);
    const fans = await Promise.all(Array.from({ length: 5 }, () => joinFan(server.vizUrl)));
    const asked = fans.map((fan, index) => fan.ask({ sayChat: { text: `last words ${index}` } }));
    const accepted = (await Promise.all(asked)).map(({ sequence }) => sequence ?? 0);
    const exit = server.kill('SIGTERM');
    for (const fan of fans)
      expect(await fan.closed).toEqual({ code: CLOSE.RESTARTING, reason: 'RESTARTING' });
    expect(await exit).toBe(0);
    const journal = readJournal(dataDir);
    expect(accepted.map((sequence) => contentOf(journal[sequence - 1])).toSorted()).toEqual(
      fans.map((_, index) => `last words ${index}`),
    );
  });

  it('D6 SIGTERM ends in time although a reader does not read and another never says anything', async () => {
    const server: ServerProcess = await startServer(dataFolder());
    const stalled = await joinFan(server.vizUrl);
    stalled.socket.pause();
    const mute = connect({ port: Number(portOf(server.vizUrl)), host: '127.0.0.1' });
    mute.on('error', () => {});
    await once(mute, 'connect');
    expect(await server.kill('SIGTERM')).toBe(0);
    stalled.socket.terminate();
    mute.destroy();
  });
});

const compare = (journal: viz.Event[], logs: readonly Log[], seed: number): void => {
  const room = createRoom();
  for (const event of journal) applyEvent(room, event);
  const stickers = [...room.parts.stickers.placed].map(([number, row]) => [number, stickerText(row)]);
  let accepted = 0;
  for (const log of logs) {
    for (const [sequence, content] of log.accepted) {
      accepted += 1;
      expect(contentOf(journal[sequence - 1]), `FUZZ_SEED=${seed}`).toBe(content);
    }
    const { view } = log;
    expect(view.problems).toEqual([]);
    expect(view.sequence).toBe(journal.length);
    expect(view.seen).toEqual(journal.map(({ sequence }) => sequence).slice(-view.seen.length));
    expect([...view.stickers]).toEqual(stickers);
    expect(view.chat.slice(-room.parts.chat.log.length)).toEqual(
      room.parts.chat.log.map((event) => ({ number: event.sequence, text: event.chatPosted?.text })),
    );
  }
  expect(accepted).toBeGreaterThan(KILLS);
};
