// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  change,
  click,
  everythingAsked,
  find,
  has,
  house,
  open,
  refuse,
  sent,
  useTestPage,
} from '../test-page.tsx';
import { makePassword } from './make-password.ts';

useTestPage();

const ROSA = { id: '1', name: 'Rosa', role: 'admin', createdMs: 0, sessions: 1 };
const MO = { id: '2', name: 'Mo', role: 'moderator', createdMs: 0, sessions: 0 };
const table = (changes: Parameters<typeof house>[0] = {}) =>
  house({ 'GET /api/accounts': () => [MO, ROSA], ...changes });

test('DP35 an account is made with a password of the page’s own making, shown once', async () => {
  const made = { id: '9', name: 'Sol', role: 'moderator', createdMs: 0, sessions: 0 };
  await open(table({ 'POST /api/accounts': () => made }));
  await click('account-create');
  expect(sent('POST')).toEqual([]);
  await change('account-name', ' Sol ');
  await click('account-create');
  const [[path, body]] = sent('POST') as [[string, { password: string }]];
  expect([path, body]).toEqual([
    '/api/accounts',
    { name: 'Sol', role: 'moderator', password: expect.stringMatching(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/) },
  ]);
  expect(find('account-password').textContent).toBe(body.password);
  expect(find('account-page').textContent).toMatch(/\/moderator$/);
  await click('account-password-done');
  expect(document.documentElement.outerHTML).not.toContain(body.password);
});

test('DP35 a name that is taken is said, and stays in the field', async () => {
  const taken = refuse('refused', 'NAME_TAKEN', 'This name is taken.');
  await open(table({ 'POST /api/accounts': () => taken }));
  await change('account-name', 'Mo');
  await click('account-create');
  expect(document.querySelector('.toasts [role="alert"]')?.textContent).toBe('This name is taken.');
  expect(find<HTMLInputElement>('account-name').value).toBe('Mo');
  expect(has('account-password')).toBe(false);
});

test('DP36 a role is changed with one choice; removing asks once more; one’s own account is for others', async () => {
  await open(
    table({
      'PATCH /api/accounts/2': () => ({ ...MO, role: 'artist' }),
      'DELETE /api/accounts/2': () => null,
    }),
  );
  expect(has('account-manage-1')).toBe(false);
  await click('account-manage-2');
  await change('account-role-2', 'artist');
  expect(sent('PATCH')).toEqual([['/api/accounts/2', { role: 'artist' }]]);
  await click('account-remove-2');
  expect(sent('DELETE')).toEqual([]);
  await click('account-remove-2-yes');
  expect(sent('DELETE')).toEqual([['/api/accounts/2', undefined]]);
});

test('DP36 a new password asks once more, and is shown once', async () => {
  await open(table({ 'PATCH /api/accounts/2': () => MO }));
  await click('account-manage-2');
  await click('account-new-password-2');
  await click('account-new-password-2-yes');
  const [[, body]] = sent('PATCH') as [[string, { password: string }]];
  expect(find('account-password').textContent).toBe(body.password);
});

test('DP36 moderators see nothing of accounts', async () => {
  await open(table({ 'GET /api/session': () => ({ id: '2', name: 'Mo', role: 'moderator' }) }));
  expect(document.querySelector('.panel-accounts')).toBeNull();
  expect(everythingAsked().some(({ path }) => path === '/api/accounts')).toBe(false);
});

test('DP35 a password has 100 bits: each sign is as likely as any other', () => {
  const every = makePassword((bytes) => bytes.map((_, index) => index * 13));
  expect(every).toHaveLength(23);
  expect(makePassword((bytes) => bytes.fill(31))).toBe('99999-99999-99999-99999');
  expect(makePassword((bytes) => bytes.fill(32))).toBe('aaaaa-aaaaa-aaaaa-aaaaa');
});
