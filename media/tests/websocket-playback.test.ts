import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { parseFlvFile } from '../core/flv-file.ts';
import { type FlvViewer, watchVenue } from './support/flv-reader.ts';
import { type MediaUnderTest, sleep, startMedia, until } from './support/media-under-test.ts';
import { keepPublishing, openPublisher } from './support/publisher.ts';
import { heardFrom, interFrame, message } from './support/rtmp-peer.ts';

const MARK = 0x21;
let media: MediaUnderTest;
let address: string;
let viewer: FlvViewer;

beforeAll(async () => {
  media = await startMedia({}, { maxFans: 6 });
  address = media.playback.replace('http:', 'ws:');
  viewer = await watchVenue(`${media.playback}/venue/main.flv`);
});
afterAll(async () => {
  viewer.close();
  await media.close();
});

interface WatchingPage {
  readonly socket: WebSocket;
  readonly messages: Buffer[];
  readonly isClosed: () => boolean;
}

const watch = async (
  path = '/venue/main.flv',
  origin = 'http://a.page.of.another.site',
): Promise<WatchingPage> => {
  const socket = new WebSocket(`${address}${path}`, { origin });
  const messages: Buffer[] = [];
  let isClosed = false;
  socket.on('message', (data, isBinary) => {
    if (!isBinary) throw new Error('a text message');
    messages.push(data as Buffer);
  });
  socket.on('close', () => {
    isClosed = true;
  });
  socket.on('error', () => undefined);
  await until('it is open', () => socket.readyState === WebSocket.OPEN);
  return { socket, messages, isClosed: () => isClosed };
};

/** The answer to a handshake that is not let in. */
const refusal = (
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string; type: string }> =>
  new Promise((resolve, reject) => {
    const handshake = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    };
    const asked = request(
      `${media.playback}${path}`,
      { headers: { ...handshake, ...headers } },
      (response) => {
        let body = '';
        const type = response.headers['content-type'] ?? '';
        response.on('data', (piece) => {
          body += piece;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body, type }));
      },
    );
    asked.on('upgrade', () => reject(new Error('it was let in')));
    asked.on('error', reject);
    asked.end();
  });

const playersOf = async (venue: string): Promise<number> => (await media.venue(venue)).players;

test('PL10 a websocket gets the bytes of HTTP-FLV, from a key frame on, for pages of every origin', async () => {
  const page = await watch('/venue/main.flv?from=a-page');
  await until('it plays', () => page.messages.length > 20);
  expect(page.messages[0]?.subarray(0, 3).toString()).toBe('FLV');
  const whole = Buffer.concat(page.messages);
  const parsed = parseFlvFile(whole);
  // Each message ends where a tag ends.
  expect(parsed.ok).toBe(true);
  const tags = parsed.ok ? parsed.tags : [];
  expect(tags.slice(0, 4).map(({ role }) => role)).toEqual(['meta', 'videoHeader', 'audioHeader', 'key']);
  const after = viewer.tags.filter(({ timestampMs }) => timestampMs >= (tags[3]?.timestampMs ?? 0));
  const compared = tags.slice(3, 40).filter(({ timestampMs }) => timestampMs > 0);
  for (const tag of compared) {
    const same = after.find(({ timestampMs, role }) => timestampMs === tag.timestampMs && role === tag.role);
    if (same !== undefined) expect(Buffer.compare(same.data, tag.data)).toBe(0);
  }
  expect(after.length).toBeGreaterThan(5);
  page.socket.close();
  await until('it has gone', async () => (await playersOf('main')) === 1);
});

test('PL10 a handshake to anything else is answered like any GET', async () => {
  expect(JSON.parse((await refusal('/venue/none.flv')).body)).toMatchObject({ code: 'UNKNOWN_VENUE' });
  for (const path of ['/', '/live/ana', '/venue/main', '/venue/../main.flv']) {
    const { status, body, type } = await refusal(path);
    expect({ path, status, code: (JSON.parse(body) as { code: string }).code }).toEqual({
      path,
      status: 404,
      code: 'NOT_FOUND',
    });
    expect(type).toContain('application/json');
  }
  expect((await refusal('/healthz')).status).toBe(200);
});

test('PL10 a handshake that is none is refused, and another protocol is not taken for one', async () => {
  expect((await refusal('/venue/main.flv', { 'sec-websocket-key': 'short' })).status).toBe(400);
  const plain = await new Promise<string>((resolve) => {
    const socket = connect(Number(new URL(media.playback).port), '127.0.0.1');
    socket.write('GET /venue/main.flv HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n');
    let text = '';
    socket.on('data', (piece) => {
      text += piece.toString('latin1');
      if (!text.includes('FLV')) return;
      socket.destroy();
      resolve(text);
    });
  });
  expect(plain).toMatch(/^HTTP\/1.1 200 /);
  await until('it has gone', async () => (await playersOf('main')) === 1);
});

test.each<[string, (page: WatchingPage) => void]>([
  ['text', ({ socket }) => socket.send('hello')],
  ['bytes', ({ socket }) => socket.send(Buffer.alloc(100))],
  ['a message of 1 MB', ({ socket }) => socket.send(Buffer.alloc(1_000_000))],
  ['a ping', ({ socket }) => socket.ping()],
  [
    'pongs without end',
    ({ socket }) => {
      for (let i = 0; i < 2000; i += 1) socket.pong(Buffer.alloc(100));
    },
  ],
])('PL6 PL10 a player that sends %s is ended', async (_name, send) => {
  const page = await watch();
  await until('it plays', () => page.messages.length > 0);
  send(page);
  await until('it is closed', page.isClosed);
  await until('it has gone', async () => (await playersOf('main')) === 1);
  expect(viewer.isOpen()).toBe(true);
});

test('PL10 a player may answer pings', async () => {
  const page = await watch();
  page.socket.pong();
  const before = page.messages.length;
  await until('it plays on', () => page.messages.length > before + 20);
  page.socket.terminate();
});

test('PL10 a full house says so before the handshake', async () => {
  await until('all have gone', async () => (await playersOf('main')) === 1);
  const pages = await Promise.all(Array.from({ length: 5 }, () => watch()));
  const { status, body } = await refusal('/venue/main.flv');
  expect({ status, ...(JSON.parse(body) as object) }).toMatchObject({ status: 503, code: 'FULL' });
  for (const { socket } of pages) socket.terminate();
  await until('there is room again', async () => (await playersOf('main')) === 1);
  (await watch()).socket.terminate();
});

test('PL10 players of a venue that is closed are disconnected', async () => {
  expect((await media.api('POST', '/api/venues', { name: 'attic-2' })).status).toBe(201);
  const page = await watch('/venue/attic-2.flv');
  await until('it plays', () => page.messages.length > 0);
  expect((await media.api('DELETE', '/api/venues/attic-2')).status).toBe(204);
  await until('it is closed', page.isClosed);
});

test('L5 PL5 PL10 a page that stops reading costs bounded memory and is dropped', {
  timeout: 60_000,
}, async () => {
  media.desk.allow('good', 'ana');
  const artist = await openPublisher(media.rtmpPort, 'good');
  expect(await heardFrom(artist, 'NetStream.Publish.Start')).toBe(true);
  await media.route('left', 'ana');
  const stop = keepPublishing(artist, MARK);
  await media.untilOnAir('left', 'ana');
  const stalled = await stallAt('/venue/left.flv');
  const page = await watch('/venue/left.flv');
  artist.send(message(1, Buffer.from('00800000', 'hex'), { cid: 2 }));
  const body = Buffer.concat([interFrame(MARK).subarray(0, 9), Buffer.alloc(300_000, 0x41)]);
  let timestampMs = 1000;
  let largest = 0;
  const before = process.memoryUsage().arrayBuffers;
  while ((await media.metric('media_dropped_players_total')) < 1) {
    for (let i = 0; i < 5; i += 1) {
      timestampMs += 40;
      artist.send(message(9, body, { cid: 7, streamId: 1, timestampMs, chunkBytes: 0x800000 }));
    }
    await sleep(100);
    page.messages.length = 0;
    largest = Math.max(largest, process.memoryUsage().arrayBuffers - before);
  }
  // As for HTTP: some tens of megabytes are the test's own peers and what the collector has not taken yet.
  expect(largest).toBeLessThan(120_000_000);
  expect(page.isClosed()).toBe(false);
  stop();
  stalled.destroy();
  page.socket.terminate();
  artist.socket.destroy();
});

/** Asks for a venue by websocket and reads nothing. */
const stallAt = async (path: string): Promise<Socket> => {
  const socket = connect(Number(new URL(media.playback).port), '127.0.0.1');
  socket.on('error', () => undefined).pause();
  const before = await playersOf('left');
  const handshake = 'connection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n';
  socket.write(
    `GET ${path} HTTP/1.1\r\nhost: x\r\n${handshake}sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  );
  await until('it has joined', async () => (await playersOf('left')) > before);
  return socket;
};
