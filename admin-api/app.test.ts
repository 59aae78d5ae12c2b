import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyTicket } from '../ops/service/tickets.ts';
import { buildTestApp, type TestApp } from './tests/test-app.ts';

let house: TestApp;
beforeAll(async () => {
  house = await buildTestApp({ title: 'The Attic' });
});
afterAll(() => house.close());

describe('web pages', () => {
  it('WB1 serves the fan page, the desk and the moderators’ page, asked for each time', async () => {
    for (const [url, title] of [
      ['/', 'fan page'],
      ['/admin', 'desk'],
      ['/moderator', 'moderators'],
    ] as const) {
      const page = await house.send('GET', url);
      expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(page.headers['content-type']).toContain('text/html');
      expect(page.body).toContain(title);
    }
  });

  it('WB1 lets browsers keep hashed files for good, and others for an hour', async () => {
    const asset = await house.send('GET', '/assets/fan-a1b2c3.js');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const sticker = await house.send('GET', '/stickers/star.svg');
    expect(sticker.headers['cache-control']).toBe('public, max-age=3600');
    expect(sticker.headers['content-type']).toContain('image/svg+xml');
    expect((await house.send('GET', '/favicon.svg')).statusCode).toBe(200);
  });

  it('WB1 answers for what is not there with a code, and never leaves its folder', async () => {
    for (const url of [
      '/nothing',
      '/assets/nothing.js',
      '/../package.json',
      '/%2e%2e/package.json',
      '/.env',
    ]) {
      const response = await house.send('GET', url);
      expect([url, response.statusCode]).toEqual([url, 404]);
      expect(response.headers['content-type']).toContain('application/json');
    }
    const encoded = await house.send('GET', '/..%2f..%2fetc/passwd');
    expect(encoded.statusCode).toBeGreaterThanOrEqual(400);
  });

  it('WB2 S8 every page, file, answer and error carries the strict headers', async () => {
    for (const url of [
      '/',
      '/admin',
      '/moderator',
      '/assets/fan-a1b2c3.js',
      '/api/venue',
      '/api/desk',
      '/healthz',
      '/nothing',
    ]) {
      const { headers } = await house.send('GET', url);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(String(headers['content-security-policy'])).toMatch(/^default-src 'none';/);
      expect(String(headers['content-security-policy'])).not.toContain('unsafe');
    }
    const page = await house.send('GET', '/');
    expect(page.headers['content-security-policy']).toContain('ws://venue.example:8081');
    expect((await house.send('GET', '/api/venue')).headers['cache-control']).toBe('no-store');
  });

  it('WB2 S8 a Host header cannot write into the policy', async () => {
    const page = await house.send('GET', '/', { headers: { host: "x; script-src 'unsafe-inline'" } });
    expect(page.headers['content-security-policy'] ?? '').not.toContain('unsafe');
  });
});

describe('what everybody may ask', () => {
  it('WB3 tells the fan page where room and video are', async () => {
    expect((await house.send('GET', '/api/venue')).json()).toEqual({
      title: 'The Attic',
      room: 'main',
      venue: 'main',
      vizPort: 8081,
      vizPath: '/room',
      mediaPort: 8090,
      flvPath: '/venue/main.flv',
      hlsPath: '/hls/main/live.m3u8',
    });
  });

  it('WB4 describes itself: every route has a schema for what it gives', async () => {
    const document = (await house.send('GET', '/api/openapi.json')).json();
    const operations = Object.entries<Record<string, { responses: object }>>(document.paths).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
    expect(operations.length).toBeGreaterThan(15);
    for (const { path, operation } of operations) {
      expect([path, Object.keys(operation.responses).some((code) => code.startsWith('20'))]).toEqual([
        path,
        true,
      ]);
    }
  });

  it('WB5 metrics are for this machine or the service token, not for what a proxy passes on', async () => {
    const ask = (headers: Record<string, string>, remoteAddress: string) =>
      house.app.inject({ url: '/metrics', headers, remoteAddress });
    const authorization = `Bearer ${house.secrets.serviceToken}`;
    expect((await ask({}, '127.0.0.1')).statusCode).toBe(200);
    expect((await ask({}, '::1')).statusCode).toBe(200);
    expect((await ask({}, '203.0.113.7')).statusCode).toBe(403);
    expect((await ask({ 'x-forwarded-for': '127.0.0.1' }, '127.0.0.1')).statusCode).toBe(403);
    expect((await ask({ authorization }, '203.0.113.7')).statusCode).toBe(200);
    expect((await ask({ authorization: 'Bearer no' }, '203.0.113.7')).statusCode).toBe(403);
  });

  it('AU9 a ticket says who its owner is, a member’s too, and is good for five minutes', async () => {
    const response = await house.send('POST', '/api/ticket', { cookie: await house.signedIn('moderator') });
    const { ticket, expiresMs } = response.json();
    const read = verifyTicket(house.secrets.ticketSecret, ticket, house.clock.nowMs);
    expect(read).toMatchObject({ ok: true, claims: { role: 'moderator', expiresMs } });
    expect(verifyTicket(house.secrets.ticketSecret, ticket, expiresMs)).toMatchObject({ reason: 'expired' });
    const member = await house.send('POST', '/api/ticket', { cookie: await house.signedIn('fan') });
    expect(verifyTicket(house.secrets.ticketSecret, member.json().ticket, house.clock.nowMs)).toMatchObject({
      claims: { role: 'fan', verified: true },
    });
    expect((await house.send('POST', '/api/ticket')).statusCode).toBe(401);
  });
});
