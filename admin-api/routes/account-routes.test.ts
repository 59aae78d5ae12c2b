import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyTicket } from '../../ops/service/tickets.ts';
import { buildTestApp, cookieOf, PASSWORD, type TestApp } from '../tests/test-app.ts';

let house: TestApp;
let admin: string;
beforeEach(async () => {
  house = await buildTestApp();
  admin = await house.signedIn('admin');
});
afterEach(() => house.close());

const send = (method: Parameters<TestApp['send']>[0], url: string, body?: object) =>
  house.send(method, url, { cookie: admin, ...(body === undefined ? {} : { body }) });
const make = async (name: string, role = 'fan'): Promise<string> => {
  const made = await send('POST', '/api/accounts', { name, role, password: PASSWORD });
  expect([made.statusCode, made.json().code]).toEqual([200, undefined]);
  return made.json().id;
};
const signIn = (name: string, password = PASSWORD) =>
  house.send('POST', '/api/session', { body: { name, password } });

describe('accounts', () => {
  it('AC1 an admin makes accounts in every role, members among them; they sign in and get tickets with a star', async () => {
    for (const role of ['fan', 'artist', 'moderator', 'admin']) {
      const id = await make(`A ${role}`, role);
      const cookie = cookieOf(await signIn(`A ${role}`));
      const { ticket } = (await house.send('POST', '/api/ticket', { cookie })).json();
      const read = verifyTicket(house.secrets.ticketSecret, ticket, house.clock.nowMs);
      expect(read).toMatchObject({
        ok: true,
        claims: { person: id, name: `A ${role}`, role, verified: true },
      });
    }
    const list = (await send('GET', '/api/accounts')).json<{ name: string; sessions: number }[]>();
    expect(list.filter(({ name }) => name.startsWith('A ')).map(({ sessions }) => sessions)).toEqual([
      1, 1, 1, 1,
    ]);
    expect(JSON.stringify(list)).not.toContain('argon2');
  });

  it('AC1 names follow the rules of names, and are taken once', async () => {
    await make('Ada');
    for (const [name, code] of [
      ['ADA ', 'NAME_TAKEN'],
      [' ', 'NAME_EMPTY'],
      ['x\u0000y', 'NAME_ILL_FORMED'],
    ]) {
      const refused = await send('POST', '/api/accounts', { name, role: 'fan', password: PASSWORD });
      expect([name, refused.json().code]).toEqual([name, code]);
    }
    const short = await send('POST', '/api/accounts', { name: 'Bo', role: 'fan', password: 'short' });
    expect(short.statusCode).toBe(400);
  });

  it('AC2 a new role counts from the next request on; sessions stay, websockets do not', async () => {
    const id = await make('Mira', 'moderator');
    const cookie = cookieOf(await signIn('Mira'));
    expect((await house.send('GET', '/api/desk', { cookie })).statusCode).toBe(200);
    expect((await send('PATCH', `/api/accounts/${id}`, { role: 'fan' })).json()).toMatchObject({
      role: 'fan',
    });
    expect((await house.send('GET', '/api/desk', { cookie })).statusCode).toBe(403);
    expect((await house.send('GET', '/api/session', { cookie })).json()).toMatchObject({ role: 'fan' });
    expect(house.putOut).toEqual([[id, 'ROLE_CHANGED']]);
  });

  it('AC3 a password from an admin ends all sessions; one’s own new one ends those in other browsers', async () => {
    const id = await make('Mira');
    const [here, there] = [cookieOf(await signIn('Mira')), cookieOf(await signIn('Mira'))];
    const change = (password: string) =>
      house.send('PUT', '/api/session/password', {
        cookie: here,
        body: { password, newPassword: 'another long one' },
      });
    expect((await change('wrong horse battery')).json().code).toBe('WRONG_PASSWORD');
    expect(house.putOut).toEqual([]);
    expect((await change(PASSWORD)).statusCode).toBe(204);
    const status = async (cookie: string) => (await house.send('GET', '/api/session', { cookie })).statusCode;
    expect([await status(here), await status(there)]).toEqual([200, 401]);
    expect((await signIn('Mira')).statusCode).toBe(401);
    await send('PATCH', `/api/accounts/${id}`, { password: 'yet another one' });
    expect(await status(here)).toBe(401);
    expect((await signIn('Mira', 'yet another one')).statusCode).toBe(200);
    expect(house.putOut.map(([, reason]) => reason)).toEqual(['PASSWORD_CHANGED', 'PASSWORD_CHANGED']);
  });

  it('AC4 the last admin stays one', async () => {
    const { id } = (await house.send('GET', '/api/session', { cookie: admin })).json();
    expect((await send('DELETE', `/api/accounts/${id}`)).json().code).toBe('LAST_ADMIN');
    expect((await send('PATCH', `/api/accounts/${id}`, { role: 'fan' })).json().code).toBe('LAST_ADMIN');
    expect((await send('PATCH', `/api/accounts/${id}`, { name: 'Still me' })).statusCode).toBe(200);
    const other = await make('Other', 'admin');
    expect((await send('DELETE', `/api/accounts/${other}`)).statusCode).toBe(204);
    expect(house.putOut).toEqual([[other, 'ACCOUNT_REMOVED']]);
  });

  it('AC5 a removed account, and one signed out everywhere, have no session left', async () => {
    const [gone, out] = [await make('Gone'), await make('Out')];
    const cookies = [cookieOf(await signIn('Gone')), cookieOf(await signIn('Out'))];
    await send('DELETE', `/api/accounts/${gone}`);
    await send('DELETE', `/api/accounts/${out}/sessions`);
    for (const cookie of cookies) {
      expect((await house.send('GET', '/api/session', { cookie })).statusCode).toBe(401);
    }
    expect((await signIn('Gone')).statusCode).toBe(401);
    expect((await signIn('Out')).statusCode).toBe(200);
  });
});
