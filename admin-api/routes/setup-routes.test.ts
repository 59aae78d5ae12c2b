import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildTestApp, cookieOf, PASSWORD, type TestApp } from '../tests/test-app.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let house: TestApp;
beforeEach(async () => {
  house = await buildTestApp();
});
afterEach(() => house.close());

const file = (): string => join(house.config.dataDir, 'setup-link.txt');
const issue = (): string => {
  const link = house.issueLink();
  if (link === undefined) throw new Error('no link was made');
  return link.split('#setup=')[1] ?? '';
};
const check = (token: string) => house.send('POST', '/api/setup/check', { body: { token } });
const setUp = (token: string, name = 'Ada') =>
  house.send('POST', '/api/setup', { body: { token, name, password: PASSWORD } });

describe('set-up link', () => {
  it('SU1 S4 without any default credentials nobody can sign in to a new house', async () => {
    for (const [name, password] of [
      ['admin', 'admin'],
      ['admin', 'password'],
      ['root', 'root'],
      ['houselights', 'houselights'],
    ]) {
      const response = await house.send('POST', '/api/session', { body: { name, password } });
      expect([response.statusCode, response.json().code]).toEqual([401, 'WRONG_LOGIN']);
    }
    expect(house.repos.accounts.hasAdmin()).toBe(false);
  });

  it('SU2 S4 is written whole to setup-link.txt, for this user only', () => {
    const link = house.issueLink();
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:8080\/admin#setup=[\w-]{43}$/);
    expect(readFileSync(file(), 'utf8')).toBe(`${link}\n`);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('SU3 S4 makes the first admin, signed in, and is dead after that', async () => {
    const token = issue();
    expect((await check(token)).statusCode).toBe(204);
    const response = await setUp(token);
    expect(response.json()).toMatchObject({ name: 'Ada', role: 'admin' });
    const session = await house.send('GET', '/api/session', { cookie: cookieOf(response) });
    expect(session.json()).toMatchObject({ name: 'Ada', role: 'admin' });

    expect(existsSync(file())).toBe(false);
    expect((await check(token)).json()).toMatchObject({ code: 'SETUP_LINK_USED' });
    expect((await setUp(token, 'Eve')).json()).toMatchObject({ code: 'SETUP_LINK_USED' });
    expect(house.issueLink()).toBeUndefined();
    expect(existsSync(file())).toBe(false);
  });

  it('SU3 S4 lets in one of two who use it at once', async () => {
    const token = issue();
    const both = await Promise.all([setUp(token, 'Ada'), setUp(token, 'Eve')]);
    expect(both.map((response) => response.statusCode).toSorted((a, b) => a - b)).toEqual([200, 403]);
  });

  it('SU4 S4 expires after 24 hours', async () => {
    const token = issue();
    house.clock.nowMs += DAY_MS - 1;
    expect((await check(token)).statusCode).toBe(204);
    house.clock.nowMs += 1;
    expect((await check(token)).json()).toMatchObject({ code: 'SETUP_LINK_EXPIRED' });
    expect((await setUp(token)).json()).toMatchObject({ code: 'SETUP_LINK_EXPIRED' });
    expect(house.repos.accounts.hasAdmin()).toBe(false);
  });

  it('SU5 S4 is replaced by a fresh one at the next start', async () => {
    const first = issue();
    const second = issue();
    expect(second).not.toBe(first);
    expect(readFileSync(file(), 'utf8')).toContain(second);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect((await check(first)).json()).toMatchObject({ code: 'SETUP_LINK_UNKNOWN' });
    expect((await check(second)).statusCode).toBe(204);
  });

  it('SU6 refuses a short password and a name that cannot be shown, and stays good', async () => {
    const token = issue();
    const short = await house.send('POST', '/api/setup', { body: { token, name: 'Ada', password: 'short' } });
    expect([short.statusCode, short.json().code]).toEqual([400, 'BAD_REQUEST']);
    expect((await setUp(token, 'a\ud83d')).json()).toMatchObject({ code: 'NAME_ILL_FORMED' });
    expect((await check(token)).statusCode).toBe(204);
  });

  it('SU2 S4 keeps only the hash of its token in the database', () => {
    const token = issue();
    const bytes = ['admin.sqlite', 'admin.sqlite-wal'].map((name) =>
      readFileSync(join(house.config.dataDir, name)),
    );
    expect(Buffer.concat(bytes).includes(token)).toBe(false);
    expect(house.logs.join('')).not.toContain(token);
  });
});
