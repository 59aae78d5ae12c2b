import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HouseConfig } from '../../ops/service/config.ts';
import { StartError } from '../../ops/service/errors.ts';
import { testContext } from '../../ops/service/test-context.ts';
import { createAdminApi } from '../compose.ts';
import { openDatabase } from '../db/database.ts';
import { startFakeMedia, startFakeViz } from './fake-media.ts';

const PASSWORD = 'correct horse battery';
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

const start = async (overrides: Partial<HouseConfig> = {}) => {
  const context = testContext(overrides);
  const service = await createAdminApi(context);
  closers.push(() => service.close());
  return { context, service, base: service.addresses.http ?? '' };
};

/** The whole house as admin-api sees it, with an admin signed in. */
const startHouse = async () => {
  const fakes = testContext();
  const media = await startFakeMedia(fakes);
  const viz = await startFakeViz(fakes);
  closers.push(media.close, viz.close);
  const context = testContext({
    mediaControlUrl: media.url,
    vizControlUrl: viz.url,
    dataDir: fakes.config.dataDir,
  });
  const service = await createAdminApi(context);
  closers.push(() => service.close());
  const base = service.addresses.http ?? '';
  const token = service.addresses.setup?.split('#setup=')[1];
  const setup = await send(base, 'POST', '/api/setup', { body: { token, name: 'Ada', password: PASSWORD } });
  const cookie = setup.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await send(base, method, path, { cookie, body });
    return response.status === 204 ? undefined : response.json();
  };
  const newArtist = async (name: string): Promise<{ id: string; keyId: string }> => {
    const { artist, streamKey } = await ask('POST', '/api/artists', { name });
    return { id: artist.id, keyId: streamKey.facts.id };
  };
  return { fakes, media, base, ask, newArtist };
};

const send = (
  base: string,
  method: string,
  path: string,
  options: { cookie?: string; body?: unknown } = {},
): Promise<Response> =>
  fetch(`${base}${path}`, {
    method,
    headers: {
      origin: base,
      ...(options.cookie === undefined ? {} : { cookie: options.cookie }),
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });

const soon = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 20_000, interval: 50 });

describe('the running service', () => {
  it('SU2 S4 prints and writes a set-up link that works, until there is an admin', async () => {
    const { context, service, base } = await start();
    const link = service.addresses.setup ?? '';
    expect(link).toMatch(new RegExp(`^${base}/admin#setup=[\\w-]{43}$`));
    expect(readFileSync(join(context.config.dataDir, 'setup-link.txt'), 'utf8')).toBe(`${link}\n`);
    const token = link.split('#setup=')[1];
    const made = await send(base, 'POST', '/api/setup', { body: { token, name: 'Ada', password: PASSWORD } });
    expect(made.status).toBe(200);
    await service.close();

    const again = await start({ dataDir: context.config.dataDir });
    expect(again.service.addresses.setup).toBeUndefined();
    expect(existsSync(join(context.config.dataDir, 'setup-link.txt'))).toBe(false);
    const login = await send(again.base, 'POST', '/api/session', {
      body: { name: 'Ada', password: PASSWORD },
    });
    expect(login.status).toBe(200);
    expect(context.logs.join('')).not.toContain(token);
  });

  it('DK1 shows what media and viz-server say, under the names of now', async () => {
    const { media, ask, newArtist } = await startHouse();
    const { id } = await newArtist('DJ Ada');
    media.publish(id);
    await soon(async () => {
      const desk = await ask('GET', '/api/desk');
      expect(desk.problems).toEqual([]);
      expect(desk.rooms).toMatchObject([{ name: 'main', viewers: 3 }]);
      expect(desk.sources).toMatchObject([{ artistId: id, artistName: 'DJ Ada', video: { codec: 'h264' } }]);
    });
  });

  it('DK2 routes at once, and shows it at once', async () => {
    const { media, ask, newArtist } = await startHouse();
    const { id } = await newArtist('DJ Ada');
    await soon(async () => expect((await ask('GET', '/api/desk')).venues).toHaveLength(2));
    expect(await ask('PUT', '/api/venues/main/route', { artistId: id })).toMatchObject({ route: id });
    expect(media.route('main')).toBe(id);
    expect((await ask('GET', '/api/desk')).venues).toMatchObject([
      { name: 'main', route: id },
      { name: 'left' },
    ]);
  });

  it('DK3 gives media its routes back after it was restarted, also one made meanwhile', async () => {
    const { fakes, media, ask, newArtist } = await startHouse();
    const { id } = await newArtist('DJ Ada');
    await ask('PUT', '/api/venues/main/route', { artistId: id });
    await media.close();
    const refused = await ask('PUT', '/api/venues/left/route', { artistId: id });
    expect(refused.code).toBe('MEDIA_UNREACHABLE');
    await soon(async () => {
      const desk = await ask('GET', '/api/desk');
      expect(desk.problems).toEqual([{ service: 'media', message: 'media does not answer.' }]);
      expect(desk.venues).toEqual([]);
    });
    const back = await startFakeMedia(fakes, { port: media.port });
    closers.push(back.close);
    await soon(() => expect([back.route('main'), back.route('left')]).toEqual([id, id]));
    await soon(async () => expect((await ask('GET', '/api/desk')).problems).toEqual([]));
  });

  it('AR6 S6 drops the publisher of a revoked key, also when media was away at that moment', async () => {
    const { fakes, media, ask, newArtist } = await startHouse();
    const ada = await newArtist('DJ Ada');
    media.publish(ada.id);
    await ask('DELETE', `/api/artists/${ada.id}/keys/${ada.keyId}`);
    expect(media.drops).toContain(ada.id);

    const bob = await newArtist('DJ Bob');
    const publishedMs = Date.now();
    await media.close();
    await ask('DELETE', `/api/artists/${bob.id}/keys/${bob.keyId}`);
    const back = await startFakeMedia(fakes, { port: media.port });
    closers.push(back.close);
    back.publish(bob.id, publishedMs);
    await soon(() => expect(back.drops).toContain(bob.id));
  });

  it('AR5 a removed artist leaves the venue and the air', async () => {
    const { media, ask, newArtist } = await startHouse();
    const { id } = await newArtist('DJ Ada');
    media.publish(id);
    await ask('PUT', '/api/venues/main/route', { artistId: id });
    await ask('DELETE', `/api/artists/${id}`);
    expect(media.drops).toContain(id);
    expect(media.route('main')).toBeNull();
  });

  it('OP1 is ready only when media and viz-server are, and says who is not', async () => {
    const { media, base } = await startHouse();
    const ready = async () => {
      const response = await fetch(`${base}/readyz`);
      return [response.status, await response.json()];
    };
    expect(await ready()).toEqual([200, { ok: true }]);
    media.setReady('no placeholder');
    expect(await ready()).toEqual([503, { ok: false, reason: 'media is not ready: no placeholder' }]);
    await media.close();
    expect(await ready()).toEqual([503, { ok: false, reason: 'media is not ready: media does not answer.' }]);
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
  });

  it('WB1 says in one sentence that the pages are not built', async () => {
    const context = testContext();
    const service = await createAdminApi(context, { webDir: join(context.config.dataDir, 'nothing') });
    closers.push(() => service.close());
    const page = await fetch(`${service.addresses.http}/`);
    expect(page.status).toBe(503);
    expect((await page.json()).message).toContain('npm run build');
  });
});

describe('what keeps it from starting', () => {
  it('OP2 a taken port is one sentence that names the setting', async () => {
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    closers.push(() => new Promise((resolve) => other.close(resolve)));
    const httpPort = (other.address() as AddressInfo).port;
    const failure = createAdminApi(testContext({ httpPort }));
    await expect(failure).rejects.toBeInstanceOf(StartError);
    await expect(failure).rejects.toThrow(/already taken.*HL_HTTP_PORT/);
  });

  it('OP2 D7 a database from a newer Houselights is one sentence, and stays as it is', async () => {
    const context = testContext();
    const database = openDatabase(context.config.dataDir);
    database.pragma('user_version = 999');
    database.close();
    await expect(createAdminApi(context)).rejects.toThrow(StartError);
    await expect(createAdminApi(context)).rejects.toThrow(/newer than this program/);
  });
});
