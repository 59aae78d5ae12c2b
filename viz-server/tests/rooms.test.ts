import { afterEach, describe, expect, it } from 'vitest';
import { CLOSE } from '../../proto/limits.ts';
import { runServer, type TestServer } from './support/running-server.ts';
import { connectFan, joinFan } from './support/test-fan.ts';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const open = async (): Promise<TestServer> => {
  server = await runServer();
  return server;
};

/** Asks the control port; gives status and body. */
const control = async (
  { controlUrl, context }: TestServer,
  request: { method: string; path: string; body?: unknown },
): Promise<{ status: number; body: string }> => {
  const answer = await fetch(`${controlUrl}${request.path}`, {
    method: request.method,
    headers: {
      authorization: `Bearer ${context.secrets.serviceToken}`,
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  });
  return { status: answer.status, body: await answer.text() };
};

const openRoom = (house: TestServer, name: string) =>
  control(house, { method: 'POST', path: '/api/rooms', body: { name } });

describe('rooms', () => {
  it('RO1 several rooms at once: nothing of one is seen in another', async () => {
    const house = await open();
    expect((await openRoom(house, 'attic')).status).toBe(201);
    const main = await joinFan(house.vizUrl);
    const attic = await joinFan(house.vizUrl, { hello: { room: 'attic' } });
    const reply = await attic.ask({ sayChat: { text: 'up here' } });
    expect(reply).toMatchObject({ refusal: 0, sequence: 1 });
    expect(await main.ask({ sayChat: { text: 'down here' } })).toMatchObject({ refusal: 0, sequence: 1 });
    expect([main.view.chat, attic.view.chat].map((chat) => chat.map(({ text }) => text))).toEqual([
      ['down here'],
      ['up here'],
    ]);
    expect([main.view.viewers, attic.view.viewers]).toEqual([1, 1]);
    await Promise.all([main.close(), attic.close()]);
  });

  it('RO2 a room that closes tells its fans; opened again it holds what happened in it', async () => {
    const house = await open();
    await openRoom(house, 'attic');
    const fan = await joinFan(house.vizUrl, { hello: { room: 'attic' } });
    await fan.ask({ sayChat: { text: 'goodbye' } });
    expect((await control(house, { method: 'DELETE', path: '/api/rooms/attic' })).status).toBe(204);
    expect(await fan.closed).toEqual({ code: CLOSE.ROOM_CLOSED, reason: 'ROOM_CLOSED' });
    const late = await connectFan(house.vizUrl, { hello: { room: 'attic' } });
    expect((await late.closed).code).toBe(CLOSE.UNKNOWN_ROOM);
    await openRoom(house, 'attic');
    const back = await joinFan(house.vizUrl, { hello: { room: 'attic' } });
    expect(back.view.chat.map(({ text }) => text)).toEqual(['goodbye']);
    await back.close();
  });

  it('RO3 names that are none, rooms that are there, and the main room are refused with a sentence', async () => {
    const house = await open();
    expect(await openRoom(house, 'Attic!')).toMatchObject({ status: 400 });
    expect(await openRoom(house, 'main')).toMatchObject({ status: 409 });
    expect(await control(house, { method: 'DELETE', path: '/api/rooms/main' })).toMatchObject({
      status: 409,
    });
    expect(await control(house, { method: 'DELETE', path: '/api/rooms/cellar' })).toMatchObject({
      status: 404,
    });
  });

  it('RO4 a room is exported as one JSON object a line', async () => {
    const house = await open();
    const fan = await joinFan(house.vizUrl);
    for (let line = 1; line <= 3; line += 1) await fan.ask({ sayChat: { text: `line ${line}` } });
    const { status, body } = await control(house, { method: 'GET', path: '/api/rooms/main/export' });
    expect(status).toBe(200);
    const events = body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { sequence: number; chatPosted: { text: string } });
    expect(events.map(({ sequence, chatPosted }) => [sequence, chatPosted.text])).toEqual([
      [1, 'line 1'],
      [2, 'line 2'],
      [3, 'line 3'],
    ]);
    await fan.close();
  });

  it('SW1 a show reaches everybody in one tick, newcomers too, and is refused with a sentence where it is none', async () => {
    const house = await open();
    const fan = await joinFan(house.vizUrl);
    const path = '/api/rooms/main/show';
    const show = {
      title: 'Night one',
      artist: 'Mira',
      theme: { background: 0x101010, image: '/media/night.webp', accent: 0xff8800 },
      modes: { fireworks: 'off' },
      reactions: ['👏', '🔥'],
      countdown: { toMs: 2_000_000_000_000, label: 'Doors' },
    };
    expect(await control(house, { method: 'PUT', path, body: show })).toEqual({
      status: 200,
      body: '{"sequence":1}',
    });
    await fan.until((view) => view.sequence === 1, 'the show');
    expect(await fan.ask({ launchFirework: { x: 1, y: 1 } })).toMatchObject({ refusal: 16 });
    const late = await joinFan(house.vizUrl);
    const snapshot = late.messages.find((message) => message.snapshot)?.snapshot;
    expect(snapshot?.show).toMatchObject({ title: 'Night one', artist: 'Mira', modes: [0, 0, 1, 0] });
    for (const bad of [
      { reactions: ['clap'] },
      { theme: { image: 'https://elsewhere.example/x.png' } },
      { theme: { image: '//elsewhere.example/x.png' } },
      { stickerSet: [9999] },
      { title: 'x'.repeat(90) },
      { stickerLimits: { scaleMinPct: 150, scaleMaxPct: 100 } },
      { surprise: 1 },
    ]) {
      const refused = await control(house, { method: 'PUT', path, body: bad });
      expect([refused.status, JSON.stringify(bad)]).toEqual([400, JSON.stringify(bad)]);
    }
    await Promise.all([fan.close(), late.close()]);
  });

  it('MD11 an effect that a cue starts reaches everybody, newcomers while it is on, and is refused with a sentence', async () => {
    const house = await open();
    const fan = await joinFan(house.vizUrl);
    const path = '/api/rooms/main/effects';
    const wash = { effect: 'wash', durationMs: 30_000, colour: 0xff0000, strengthPct: 60 };
    expect(await control(house, { method: 'POST', path, body: wash })).toMatchObject({ status: 201 });
    await fan.until((view) => view.sequence === 1, 'the effect');
    const late = await joinFan(house.vizUrl);
    const snapshot = late.messages.find((message) => message.snapshot)?.snapshot;
    expect(snapshot?.effects?.map(({ sequence }) => sequence)).toEqual([1]);
    for (const bad of [
      { effect: 'flash', durationMs: 5000, flashesPerSecond: 4 },
      { effect: 'wash', durationMs: 120_000 },
      { effect: 'filter', durationMs: 5000, filter: 'url(x)' },
      { effect: 'dance', durationMs: 5000 },
    ])
      expect(await control(house, { method: 'POST', path, body: bad })).toMatchObject({ status: 400 });
    expect(await control(house, { method: 'DELETE', path: `${path}/1` })).toMatchObject({ status: 200 });
    await fan.until((view) => view.sequence === 2, 'the end of the effect');
    expect(await control(house, { method: 'DELETE', path: `${path}/1` })).toMatchObject({ status: 404 });
    await Promise.all([fan.close(), late.close()]);
  });

  it('S2 who is signed out has no socket left within a second', async () => {
    const house = await open();
    const fan = await joinFan(house.vizUrl);
    const tab = await joinFan(house.vizUrl, { hello: { ticket: fan.view.ticket } });
    const other = await joinFan(house.vizUrl);
    const path = `/api/people/${fan.view.person}/sign-out`;
    expect((await control(house, { method: 'POST', path, body: {} })).status).toBe(204);
    expect((await fan.closed).code).toBe(CLOSE.SIGNED_OUT);
    expect((await tab.closed).code).toBe(CLOSE.SIGNED_OUT);
    const again = await connectFan(house.vizUrl, { hello: { ticket: fan.view.ticket } });
    expect((await again.closed).code).toBe(CLOSE.BAD_TICKET);
    expect(await other.ask({ sayChat: { text: 'still here' } })).toMatchObject({ refusal: 0 });
    await other.close();
  });
});
