// @vitest-environment happy-dom
import { act } from 'react';
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
} from './test-page.tsx';

useTestPage();

const signedOut = refuse('signed-out', 'NOT_SIGNED_IN', 'Sign in first.');

test('DP2 nothing is sent before the set-up form is right; then the new admin comes to the desk', async () => {
  await open(house(), 'token-1');
  expect(sent('POST')).toEqual([['/api/setup/check', { token: 'token-1' }]]);
  await change('setup-name', 'Rosa');
  await change('setup-password', 'long enough');
  await change('setup-password-again', 'long enougH');
  await click('setup-submit');
  expect(document.body.textContent).toContain('not the same');
  expect(sent('POST')).toHaveLength(1);
  await change('setup-password-again', 'long enough');
  await click('setup-submit');
  expect(sent('POST')[1]).toEqual([
    '/api/setup',
    { token: 'token-1', name: 'Rosa', password: 'long enough' },
  ]);
  expect(has('venue-card-main')).toBe(true);
});

test('DP3 a dead set-up link says what to do', async () => {
  const dead = refuse('refused', 'SETUP_LINK_EXPIRED', 'older than 24 hours');
  await open(house({ 'POST /api/setup/check': () => dead }), 'token-1');
  expect(find('problem').textContent).toContain('24 hours');
  expect(document.body.textContent).toContain('data/setup-link.txt');
  expect(has('setup-name')).toBe(false);
});

test('DP4 a wrong password is said in words and keeps the name', async () => {
  const wrong = refuse('signed-out', 'WRONG_LOGIN', 'Name or password is wrong.');
  await open(house({ 'GET /api/session': () => signedOut, 'POST /api/session': () => wrong }));
  await change('login-name', 'Rosa');
  await change('login-password', 'nope');
  await click('login-submit');
  expect(find('problem').textContent).toBe('Name or password is wrong.');
  expect(find<HTMLInputElement>('login-name').value).toBe('Rosa');
  expect(find<HTMLInputElement>('login-password').value).toBe('');
});

test('DP5 a session that ends while something is changed leads back to log in, with a word', async () => {
  await open(house({ 'PUT /api/venues/main/route': () => signedOut }));
  await change('route-select-main', 'a1');
  expect(document.body.textContent).toContain('Your session is over');
  expect(find<HTMLInputElement>('login-name').value).toBe('Rosa');
});

test('DP6 a moderator sees the desk and no way to change it', async () => {
  await open(house({ 'GET /api/session': () => ({ id: '2', name: 'Mo', role: 'moderator' }) }));
  expect(has('venue-card-main')).toBe(true);
  expect([has('route-select-main'), has('artist-name')]).toEqual([false, false]);
  expect(everythingAsked().some(({ path }) => path === '/api/artists')).toBe(false);
});

test('DP11 one choice routes; a refusal is said and the old route shown again', async () => {
  const away = refuse('refused', 'MEDIA_UNREACHABLE', 'media does not answer.');
  await open(house({ 'PUT /api/venues/main/route': () => away }));
  await change('route-select-main', 'a1');
  expect(sent('PUT')).toEqual([['/api/venues/main/route', { artistId: 'a1' }]]);
  expect(document.querySelector('.toasts [role="alert"]')?.textContent).toBe('media does not answer.');
  expect(find<HTMLSelectElement>('route-select-main').value).toBe('');
});

test('DP15 a new artist’s stream key is shown until it is put away, and then nowhere', async () => {
  const facts = { id: 'k9', hint: 'aTe9', createdMs: 0, revokedMs: null };
  const made = {
    artist: { id: 'a9', name: 'Ohm', createdMs: 0, mayTakeOver: false, keys: [facts] },
    streamKey: { key: 'secret-key-aTe9', facts, ingestUrl: 'rtmp://h:1935/live' },
  };
  await open(house({ 'POST /api/artists': () => made }));
  await change('artist-name', ' Ohm ');
  await click('artist-create');
  expect(sent('POST')).toEqual([['/api/artists', { name: 'Ohm' }]]);
  expect(find('stream-key').textContent).toBe('secret-key-aTe9');
  expect(find('ingest-url').textContent).toBe('rtmp://h:1935/live');
  await click('stream-key-done');
  expect(document.documentElement.outerHTML).not.toContain('secret-key');
});

test('DP16 deleting asks once more, with the focus on “keep”; Escape keeps', async () => {
  await open(house());
  await click('artist-manage-a1');
  await click('artist-delete-a1');
  expect(document.activeElement?.textContent).toBe('Keep');
  await act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  expect(has('artist-delete-a1-yes')).toBe(false);
  expect(sent('DELETE')).toEqual([]);
  await click('artist-delete-a1');
  await click('artist-delete-a1-yes');
  expect(sent('DELETE')).toEqual([['/api/artists/a1', undefined]]);
});

test('DP18 where no OBS is set up, the page says how to', async () => {
  await open(house());
  expect(document.querySelector('.panel-obs')?.textContent).toContain('HL_OBS_URL');
});

test('DP18 each scene is a button, the current one is marked, another is one click', async () => {
  const obs = { state: 'connected', reason: null, scenes: ['1-up', '2-up'], currentScene: '2-up' };
  await open(house({ 'GET /api/obs': () => obs, 'PUT /api/obs/scene': () => obs }));
  expect(find('scene-2-up').getAttribute('aria-pressed')).toBe('true');
  await click('scene-2-up');
  await click('scene-1-up');
  expect(sent('PUT')).toEqual([['/api/obs/scene', { name: '1-up' }]]);
});

test('DP19 a service that does not answer is named at the top and where its list would be', async () => {
  await open(house());
  expect(find('problem').textContent).toContain('viz-server does not answer.');
  expect(document.querySelector('.panel-room')?.textContent).toContain('viz-server does not answer');
});
