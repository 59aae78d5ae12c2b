import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type CutLink, openCutLink } from '../../ops/tests/cut-link.ts';
import { viz } from '../../proto/gen/viz.js';
import { type NatsServer, startNatsServer } from './support/nats-server.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { connectFan, joinFan, type TestFan } from './support/test-fan.ts';

const SERVICE_TOKEN = 's'.repeat(40);
const { NOTICE_ROOM_AWAY, NOTICE_ROOM_BACK } = viz.NoticeKind;
/** A takeover waits until the former host's lease has run out. */
const TAKEOVER_MS = 20_000;

/** Gateways and rooms as processes of their own, with a NATS server between them. */
const createHouse = async () => {
  const nats: NatsServer = await startNatsServer();
  const folder = mkdtempSync(join(tmpdir(), 'houselights-roles-'));
  const processes: ServerProcess[] = [];
  const links: CutLink[] = [];
  onTestFinished(async () => {
    for (const running of processes) await running.kill('SIGKILL');
    for (const link of links) await link.close();
    await nats.dispose();
    rmSync(folder, { recursive: true, force: true });
  });
  const shared = { HL_NATS_URL: nats.url, HL_TICKET_SECRET: 't'.repeat(40), HL_SERVICE_TOKEN: SERVICE_TOKEN };
  const start = async (role: 'gateway' | 'room', url = nats.url): Promise<ServerProcess> => {
    const started = await startServer(folder, { ...shared, HL_VIZ_ROLE: role, HL_NATS_URL: url });
    processes.push(started);
    if (role === 'room' && processes.length === 1) await untilOpen(started);
    return started;
  };
  /** The NATS server by a line that can be cut for one process. */
  const openLink = async (): Promise<CutLink & { readonly url: string }> => {
    const link = await openCutLink(nats.port);
    links.push(link);
    return { ...link, url: `nats://127.0.0.1:${link.port}` };
  };
  return { nats, start, openLink };
};

/** Asks a room process what it hosts, or opens a room there. */
const askRooms = async ({ controlUrl }: ServerProcess, opened?: string): Promise<string[]> => {
  const answer = await fetch(`${controlUrl}/api/rooms`, {
    headers: { authorization: `Bearer ${SERVICE_TOKEN}`, 'content-type': 'application/json' },
    ...(opened !== undefined && { method: 'POST', body: JSON.stringify({ name: opened }) }),
  });
  const { rooms } = (await answer.json()) as { rooms: { name: string }[] };
  return rooms.map(({ name }) => name);
};

/** A first host waits until it is sure that there is no other. */
const untilOpen = async (room: ServerProcess, names = ['main']): Promise<void> => {
  await expect.poll(() => askRooms(room), { timeout: TAKEOVER_MS }).toEqual(names);
};

const hasNotice = (kind: viz.NoticeKind) => (view: TestFan['view']) =>
  view.notices.some((notice) => notice.kind === kind);

/** Fans are let in some ticks after the room is back; until then the answer is BUSY. */
const askUntilTaken = async (
  fan: TestFan,
  action: viz.Action.$Properties,
): Promise<viz.Reply.$Properties> => {
  const reply = await fan.ask(action);
  if (reply.refusal !== viz.Refusal.REFUSAL_BUSY) return reply;
  await setTimeout(200);
  return askUntilTaken(fan, action);
};

const lines = (fan: TestFan): string[] => fan.view.chat.map(({ text }) => text);

describe('roles over NATS', () => {
  it('BUS14 two gateways and a room are one room for their fans', async () => {
    const house = await createHouse();
    await house.start('room');
    const [left, right] = [await house.start('gateway'), await house.start('gateway')];
    const [a, b] = [await joinFan(left.vizUrl), await joinFan(right.vizUrl)];
    await a.until(({ viewers }) => viewers === 2, 'two viewers');
    expect(await a.ask({ sayChat: { text: 'from the left' } })).toMatchObject({ refusal: 0, sequence: 1 });
    expect(await b.ask({ sayChat: { text: 'from the right' } })).toMatchObject({ refusal: 0, sequence: 2 });
    await a.until(({ sequence }) => sequence === 2, 'the other line');
    expect([lines(a), lines(b)]).toEqual([
      ['from the left', 'from the right'],
      ['from the left', 'from the right'],
    ]);
    await b.close();
    await a.until(({ viewers }) => viewers === 1, 'one viewer');
    expect([a.view.problems, b.view.problems]).toEqual([[], []]);
  });

  it(
    'BUS15 a room host that is killed is replaced by the spare: fans stay connected, nothing is lost or doubled',
    async () => {
      const house = await createHouse();
      const first = await house.start('room');
      await house.start('room');
      const gateway = await house.start('gateway');
      const fan = await joinFan(gateway.vizUrl);
      const other = await joinFan(gateway.vizUrl);
      await fan.ask({ sayChat: { text: 'before' } });
      await first.kill('SIGKILL');
      await fan.until(hasNotice(NOTICE_ROOM_AWAY), 'the word that the room is away');
      expect(await fan.ask({ sayChat: { text: 'meanwhile' } })).toMatchObject({ refusal: 10 });
      await fan.until(hasNotice(NOTICE_ROOM_BACK), 'the word that the room is back');
      const reply = await askUntilTaken(fan, { sayChat: { text: 'after' } });
      expect(reply).toMatchObject({ refusal: 0, sequence: 2 });
      await other.until(({ sequence }) => sequence === 2, 'what was said after');
      await fan.until(({ sequence }) => sequence === 2, 'its own line');
      for (const { view } of [fan, other]) {
        expect(view.chat.map(({ text }) => text)).toEqual(['before', 'after']);
        expect([view.duplicates, view.problems]).toEqual([0, []]);
      }
      await other.until(({ viewers }) => viewers === 2, 'two viewers');
    },
    TAKEOVER_MS * 2,
  );

  it(
    'BUS16 a bus that is lost keeps the fans of a gateway connected, says so, and recovers',
    async () => {
      const house = await createHouse();
      await house.start('room');
      const gateway = await house.start('gateway');
      const fan = await joinFan(gateway.vizUrl);
      await fan.ask({ sayChat: { text: 'before' } });
      await house.nats.kill();
      await fan.until(hasNotice(NOTICE_ROOM_AWAY), 'the word that the room is away');
      expect(await fan.ask({ sayChat: { text: 'meanwhile' } })).toMatchObject({ refusal: 10 });
      await house.nats.start();
      await fan.until(hasNotice(NOTICE_ROOM_BACK), 'the word that the room is back');
      const reply = await askUntilTaken(fan, { sayChat: { text: 'after' } });
      expect(reply).toMatchObject({ refusal: 0, sequence: 2 });
      await fan.until(({ sequence }) => sequence === 2, 'its own line');
      expect(lines(fan)).toEqual(['before', 'after']);
      expect([fan.view.duplicates, fan.view.problems]).toEqual([0, []]);
    },
    TAKEOVER_MS * 2,
  );

  it(
    'BUS18 a line of the host that is cut for a moment loses nobody’s coming and going, and doubles nothing',
    async () => {
      const house = await createHouse();
      const link = await house.openLink();
      await house.start('room', link.url);
      const gateway = await house.start('gateway');
      const [stays, goes] = [await joinFan(gateway.vizUrl), await joinFan(gateway.vizUrl)];
      await stays.ask({ sayChat: { text: 'before' } });
      await stays.until(({ viewers }) => viewers === 2, 'two viewers');
      link.cut();
      // Shorter than a gateway takes a host for away.
      await goes.close();
      const comes = await connectFan(gateway.vizUrl);
      await setTimeout(700);
      link.mend();
      await comes.until(({ isCaughtUp }) => isCaughtUp, 'the room as it is');
      const reply = await askUntilTaken(stays, { sayChat: { text: 'after' } });
      expect(reply).toMatchObject({ refusal: 0, sequence: 2 });
      for (const fan of [stays, comes]) {
        await fan.until(({ viewers, sequence }) => viewers === 2 && sequence === 2, 'two viewers, two lines');
        expect(lines(fan)).toEqual(['before', 'after']);
        expect([fan.view.duplicates, fan.view.problems]).toEqual([0, []]);
      }
    },
    TAKEOVER_MS * 2,
  );

  it(
    'RO8 a spare takes over the rooms that were opened after its start, too',
    async () => {
      const house = await createHouse();
      const first = await house.start('room');
      const spare = await house.start('room');
      const gateway = await house.start('gateway');
      await askRooms(first, 'side');
      await untilOpen(first, ['main', 'side']);
      const fan = await joinFan(gateway.vizUrl, { hello: { room: 'side' } });
      expect(await fan.ask({ sayChat: { text: 'before' } })).toMatchObject({ refusal: 0, sequence: 1 });
      // The spare has seen that there is another room.
      await setTimeout(2000);
      await first.kill('SIGKILL');
      await fan.until(hasNotice(NOTICE_ROOM_AWAY), 'the word that the room is away');
      await fan.until(hasNotice(NOTICE_ROOM_BACK), 'the word that the room is back');
      const reply = await askUntilTaken(fan, { sayChat: { text: 'after' } });
      expect(reply).toMatchObject({ refusal: 0, sequence: 2 });
      await untilOpen(spare, ['main', 'side']);
      expect([fan.view.duplicates, fan.view.problems]).toEqual([0, []]);
    },
    TAKEOVER_MS * 3,
  );

  it(
    'C5 the fans of a gateway that is killed leave the room',
    async () => {
      const house = await createHouse();
      await house.start('room');
      const [left, right] = [await house.start('gateway'), await house.start('gateway')];
      const [stays, goes] = [await joinFan(left.vizUrl), await joinFan(right.vizUrl)];
      await stays.until(({ viewers }) => viewers === 2, 'two viewers');
      await right.kill('SIGKILL');
      await stays.until(({ viewers }) => viewers === 1, 'one viewer');
      expect((await goes.closed).code).toBe(1006);
    },
    TAKEOVER_MS * 3,
  );
});
