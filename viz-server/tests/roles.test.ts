import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { viz } from '../../proto/gen/viz.js';
import { type NatsServer, startNatsServer } from './support/nats-server.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { joinFan, type TestFan } from './support/test-fan.ts';

const SERVICE_TOKEN = 's'.repeat(40);
const { NOTICE_ROOM_AWAY, NOTICE_ROOM_BACK } = viz.NoticeKind;
/** A takeover waits until the former host's lease has run out. */
const TAKEOVER_MS = 20_000;

/** Gateways and rooms as processes of their own, with a NATS server between them. */
const createHouse = async () => {
  const nats: NatsServer = await startNatsServer();
  const folder = mkdtempSync(join(tmpdir(), 'houselights-roles-'));
  const processes: ServerProcess[] = [];
  onTestFinished(async () => {
    for (const running of processes) await running.kill('SIGKILL');
    await nats.dispose();
    rmSync(folder, { recursive: true, force: true });
  });
  const shared = { HL_NATS_URL: nats.url, HL_TICKET_SECRET: 't'.repeat(40), HL_SERVICE_TOKEN: SERVICE_TOKEN };
  const start = async (role: 'gateway' | 'room'): Promise<ServerProcess> => {
    const started = await startServer(folder, { ...shared, HL_VIZ_ROLE: role });
    processes.push(started);
    if (role === 'room' && processes.length === 1) await untilOpen(started);
    return started;
  };
  return { nats, start };
};

/** A first host waits until it is sure that there is no other. */
const untilOpen = async ({ controlUrl }: ServerProcess): Promise<void> => {
  await expect
    .poll(
      async () => {
        const answer = await fetch(`${controlUrl}/api/rooms`, {
          headers: { authorization: `Bearer ${SERVICE_TOKEN}` },
        });
        return ((await answer.json()) as { rooms: unknown[] }).rooms.length;
      },
      { timeout: TAKEOVER_MS },
    )
    .toBe(1);
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
    TAKEOVER_MS,
  );
});
