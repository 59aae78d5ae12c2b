import { once } from 'node:events';
import { connect } from 'node:net';
import { Value } from 'typebox/value';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { HouseConfig } from '../../ops/service/config.ts';
import { signTicket } from '../../ops/service/tickets.ts';
import { RoomList } from '../../proto/contracts/room.ts';
import { CHAT_HISTORY, CLOSE } from '../../proto/limits.ts';
import { runServer, type TestServer } from './support/running-server.ts';
import { connectFan, joinFan } from './support/test-fan.ts';

const UPGRADE =
  'GET /room HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n'.replaceAll(
    'HOST',
    '127.0.0.1',
  );

const serve = async (overrides: Partial<HouseConfig> = {}): Promise<TestServer> => {
  const server = await runServer(overrides);
  onTestFinished(() => server.close());
  return server;
};

const control = async (server: TestServer, path: string, isTrusted = true): Promise<Response> =>
  fetch(`${server.controlUrl}${path}`, {
    headers: isTrusted ? { authorization: `Bearer ${server.context.secrets.serviceToken}` } : {},
  });

describe('the room over real websockets', () => {
  it('C5 the viewer count reaches everybody and returns to 0', async () => {
    const server = await serve();
    const first = await joinFan(server.vizUrl);
    const others = await Promise.all(Array.from({ length: 9 }, () => joinFan(server.vizUrl)));
    await first.until((view) => view.viewers === 10, 'ten viewers');
    for (const [index, fan] of others.entries()) {
      if (index % 2 === 0) await fan.close();
      else fan.socket.terminate();
    }
    await first.until((view) => view.viewers === 1, 'one viewer');
    await first.close();
    await expect
      .poll(async () => ((await (await control(server, '/api/rooms')).json()) as RoomList).rooms[0]?.viewers)
      .toBe(0);
  });

  it('RM1 fans see each other: sticker, trail, firework and chat', async () => {
    const server = await serve();
    const [ada, bob] = await Promise.all([
      joinFan(server.vizUrl, { hello: { guestName: 'Ada', colour: 3 } }),
      joinFan(server.vizUrl, { hello: { guestName: 'Bob' } }),
    ]);
    ada.send({
      cursor: { x: 4095, y: 17 },
      actions: [
        { ref: 1, placeSticker: { sticker: 28, x: 0, y: 4095, rotationDeg: -180, scalePct: 50 } },
        { ref: 2, launchFirework: { x: 5, y: 6, colour: 11 } },
        { ref: 3, sayChat: { text: 'e\u0301lan  👩‍👩‍👧‍👦 \u202eabc' } },
      ],
    });
    await bob.until(({ cursors, chat, fireworks }) => cursors.size + chat.length + fireworks === 3);
    expect(bob.view.cursors.get(ada.view.fan)).toEqual({ x: 4095, y: 17, colour: 3 });
    expect([...bob.view.stickers.values()]).toEqual(['28 0 4095 -180 50']);
    expect(bob.view.chat.map(({ text }) => text)).toEqual(['élan 👩‍👩‍👧‍👦 abc']);
    ada.send({ cursor: { x: 4000, y: 20 } });
    await bob.until((view) => view.cursors.get(ada.view.fan)?.x === 4000, 'the move');
    ada.send({ cursor: { hidden: true } });
    await bob.until((view) => view.cursors.size === 0, 'the hidden cursor');
    ada.send({ cursor: { x: 1, y: 1 } });
    await bob.until((view) => view.cursors.size === 1, 'the cursor again');
    await ada.close();
    await bob.until((view) => view.cursors.size === 0 && view.viewers === 1, 'the leaving');
    expect(bob.view.problems).toEqual([]);
  });

  it('TR11 TR12 friends are marked without a word to anybody; where all have seats the frames show them', async () => {
    const server = await serve();
    const [viewer, friend] = await Promise.all([joinFan(server.vizUrl), joinFan(server.vizUrl)]);
    const marked = await viewer.ask({ setFriends: { persons: [friend.view.person, 'nobody'] } });
    expect(marked).toMatchObject({ refusal: 0, sequence: 0 });
    friend.send({ cursor: { x: 77, y: 78 } });
    await viewer.until(({ cursors }) => cursors.get(friend.view.fan)?.x === 77, 'the cursor');
    const told = [...viewer.messages, ...friend.messages].filter((message) => message.friends);
    expect(told).toEqual([]);
    expect((await friend.ask({ sayChat: { text: 'first' } })).sequence).toBe(1);
  });

  it('RM2 a late joiner gets the stickers, the last chat lines and still cursors', async () => {
    const server = await serve();
    const fans = await Promise.all(Array.from({ length: 12 }, () => joinFan(server.vizUrl)));
    await Promise.all(
      fans.flatMap((fan, who) => [
        ...Array.from({ length: 5 }, (_, line) => fan.ask({ sayChat: { text: `${who}/${line}` } })),
        fan.ask({ placeSticker: { sticker: 1 + who, x: who, y: who } }),
      ]),
    );
    fans[0]?.send({ cursor: { x: 9, y: 9 } });
    await fans[1]?.until((view) => view.sequence === 72, 'all events');
    const late = await joinFan(server.vizUrl);
    expect(late.view.sequence).toBe(72);
    expect(late.view.stickers.size).toBe(12);
    expect(late.view.chat).toEqual(fans[1]?.view.chat);
    expect(late.view.chat).toHaveLength(CHAT_HISTORY);
    await late.until((view) => view.cursors.size === 1, 'the still cursor');
  });

  it('RM5 a quiet room still sends a frame each second, and nobody gets frames before the snapshot', async () => {
    const server = await serve();
    const fan = await joinFan(server.vizUrl);
    const start = fan.view.frameSequence;
    await fan.until((view) => view.frameSequence >= start + 2, 'two heartbeats');
    expect(fan.messages.map((message) => message.kind).slice(0, 3)).toEqual(['welcome', 'snapshot', 'frame']);
  });

  it('GW9 a ticket of a moderator gives name and role; a guest ticket keeps the person and may rename', async () => {
    const server = await serve();
    const ticket = signTicket(server.context.secrets.ticketSecret, {
      person: 'account-1',
      name: `Mo ${'d'.repeat(40)}`,
      role: 'moderator',
      expiresMs: Date.now() + 60_000,
    });
    const moderator = await joinFan(server.vizUrl, { hello: { ticket, guestName: 'Somebody else' } });
    const name = `Mo ${'d'.repeat(21)}`;
    expect(moderator.messages[0]?.welcome).toMatchObject({ person: 'account-1', name, role: 2 });
    const again = await joinFan(server.vizUrl, { hello: { ticket: moderator.view.ticket } });
    expect(again.messages[0]?.welcome).toMatchObject({ person: 'account-1', role: 0 });
    const guest = await joinFan(server.vizUrl, { hello: {} });
    expect(guest.messages[0]?.welcome?.name).toMatch(/^\S+ \S+ \d+$/);
    const renamed = await joinFan(server.vizUrl, { hello: { ticket: guest.view.ticket, guestName: 'Nia' } });
    expect(renamed.messages[0]?.welcome).toMatchObject({ person: guest.view.person, name: 'Nia', role: 0 });
    const expired = signTicket(server.context.secrets.ticketSecret, {
      person: 'account-1',
      name: 'Mo',
      role: 'admin',
      expiresMs: Date.now() - 1,
    });
    const late = await connectFan(server.vizUrl, { hello: { ticket: expired } });
    expect((await late.closed).code).toBe(CLOSE.BAD_TICKET);
  });

  it('L2 a full room says so with a retry time, those inside notice nothing, and it recovers', async () => {
    const server = await serve({ maxFans: 3 });
    const inside = await Promise.all(Array.from({ length: 3 }, () => joinFan(server.vizUrl)));
    const fourth = await connectFan(server.vizUrl);
    const { code, reason } = await fourth.closed;
    expect([code, reason]).toEqual([CLOSE.TRY_LATER, expect.stringMatching(/^FULL, retry after \d+ ms$/)]);
    expect(fourth.view.replies[0]?.retryAfterMs).toBeGreaterThanOrEqual(5000);
    expect((await inside[0]?.ask({ sayChat: { text: 'all well' } }))?.sequence).toBe(1);
    await inside[2]?.close();
    const fifth = await joinFan(server.vizUrl);
    expect(fifth.view.chat).toHaveLength(1);
  });

  it('GW10 the websocket port answers plain HTTP and other paths with an error, not with a hang', async () => {
    const server = await serve();
    const base = server.vizUrl.replace('ws:', 'http:');
    const plain = await fetch(base);
    expect([plain.status, await plain.json()]).toMatchObject([426, { code: 'WEBSOCKET_ONLY' }]);
    await expect(connectFan(server.vizUrl.replace('/room', '/attic'))).rejects.toThrow('404');
  });

  it('GW11 the control port tells the room to the service token only; metrics and readiness to everybody', async () => {
    const server = await serve();
    const fan = await joinFan(server.vizUrl);
    await fan.ask({ placeSticker: { sticker: 1 } });
    expect((await control(server, '/api/rooms', false)).status).toBe(401);
    const list: unknown = await (await control(server, '/api/rooms')).json();
    expect(Value.Check(RoomList, list)).toBe(true);
    expect(list).toMatchObject({
      rooms: [{ name: 'main', viewers: 1, stickers: 1, lastSequence: 1, tickMs: 50 }],
    });
    expect((await control(server, '/readyz', false)).status).toBe(200);
    const metrics = await (await control(server, '/metrics', false)).text();
    expect(metrics).toMatch(/^viz_viewers(\{.*\})? 1$/m);
    expect(metrics).toMatch(/^viz_connections_total\{outcome="accepted"\} 1$/m);
    const openApi = (await (await control(server, '/api/openapi.json')).json()) as { paths: object };
    expect(Object.keys(openApi.paths)).toContain('/api/rooms');
  });

  it('GW12 a taken port is one clear sentence, and nothing stays open', async () => {
    const server = await serve();
    const port = Number(new URL(server.vizUrl).port);
    await expect(runServer({ vizPort: port })).rejects.toThrow(/port \d+ is already taken.*HL_VIZ_PORT/);
  });

  it('GW13 a hello that never comes and bytes that are no websocket hurt nobody', async () => {
    const server = await serve();
    const fan = await joinFan(server.vizUrl);
    const port = Number(new URL(server.vizUrl).port);
    const raw = connect({ port, host: '127.0.0.1' });
    raw.on('error', () => {});
    raw.write('\x16\x03\x01 not http at all\r\n\r\n');
    const upgraded = connect({ port, host: '127.0.0.1' });
    upgraded.write(UPGRADE);
    await once(upgraded, 'data');
    // Not masked, and with reserved bits.
    upgraded.write(new Uint8Array([0xf2, 0x05, 1, 2, 3, 4, 5]));
    upgraded.resume();
    await once(upgraded, 'close');
    const silent = await connectFan(server.vizUrl, { isSilent: true });
    expect((await fan.ask({ sayChat: { text: 'well' } })).sequence).toBe(1);
    silent.socket.terminate();
    raw.destroy();
  });
});
