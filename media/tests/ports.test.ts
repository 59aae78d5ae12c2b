import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StartError } from '../../ops/service/errors.ts';
import { testContext } from '../../ops/service/test-context.ts';
import { createMedia } from '../compose.ts';
import { watchVenue } from './support/flv-reader.ts';
import { type MediaUnderTest, startMedia, until } from './support/media-under-test.ts';
import { openPeer } from './support/rtmp-peer.ts';

let media: MediaUnderTest;
beforeAll(async () => {
  media = await startMedia({ rtmpPerAddress: 3 }, { maxFans: 2 });
});
afterAll(() => media.close());

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${media.playback}${path}`, init);

describe('the playback port', () => {
  test('PL2 says what it serves, to every origin, and not to be kept', async () => {
    const response = await get('/venue/main.flv', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('video/x-flv');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect((await get('/venue/main.flv', { method: 'OPTIONS' })).status).toBe(204);
  });

  test.each([
    ['/venue/nowhere.flv', 'GET', 404, 'UNKNOWN_VENUE'],
    ['/venue/__proto__.flv', 'GET', 404, 'NOT_FOUND'],
    ['/venue/../main.flv', 'GET', 404, 'NOT_FOUND'],
    ['/live/ana.flv', 'GET', 404, 'NOT_FOUND'],
    ['/', 'GET', 404, 'NOT_FOUND'],
    ['/venue/main.flv', 'POST', 405, 'METHOD_NOT_ALLOWED'],
    ['/venue/main.flv', 'PUT', 405, 'METHOD_NOT_ALLOWED'],
  ])('PL2 refuses %s by %s with %i %s', async (path, method, status, code) => {
    const response = await get(path, { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code, message: expect.any(String) });
  });

  test('L2 is full for the third of two, and has room again when one leaves', async () => {
    const viewers = [
      await watchVenue(`${media.playback}/venue/main.flv`),
      await watchVenue(`${media.playback}/venue/left.flv`),
    ];
    const refused = await get('/venue/main.flv');
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(await refused.json()).toMatchObject({ code: 'FULL' });
    expect(await media.venue('main')).toMatchObject({ players: 1 });
    for (const viewer of viewers) viewer.close();
    await until('there is room', async () => (await media.metric('media_players')) === 0);
    expect((await get('/venue/main.flv', { method: 'HEAD' })).status).toBe(200);
  });
});

test('C5 PL2 who asks for many streams in one breath gets one, and leaves no player behind', async () => {
  const socket = connect(Number(new URL(media.playback).port), '127.0.0.1');
  socket.on('error', () => undefined).resume();
  socket.write('GET /venue/main.flv HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(20));
  await until(
    'it plays or is closed',
    async () => socket.closed || (await media.metric('media_players')) > 0,
  );
  expect(await media.metric('media_players')).toBeLessThanOrEqual(1);
  socket.destroy();
  await until('nobody is left', async () => (await media.metric('media_players')) === 0);
  const viewer = await watchVenue(`${media.playback}/venue/main.flv`);
  viewer.close();
  await until('nobody is left', async () => (await media.metric('media_players')) === 0);
});

test('IN11 one address gets its share of RTMP connections and no more, and gets it back', async () => {
  const peers = [
    await openPeer(media.rtmpPort),
    await openPeer(media.rtmpPort),
    await openPeer(media.rtmpPort),
  ];
  const fourth = await openPeer(media.rtmpPort);
  await fourth.closed;
  expect(peers.map((peer) => peer.isClosed())).toEqual([false, false, false]);
  for (const peer of peers) peer.close();
  await until('they are gone', async () => (await media.metric('media_rtmp_connections')) === 0);
  const again = await openPeer(media.rtmpPort);
  await until('it is let in', async () => (await media.metric('media_rtmp_connections')) === 1);
  again.close();
});

describe('the control port', () => {
  test.each([
    ['GET', '/api/state'],
    ['PUT', '/api/venues/main/route'],
    ['DELETE', '/api/sources/ana'],
    ['GET', '/api/openapi.json'],
  ])('S3 %s %s wants the service token', async (method, path) => {
    const response = await fetch(`${media.control}${path}`, { method });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'SERVICE_TOKEN_NEEDED' });
  });

  test('CT1 routes a venue, to an artist who is not there yet and back', async () => {
    expect(await media.route('attic', 'ana')).toMatchObject({ name: 'attic', route: 'ana', onAir: null });
    expect(await media.route('attic', null)).toMatchObject({ name: 'attic', route: null, cuts: 0 });
  });

  test.each([
    ['/api/venues/nowhere/route', { artistId: null }, 404, 'UNKNOWN_VENUE'],
    ['/api/venues/main/route', { artistId: 7 }, 400, 'BAD_REQUEST'],
    ['/api/venues/main/route', {}, 400, 'BAD_REQUEST'],
    ['/api/venues/main/route', { artistId: null, more: 1 }, 400, 'BAD_REQUEST'],
  ])('CT1 refuses %s %j with %i %s', async (path, body, status, code) => {
    const response = await media.api('PUT', path, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  test('CT1 describes itself, is healthy and ready', async () => {
    const openapi = (await (await media.api('GET', '/api/openapi.json')).json()) as { paths: object };
    expect(Object.keys(openapi.paths)).toEqual(
      expect.arrayContaining(['/api/state', '/api/venues/{name}/route', '/api/sources/{artistId}']),
    );
    for (const path of ['/healthz', '/readyz'])
      expect((await fetch(`${media.control}${path}`)).status).toBe(200);
  });

  test('CT3 counts', async () => {
    const text = await (await fetch(`${media.control}/metrics`)).text();
    for (const name of [
      'media_sources',
      'media_players',
      'media_sent_bytes_total',
      'media_received_bytes_total',
    ]) {
      expect(text).toContain(name);
    }
  });
});

describe('a port that is taken', () => {
  test.each([
    ['rtmpPort', 'HL_RTMP_PORT'],
    ['mediaPort', 'HL_MEDIA_PORT'],
    ['mediaControlPort', 'HL_MEDIA_CONTROL_PORT'],
  ] as const)('CT4 %s stops the start with a sentence, and nothing is left open', async (name, setting) => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const failure = await createMedia(testContext({ [name]: port })).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartError);
    expect((failure as Error).message).toContain(`port ${port} is already taken`);
    expect((failure as Error).message).toContain(setting);
    await new Promise((resolve) => other.close(resolve));
  });
});

test('D6 closing ends every connection', async () => {
  const short = await startMedia();
  const viewer = await watchVenue(`${short.playback}/venue/main.flv`);
  const peer = await openPeer(short.rtmpPort);
  await short.close();
  await peer.closed;
  await until('the viewer is gone', () => !viewer.isOpen());
});
