import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildTestApp, ORIGIN, type TestApp } from './test-app.ts';

const ID = '1700000000000-0a1b2c3d';
const FILE = Buffer.from('0123456789abcdefghij');

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Stands where media's control port is; each test says how it answers. */
let answer: Answer;
let heard: IncomingMessage[];
let media: Server;
let house: TestApp;
let base: string;
let admin: string;

beforeEach(async () => {
  heard = [];
  media = createServer((incoming, response) => {
    heard.push(incoming);
    answer(incoming, response);
  });
  await new Promise<void>((resolve) => media.listen(0, '127.0.0.1', resolve));
  const { port } = media.address() as AddressInfo;
  house = await buildTestApp({ mediaControlUrl: `http://127.0.0.1:${port}` });
  base = await house.app.listen({ host: '127.0.0.1', port: 0 });
  admin = await house.signedIn('admin');
});
afterEach(async () => {
  await house.close();
  media.closeAllConnections();
  await new Promise((resolve) => media.close(resolve));
});

type Asking = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };
const ask = (path: string, init: Asking = {}): Promise<Response> =>
  fetch(`${base}${path}`, { ...init, headers: { cookie: admin, origin: base, ...init.headers } });
const json = (response: ServerResponse, statusCode: number, body: unknown): void => {
  response.writeHead(statusCode, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000, interval: 20 });

describe('what media carries out', () => {
  it('MD1 goes to media’s own address with the service token, and never with the cookie', async () => {
    answer = (_, response) => json(response, 200, { recordings: [], next: null, usedBytes: 0, maxBytes: 1 });
    const response = await ask('/api/recordings?scope=venue&limit=5');
    expect([response.status, await response.json()]).toEqual([
      200,
      { recordings: [], next: null, usedBytes: 0, maxBytes: 1 },
    ]);
    expect(heard[0]?.url).toBe('/api/recordings?scope=venue&limit=5');
    expect(heard[0]?.headers.authorization).toBe(`Bearer ${house.secrets.serviceToken}`);
    expect(heard[0]?.headers.cookie).toBeUndefined();
  });

  it('MD1 what is not agreed does not reach media', async () => {
    answer = (_, response) => json(response, 200, {});
    expect((await ask('/api/recordings?limit=0')).status).toBe(400);
    expect((await ask('/api/recordings/..%2Fstate/file')).status).toBe(400);
    const body = JSON.stringify({ scope: 'venue', subject: 'main', more: true });
    const headers = { 'content-type': 'application/json' };
    expect((await ask('/api/recordings', { method: 'POST', body, headers })).status).toBe(400);
    expect(heard).toEqual([]);
  });

  it('MD1 S3 another site changes nothing', async () => {
    const response = await ask('/api/sources/a1/drop', {
      method: 'POST',
      headers: { origin: 'http://evil.example' },
    });
    expect([response.status, (await response.json()).code]).toEqual([403, 'WRONG_ORIGIN']);
    expect(heard).toEqual([]);
  });

  it('MD2 media’s refusals are passed on as they are; media away is one code', async () => {
    answer = (_, response) => json(response, 409, { code: 'SOURCE_NOT_HERE', message: 'Nobody is live.' });
    const body = JSON.stringify({ scope: 'source', subject: 'a1' });
    const headers = { 'content-type': 'application/json' };
    const refused = await ask('/api/recordings', { method: 'POST', body, headers });
    expect([refused.status, await refused.json()]).toEqual([
      409,
      { code: 'SOURCE_NOT_HERE', message: 'Nobody is live.' },
    ]);
    // It would look like a session that ended.
    answer = (_, response) => json(response, 401, { code: 'SERVICE_TOKEN_NEEDED', message: '' });
    const token = await ask('/api/push-targets');
    expect([token.status, (await token.json()).code]).toEqual([503, 'MEDIA_UNREACHABLE']);
    answer = (incoming) => incoming.destroy();
    const away = await ask('/api/push-targets');
    expect([away.status, (await away.json()).code]).toEqual([503, 'MEDIA_UNREACHABLE']);
  });

  it('MD3 a part of a file is asked for and given as such', async () => {
    answer = (incoming, response) => {
      expect(incoming.headers.range).toBe('bytes=5-9');
      response.writeHead(206, {
        'content-type': 'video/x-flv',
        'content-range': 'bytes 5-9/20',
        'content-length': 5,
        'accept-ranges': 'bytes',
        'content-disposition': 'attachment; filename="main.flv"',
      });
      response.end(FILE.subarray(5, 10));
    };
    const part = await ask(`/api/recordings/${ID}/file`, { headers: { range: 'bytes=5-9' } });
    expect([part.status, await part.text()]).toEqual([206, '56789']);
    expect(part.headers.get('content-range')).toBe('bytes 5-9/20');
    expect(part.headers.get('content-disposition')).toContain('main.flv');
    expect(part.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('MD3 a still that has not changed is not sent again', async () => {
    answer = (incoming, response) =>
      incoming.headers['if-none-match'] === '"7"'
        ? response.writeHead(304, { etag: '"7"' }).end()
        : response.writeHead(200, { 'content-type': 'image/jpeg', etag: '"7"' }).end('jpeg');
    const first = await ask('/api/venues/main/preview.jpg');
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"7"']);
    const again = await ask('/api/venues/main/preview.jpg', { headers: { 'if-none-match': '"7"' } });
    expect(again.status).toBe(304);
  });

  it('MD4 an upload flows through as it comes, whatever it says it is', async () => {
    const parts: string[] = [];
    answer = (incoming, response) => {
      incoming.on('data', (chunk: Buffer) => parts.push(chunk.toString()));
      incoming.on('end', () => json(response, 202, { id: 'job' }));
    };
    for (const type of ['application/octet-stream', 'application/json', 'video/mp4']) {
      parts.length = 0;
      const { port } = new URL(base);
      const upload = request({
        port,
        method: 'PUT',
        path: '/api/placeholders/venue/main?name=loop.mp4',
        headers: { cookie: admin, origin: base, host: new URL(base).host, 'content-type': type },
      });
      const done = new Promise<number>((resolve, reject) => {
        upload.once('response', (response) => resolve(response.resume().statusCode ?? 0));
        upload.once('error', reject);
      });
      upload.write('first');
      // Media has the beginning before the browser has sent the end.
      await soon(() => expect(parts.join('')).toBe('first'));
      upload.end('last');
      expect(await done).toBe(202);
      expect(parts.join('')).toBe('firstlast');
      expect(heard.at(-1)?.url).toBe('/api/placeholders/venue/main?name=loop.mp4');
    }
  });

  it('MD4 an upload that media refuses half-way is answered with its reason', async () => {
    answer = (_, response) =>
      json(response, 413, { code: 'PLACEHOLDER_TOO_LARGE', message: 'At most 1 MB.' });
    const response = await ask('/api/placeholders/venue/main', {
      method: 'PUT',
      body: Buffer.alloc(4_000_000),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect([response.status, (await response.json()).code]).toEqual([413, 'PLACEHOLDER_TOO_LARGE']);
  });

  it('MD5 who goes away in the middle leaves nothing behind at media', async () => {
    const gone = vi.fn();
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'video/x-flv' }).write(FILE);
      response.once('close', gone);
    };
    const leaving = new AbortController();
    const download = await ask(`/api/recordings/${ID}/file`, { signal: leaving.signal });
    await download.body?.getReader().read();
    leaving.abort();
    await soon(() => expect(gone).toHaveBeenCalledOnce());

    const cut = vi.fn();
    answer = (incoming) => void incoming.on('error', cut).resume();
    const upload = request(`${base}/api/placeholders/venue/main`, {
      method: 'PUT',
      headers: { cookie: admin, origin: base, 'content-type': 'application/octet-stream' },
    });
    upload.on('error', () => undefined).write('first');
    await soon(() => expect(heard).toHaveLength(2));
    upload.destroy();
    await soon(() => expect(cut).toHaveBeenCalledOnce());
  });

  it('MD6 a venue that is closed takes its route along; a dropped source keeps its keys', async () => {
    answer = (_, response) => response.writeHead(204).end();
    const made = (await house.send('POST', '/api/artists', { cookie: admin, body: { name: 'Mira' } })).json();
    house.repos.routes.set('added', made.artist.id);
    expect((await ask('/api/venues/added', { method: 'DELETE' })).status).toBe(204);
    expect(house.repos.routes.all().has('added')).toBe(false);

    expect((await ask(`/api/sources/${made.artist.id}/drop`, { method: 'POST' })).status).toBe(204);
    expect([heard.at(-1)?.method, heard.at(-1)?.url]).toEqual(['DELETE', `/api/sources/${made.artist.id}`]);
    const [key] = house.repos.streamKeys.ofArtist(made.artist.id);
    expect([key?.revokedMs, house.repos.routes.drops()]).toEqual([null, []]);
  });

  it('DK2 a venue that was added is routed like any other', async () => {
    const send = (name: string) =>
      house.send('PUT', `/api/venues/${name}/route`, {
        cookie: admin,
        headers: { origin: ORIGIN },
        body: { artistId: null, mode: 'instant' },
      });
    expect((await send('added')).statusCode).toBe(200);
    expect((await send('nowhere')).json().code).toBe('UNKNOWN_VENUE');
  });
});
