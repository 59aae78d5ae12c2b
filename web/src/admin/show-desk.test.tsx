// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import {
  change,
  click,
  find,
  type House,
  has,
  house,
  open,
  refuse,
  sent,
  useTestPage,
} from './test-page.tsx';

useTestPage();

const SHOW = { title: 'Night one', artist: 'Mira', stickerSet: [1], program: 'attic' };
const facts = {
  room: 'main',
  show: SHOW as object,
  changedMs: 1 as number | null,
  canUndo: true,
  state: 'shown',
  problem: null as object | null,
};
const withShow = (of: Partial<typeof facts> = {}, changes: House = {}): House =>
  house({
    'GET /api/rooms/main/show': () => ({ ...facts, ...of }),
    'PUT /api/rooms/main/show': () => facts,
    ...changes,
  });
const room = { viewers: 3, stickers: 7, lastSequence: 1, tickMs: 50 };
const withRooms = (changes: House = {}): House =>
  house({
    'GET /api/desk': () => ({
      sources: [],
      venues: [],
      rooms: [
        { ...room, name: 'main' },
        { ...room, name: 'attic' },
      ],
      problems: [],
    }),
    ...changes,
  });
const tick = (testId: string) => act(async () => find<HTMLInputElement>(testId).click());

test('DP32 the show is changed as a whole; what has no field stays', async () => {
  await open(withShow());
  expect(find<HTMLInputElement>('show-title').value).toBe('Night one');
  expect(find('show-state').textContent).toBe('shown');
  await change('show-artist', ' DJ Bob ');
  await change('show-reactions', '🔥 👏');
  await change('show-mode-chat', 'verified-only');
  await change('show-limit-perFan', '5');
  await tick('show-accent-own');
  await click('show-save');
  expect(sent('PUT')).toEqual([
    [
      '/api/rooms/main/show',
      {
        title: 'Night one',
        artist: 'DJ Bob',
        stickerSet: [1],
        program: 'attic',
        reactions: ['🔥', '👏'],
        modes: { stickers: 'on', trails: 'on', fireworks: 'on', chat: 'verified-only' },
        stickerLimits: { perFan: 5 },
        theme: { image: '', background: 0, accent: 0xffb454 },
      },
    ],
  ]);
  expect(document.querySelector('.toasts output')?.textContent).toContain('The show is changed');
});

test('DP32 a limit that is none is said beside its field, and nothing is sent', async () => {
  await open(withShow());
  await change('show-limit-scaleMaxPct', '900');
  await click('show-save');
  expect(sent('PUT')).toEqual([]);
  expect(find('show-limit-scaleMaxPct').getAttribute('aria-invalid')).toBe('true');
});

test('DP32 a refused show stays in the form, with the reason of the house', async () => {
  const bad = refuse('refused', 'BAD_SHOW', 'A reaction is one emoji: "clap" is not.');
  await open(withShow({}, { 'PUT /api/rooms/main/show': () => bad }));
  await change('show-reactions', 'clap');
  await click('show-save');
  expect(document.querySelector('.toasts [role="alert"]')?.textContent).toContain('one emoji');
  expect(find<HTMLInputElement>('show-reactions').value).toBe('clap');
  await click('show-discard');
  expect(find<HTMLInputElement>('show-reactions').value).toBe('');
});

test('DP33 a show that is not shown yet says so and why; undo is one click, where there is something', async () => {
  const problem = { code: 'VIZ_UNREACHABLE', message: 'viz-server does not answer.' };
  await open(withShow({ state: 'waiting', problem }));
  expect(find('show-state').textContent).toBe('not shown yet');
  expect(find('show-problem').textContent).toContain('does not answer');
  await click('show-undo');
  expect(sent('POST')).toEqual([['/api/rooms/main/show/undo', undefined]]);
});

test('DP33 nothing to undo, and who may not change it reads it', async () => {
  await open(withShow({ canUndo: false }));
  expect(find<HTMLButtonElement>('show-undo').disabled).toBe(true);
});

test('DP33 moderators read the show and change nothing', async () => {
  await open(withShow({}, { 'GET /api/session': () => ({ id: '2', name: 'Mo', role: 'moderator' }) }));
  expect(find('show-summary').textContent).toBe('Night one · Mira');
  expect([has('show-save'), has('room-open'), has('room-export-main')]).toEqual([false, false, false]);
});

test('DP33 a change from elsewhere while somebody writes is said, and not written over unseen', async () => {
  let changedMs = 1;
  await open(
    withShow({}, { 'GET /api/rooms/main/show': () => ({ ...facts, changedMs, show: { title: 'Theirs' } }) }),
  );
  expect(has('show-overtaken')).toBe(false);
  await change('show-title', 'Mine');
  changedMs = 2;
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
  expect(has('show-overtaken')).toBe(true);
  expect(find<HTMLInputElement>('show-title').value).toBe('Mine');
});

test('DP34 each room has its show', async () => {
  await open(
    withRooms({ 'GET /api/rooms/attic/show': () => ({ ...facts, room: 'attic', show: { title: 'Up' } }) }),
  );
  await change('show-room', 'attic');
  expect(find<HTMLInputElement>('show-title').value).toBe('Up');
});

test('DP34 rooms are opened, exported, and closed after a question; the house’s own stays', async () => {
  await open(withRooms());
  expect(find('room-export-attic').getAttribute('href')).toBe('/api/rooms/attic/export');
  expect(has('room-close-main')).toBe(false);
  await change('room-name', ' Cellar ');
  await click('room-open');
  expect(sent('POST')).toEqual([['/api/rooms', { name: 'cellar' }]]);
  await click('room-close-attic');
  expect(sent('DELETE')).toEqual([]);
  await click('room-close-attic-yes');
  expect(sent('DELETE')).toEqual([['/api/rooms/attic', undefined]]);
});
