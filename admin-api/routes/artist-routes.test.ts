import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewArtist } from '../../proto/contracts/admin.ts';
import { buildTestApp, type TestApp } from '../tests/test-app.ts';

let house: TestApp;
let cookie: string;
beforeEach(async () => {
  house = await buildTestApp();
  cookie = await house.signedIn('admin');
});
afterEach(() => house.close());

const make = async (name: string): Promise<NewArtist> => {
  const response = await house.send('POST', '/api/artists', { cookie, body: { name } });
  expect(response.statusCode).toBe(200);
  return response.json<NewArtist>();
};
const artists = async () => (await house.send('GET', '/api/artists', { cookie })).json();
const publishCheck = (key: string) =>
  house.app.inject({
    method: 'POST',
    url: '/internal/publish-check',
    headers: { authorization: `Bearer ${house.secrets.serviceToken}` },
    payload: { keyHash: createHash('sha256').update(key).digest('hex') },
  });

describe('artists and stream keys', () => {
  it('AR2 S6 a key is long, random, safe everywhere, and shown once', async () => {
    const { artist, streamKey } = await make('DJ Ada');
    expect(streamKey.key).toMatch(/^hl_[A-Za-z0-9_-]{32}$/);
    expect(streamKey.ingestUrl).toBe('rtmp://venue.example:1935/live');
    expect(streamKey.facts.hint).toBe(streamKey.key.slice(-4));
    const list = await house.send('GET', '/api/artists', { cookie });
    expect(list.body).not.toContain(streamKey.key);
    expect(list.json()).toEqual([artist]);
    expect((await make('DJ Bob')).streamKey.key).not.toBe(streamKey.key);
  });

  it('AR3 S6 keys are in the database only as hashes, and in no log', async () => {
    const { artist, streamKey } = await make('DJ Ada');
    const more = await house.send('POST', `/api/artists/${artist.id}/keys`, { cookie });
    const keys = [streamKey.key, more.json().key];
    for (const key of keys) await publishCheck(key);
    await house.send('DELETE', `/api/artists/${artist.id}/keys/${streamKey.facts.id}`, { cookie });

    const folder = house.config.dataDir;
    const stored = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
    for (const key of keys) {
      expect(stored.includes(createHash('sha256').update(key).digest('hex'))).toBe(true);
      expect(stored.includes(key)).toBe(false);
      expect(stored.includes(key.slice(3))).toBe(false);
      expect(house.logs.join('')).not.toContain(key.slice(3));
    }
    expect(house.logs.join('')).toContain('a stream key was revoked');
  });

  it('AR4 S6 only an active key may publish', async () => {
    const { artist, streamKey } = await make('DJ Ada');
    const good = await publishCheck(streamKey.key);
    expect(good.json()).toEqual({ artistId: artist.id, artistName: 'DJ Ada', mayTakeOver: false });
    const unknown = await publishCheck('hl_made-up');
    expect([unknown.statusCode, unknown.json().code]).toEqual([403, 'KEY_REFUSED']);
  });

  it('AR4 the check is for our services only', async () => {
    for (const authorization of ['', 'Bearer ', 'Bearer wrong', house.secrets.serviceToken]) {
      const response = await house.app.inject({
        method: 'POST',
        url: '/internal/publish-check',
        headers: { authorization },
        payload: { keyHash: '0'.repeat(64) },
      });
      expect(response.statusCode).toBe(401);
    }
  });

  it('AR6 S6 a revoked key is refused and its publisher dropped; the new key works', async () => {
    const { artist, streamKey } = await make('DJ Ada');
    const next = (await house.send('POST', `/api/artists/${artist.id}/keys`, { cookie })).json();
    const revoked = await house.send('DELETE', `/api/artists/${artist.id}/keys/${streamKey.facts.id}`, {
      cookie,
    });
    expect(revoked.statusCode).toBe(204);
    expect(house.dropped).toEqual([artist.id]);
    const refused = await publishCheck(streamKey.key);
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'KEY_REVOKED']);
    expect((await publishCheck(next.key)).statusCode).toBe(200);
    expect((await artists())[0].keys.map((key: { revokedMs: number | null }) => key.revokedMs)).toEqual([
      house.clock.nowMs,
      null,
    ]);
  });

  it('AR6 revoking a key again, from a page that was not up to date, drops nobody', async () => {
    const { artist, streamKey } = await make('DJ Ada');
    const revoke = () =>
      house.send('DELETE', `/api/artists/${artist.id}/keys/${streamKey.facts.id}`, { cookie });
    expect((await revoke()).statusCode).toBe(204);
    expect((await revoke()).statusCode).toBe(204);
    expect(house.dropped).toEqual([artist.id]);
  });

  it('AR6 a key can only be revoked under its own artist', async () => {
    const ada = await make('DJ Ada');
    const bob = await make('DJ Bob');
    const wrong = await house.send('DELETE', `/api/artists/${bob.artist.id}/keys/${ada.streamKey.facts.id}`, {
      cookie,
    });
    expect([wrong.statusCode, wrong.json().code]).toEqual([404, 'UNKNOWN_KEY']);
    expect((await publishCheck(ada.streamKey.key)).statusCode).toBe(200);
  });

  it('AR5 removing an artist takes the keys and routes along and drops the source', async () => {
    const { artist, streamKey } = await make('DJ Ada');
    await house.send('PUT', '/api/venues/main/route', { cookie, body: { artistId: artist.id } });
    expect((await house.send('DELETE', `/api/artists/${artist.id}`, { cookie })).statusCode).toBe(204);
    expect(await artists()).toEqual([]);
    expect(house.repos.routes.all().size).toBe(0);
    expect(house.dropped).toEqual([artist.id]);
    expect((await publishCheck(streamKey.key)).json().code).toBe('KEY_REFUSED');
  });

  it('AR1 names are unique, kept as typed, and refused with a code', async () => {
    const { artist } = await make('  DJ   雪 ');
    expect(artist.name).toBe('DJ 雪');
    const twice = await house.send('POST', '/api/artists', { cookie, body: { name: 'dj 雪' } });
    expect([twice.statusCode, twice.json().code]).toEqual([409, 'NAME_TAKEN']);
    const bad = await house.send('POST', '/api/artists', { cookie, body: { name: 'a\u202eb' } });
    expect([bad.statusCode, bad.json().code]).toEqual([422, 'NAME_ILL_FORMED']);
    const extra = await house.send('POST', '/api/artists', { cookie, body: { name: 'x', admin: true } });
    expect(extra.statusCode).toBe(400);
    const renamed = await house.send('PATCH', `/api/artists/${artist.id}`, {
      cookie,
      body: { name: 'DJ ゆき' },
    });
    expect(renamed.json().name).toBe('DJ ゆき');
  });

  it('MH5 whether a new publish takes over is the artist’s policy, and the next check says so', async () => {
    const { artist, streamKey } = await make('DJ Ada');
    expect(artist.mayTakeOver).toBe(false);
    const patch = (body: unknown) => house.send('PATCH', `/api/artists/${artist.id}`, { cookie, body });
    const set = await patch({ mayTakeOver: true });
    expect([set.statusCode, set.json()]).toEqual([200, { ...artist, mayTakeOver: true }]);
    expect((await publishCheck(streamKey.key)).json().mayTakeOver).toBe(true);
    expect((await patch({ name: 'DJ Eve' })).json()).toEqual({
      ...artist,
      name: 'DJ Eve',
      mayTakeOver: true,
    });
    expect(await artists()).toMatchObject([{ name: 'DJ Eve', mayTakeOver: true }]);
    expect((await patch({ name: 'DJ Ada', mayTakeOver: false })).json()).toEqual(artist);
    expect((await publishCheck(streamKey.key)).json().mayTakeOver).toBe(false);
  });

  it('MH5 a change that is refused changes nothing', async () => {
    const { artist } = await make('DJ Ada');
    await make('DJ Bob');
    const patch = (body: unknown) => house.send('PATCH', `/api/artists/${artist.id}`, { cookie, body });
    const taken = await patch({ name: 'dj bob', mayTakeOver: true });
    expect([taken.statusCode, taken.json().code]).toEqual([409, 'NAME_TAKEN']);
    for (const body of [{}, { mayTakeOver: 1 }, { mayTakeOver: true, role: 'admin' }]) {
      const bad = await patch(body);
      expect([bad.statusCode, bad.json().code]).toEqual([400, 'BAD_REQUEST']);
    }
    expect((await artists())[0]).toEqual(artist);
  });

  it('AR7 an artist holds a bounded number of active keys', async () => {
    const { artist } = await make('DJ Ada');
    const codes: number[] = [];
    for (let n = 0; n < 8; n += 1) {
      codes.push((await house.send('POST', `/api/artists/${artist.id}/keys`, { cookie })).statusCode);
    }
    expect(codes).toEqual([200, 200, 200, 200, 200, 200, 200, 409]);
  });

  it('DK2 a route needs a venue and an artist that exist', async () => {
    const { artist } = await make('DJ Ada');
    const put = (venue: string, artistId: string | null) =>
      house.send('PUT', `/api/venues/${venue}/route`, { cookie, body: { artistId } });
    expect((await put('nowhere', artist.id)).json().code).toBe('UNKNOWN_VENUE');
    expect((await put('main', 'nobody')).json().code).toBe('UNKNOWN_ARTIST');
    expect((await put('main', artist.id)).json()).toMatchObject({ name: 'main', route: artist.id });
    expect(house.repos.routes.all()).toEqual(new Map([['main', artist.id]]));
    await put('main', null);
    expect(house.repos.routes.all().size).toBe(0);
  });
});
