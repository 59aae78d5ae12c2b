import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SESSION_LIFETIME_MS } from '../core/session-policy.ts';
import { buildTestApp, cookieOf, PASSWORD, type TestApp } from '../tests/test-app.ts';
import { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_ADDRESS } from './attempt-limits.ts';

const HOUR_MS = 60 * 60 * 1000;

let house: TestApp;
beforeEach(async () => {
  house = await buildTestApp();
  const token = house.issueLink()?.split('#setup=')[1];
  await house.send('POST', '/api/setup', { body: { token, name: 'Ada', password: PASSWORD } });
});
afterEach(() => house.close());

const signIn = (body: object, headers: Record<string, string> = {}) =>
  house.send('POST', '/api/session', { body, headers });
const ada = { name: 'Ada', password: PASSWORD };

describe('sessions', () => {
  it('AU3 S8 come in a cookie that scripts cannot read and other sites cannot send', async () => {
    const response = await signIn(ada);
    expect(response.statusCode).toBe(200);
    const cookie = String(response.headers['set-cookie']);
    expect(cookie).toMatch(/^hl_session=[\w-]{43};/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).toContain('Path=/');
    expect(cookie).toContain(`Max-Age=${14 * 24 * 60 * 60}`);
    expect(cookie).not.toContain('Secure');
  });

  it('AU3 S8 travel only over TLS where the public address is https', async () => {
    const behindTls = await buildTestApp({ publicUrl: 'https://venue.example' });
    const link = behindTls.issueLink() ?? '';
    expect(link).toMatch(/^https:\/\/venue\.example\/admin#setup=/);
    const body = { token: link.split('#setup=')[1], name: 'Ada', password: PASSWORD };
    const response = await behindTls.send('POST', '/api/setup', { body });
    expect(String(response.headers['set-cookie'])).toContain('Secure');
    await behindTls.close();
  });

  it('AU3 find the account in whatever case the name is typed', async () => {
    expect((await signIn({ name: 'ADA', password: PASSWORD })).json()).toMatchObject({ name: 'Ada' });
  });

  it('AU3 find the account under its name as it was typed, spaces and all', async () => {
    await house.send('DELETE', '/api/session');
    for (const name of [' Ada', 'Ada ', '\u00a0ada\u00a0']) {
      expect([name, (await signIn({ name, password: PASSWORD })).statusCode]).toEqual([name, 200]);
    }
  });

  it('AU2 S5 answer a wrong password and an unknown name alike', async () => {
    const wrong = await signIn({ name: 'Ada', password: 'wrong horse battery' });
    const unknown = await signIn({ name: 'Nobody', password: PASSWORD });
    expect([wrong.statusCode, wrong.body]).toEqual([unknown.statusCode, unknown.body]);
    expect(wrong.json().code).toBe('WRONG_LOGIN');
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('AU3 end when the browser signs out, also on the server', async () => {
    const cookie = cookieOf(await signIn(ada));
    const out = await house.send('DELETE', '/api/session', { cookie });
    expect(out.statusCode).toBe(204);
    expect(String(out.headers['set-cookie'])).toMatch(/^hl_session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await house.send('GET', '/api/session', { cookie })).json()).toMatchObject({
      code: 'NOT_SIGNED_IN',
    });
  });

  it('AU3 are replaced, not adopted, when the same browser signs in again', async () => {
    const first = cookieOf(await signIn(ada));
    const second = cookieOf(await signIn(ada, { cookie: first }));
    expect(second).not.toBe(first);
    expect((await house.send('GET', '/api/session', { cookie: first })).statusCode).toBe(401);
    expect((await house.send('GET', '/api/session', { cookie: second })).statusCode).toBe(200);
  });

  it('AU5 last 14 days unused, and are renewed by use', async () => {
    const cookie = cookieOf(await signIn(ada));
    house.clock.nowMs += HOUR_MS;
    expect((await house.send('GET', '/api/session', { cookie })).headers['set-cookie']).toBeUndefined();
    house.clock.nowMs += SESSION_LIFETIME_MS - 2 * HOUR_MS;
    const renewed = await house.send('GET', '/api/session', { cookie });
    expect(cookieOf(renewed)).toBe(cookie);
    house.clock.nowMs += SESSION_LIFETIME_MS - 1;
    expect((await house.send('GET', '/api/session', { cookie })).statusCode).toBe(200);
    house.clock.nowMs += SESSION_LIFETIME_MS;
    expect((await house.send('GET', '/api/session', { cookie })).statusCode).toBe(401);
  });

  it('AU3 S5 are kept hashed, and a made-up cookie opens nothing', async () => {
    const token = cookieOf(await signIn(ada)).split('=')[1] ?? '';
    expect(house.repos.sessions.find(token, house.clock.nowMs)).toBeUndefined();
    const madeUp = await house.send('GET', '/api/session', { cookie: `hl_session=${'A'.repeat(43)}` });
    expect(madeUp.statusCode).toBe(401);
  });

  it('AU4 refuse an account that was guessed at too often, also with the right password, and say until when', async () => {
    for (let n = 0; n < ATTEMPTS_PER_ACCOUNT; n += 1) {
      expect((await signIn({ name: n % 2 ? 'ADA' : 'Ada', password: 'x' })).statusCode).toBe(401);
    }
    const refused = await signIn(ada);
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'TOO_MANY_ATTEMPTS']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await signIn({ name: 'Somebody else', password: 'x' })).statusCode).toBe(401);
  });

  it('AU4 refuse an address that guesses too often, whatever the name', async () => {
    const answers = await Promise.all(
      Array.from({ length: ATTEMPTS_PER_ADDRESS }, () =>
        house.send('POST', '/api/setup/check', { body: { token: 'x' } }),
      ),
    );
    expect(answers.some((answer) => answer.statusCode === 429)).toBe(true);
    expect((await signIn({ name: 'Anybody', password: 'x' })).json().code).toBe('TOO_MANY_ATTEMPTS');
  });

  it('AU6 S8 CSRF: a request from another site changes nothing, even with the cookie', async () => {
    const cookie = await house.signedIn('admin');
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const response = await house.send('POST', '/api/artists', { cookie, headers, body: { name: 'Eve' } });
      expect([response.statusCode, response.json().code]).toEqual([403, 'WRONG_ORIGIN']);
    }
    const silent = await house.app.inject({
      method: 'POST',
      url: '/api/artists',
      headers: { host: 'venue.example', cookie },
      payload: { name: 'Eve' },
    });
    expect(silent.json().code).toBe('WRONG_ORIGIN');
    expect(house.repos.artists.all()).toEqual([]);
  });

  it('AU6 S8 CSRF: a form from elsewhere cannot even speak to us', async () => {
    const form = await house.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { host: 'venue.example', 'content-type': 'text/plain' },
      payload: JSON.stringify(ada),
    });
    expect(form.statusCode).toBe(415);
  });

  it('AU8 S6 no password, cookie or token is ever logged', async () => {
    const response = await signIn(ada);
    await signIn({ name: 'Ada', password: 'wrong horse battery' });
    const log = house.logs.join('');
    expect(log).not.toContain(PASSWORD);
    expect(log).not.toContain('wrong horse battery');
    expect(log).not.toContain(cookieOf(response).split('=')[1]);
  });
});
