// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { FOR_GOOD_MS } from '../../../proto/limits.ts';
import {
  actOf,
  actsDone,
  changeRoom,
  click,
  type FakeRoom,
  find,
  has,
  line,
  openRoom,
  questions,
  tell,
  until,
  useTestRoom,
  write,
} from './test-room.tsx';

useTestRoom();

const text = (testId: string): string => find(testId).textContent ?? '';

const openNova = async (room: FakeRoom = {}): Promise<void> => {
  await openRoom({ snapshot: { chat: [line(30, 'Nova', 'boo')] }, ...room });
  await act(async () => document.querySelector<HTMLElement>('[aria-label="About Nova"]')?.click());
};

test('MP7 the sheet shows one timeline, page by page, and reads it anew when staff act', async () => {
  const timeline = [
    { events: [{ sequence: 30, chatPosted: { text: 'boo' } }], more: true },
    { events: [{ sequence: 12, stickerPlaced: { sticker: 2 } }], more: false },
  ];
  await openNova({ timeline });
  await until(() => expect(text('timeline')).toContain('boo'));
  const older = [...document.querySelectorAll('button')].find(
    (button) => button.textContent === 'Show older',
  );
  await act(async () => older?.click());
  await until(() => expect(text('timeline')).toContain('Star'));
  expect(questions().at(-1)).toMatchObject({ timeline: { person: 'p-Nova', before: 30 } });
  const warned = actOf(101, { warn: { text: 'easy' } }, { person: 'p-Nova', personName: 'Nova' });
  changeRoom({ timeline: [{ events: [warned] }] });
  await tell({ staff: { events: [warned] } });
  await until(() => expect(text('timeline')).toContain('Rosa warned Nova'));
});

test('MP7 what holds is shown with its end, by address too, and lifted with one click', async () => {
  const standings = [
    { person: 'p-Nova', standing: { timeoutUntilMs: FOR_GOOD_MS, warnings: 2, address: 'k1' } },
    { person: 'address:k1', standing: { banUntilMs: FOR_GOOD_MS } },
  ];
  await openNova({ desk: { standings } });
  expect(text('standing')).toContain('on a break for good');
  expect(text('standing')).toContain('banned by address for good');
  expect(text('standing')).toContain('2 warnings');
  await click('lift');
  await until(() => expect(actsDone()).toEqual([{ lift: { person: 'p-Nova' } }]));
});

test('MP7 breaks, warnings and notes are done at once, with the reason', async () => {
  await openNova();
  await write('reason', 'spoilers');
  await click('timeout-600');
  await write('warn', 'No spoilers, please');
  await click('warn-submit');
  await write('note', 'was warned on Friday');
  await click('note-submit');
  await until(() =>
    expect(actsDone()).toEqual([
      { reason: 'spoilers', timeout: { person: 'p-Nova', durationS: 600 } },
      { reason: 'spoilers', warn: { person: 'p-Nova', text: 'No spoilers, please' } },
      { note: { person: 'p-Nova', text: 'was warned on Friday' } },
    ]),
  );
  await until(() => expect(find('person-sheet').querySelector('[data-testid="result"]')).not.toBeNull());
});

test('MP3 MP7 banning a person is one click; an address is asked about once more', async () => {
  await openNova();
  await write('ban-span', '3600');
  await click('ban');
  await until(() => expect(actsDone()).toEqual([{ ban: { person: 'p-Nova', durationS: 3600 } }]));
  await write('ban-reach', '2');
  await click('ban');
  expect(actsDone()).toHaveLength(1);
  await click('ban-yes');
  await until(() => expect(actsDone()[1]).toEqual({ ban: { person: 'p-Nova', durationS: 3600, reach: 2 } }));
});

test('MP7 nobody is offered acts on themselves', async () => {
  const own = { sequence: 30, atMs: 1, chatPosted: { person: 'me', name: 'Mo', text: 'hi' } };
  await openRoom({ snapshot: { chat: [own] } });
  await act(async () => document.querySelector<HTMLElement>('[aria-label="About Mo"]')?.click());
  expect([has('standing'), has('ban'), has('purge')]).toEqual([true, false, false]);
});

test('MP7 people are found by name, and who is under a sanction stands there whether here or not', async () => {
  const standings = [{ person: 'gone', standing: { name: 'Gone', banUntilMs: FOR_GOOD_MS } }];
  await openRoom({ desk: { standings }, people: { rows: [{ person: 'p1', name: 'Mira' }], total: 1 } });
  await click('part-people');
  expect(document.querySelector('.panel-standing')?.textContent).toContain('Gonebanned for good');
  await write('people-search', ' mir');
  await until(() => expect(questions().at(-1)).toMatchObject({ people: { search: 'mir' } }));
  await until(() => expect(document.querySelector('.panel-people')?.textContent).toContain('Mira'));
});
