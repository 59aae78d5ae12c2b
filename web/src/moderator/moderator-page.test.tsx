// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { viz } from '../../../proto/gen/viz.js';
import { CLOSE } from '../../../proto/limits.ts';
import {
  actOf,
  actsDone,
  changeRoom,
  click,
  cutOff,
  find,
  focusOn,
  has,
  held,
  housesAsked,
  lastHello,
  line,
  linesSaid,
  openRoom,
  pressOn,
  questions,
  tell,
  until,
  useTestRoom,
  write,
} from './test-room.tsx';

useTestRoom();

const text = (testId: string): string => find(testId).textContent ?? '';

test('MP1 staff come into the room by their account, and the page learns the desk', async () => {
  await openRoom({ desk: { held: [held(20, 'Nova', 'LOUD')] } });
  expect(lastHello()).toMatchObject({ ticket: 'signed', room: 'main', guestName: '' });
  expect(text('held-count')).toContain('1');
  expect(text('mod-viewers')).toContain('7');
});

test('MP1 who is not signed in, or not of staff, is told in words', async () => {
  await openRoom({ session: null });
  expect(document.querySelector('h1')?.textContent).toBe('Log in to moderate');
});

test('MP1 a member of the house is told that there is no place here', async () => {
  await openRoom({ session: { name: 'Fan', role: 'fan' } });
  expect(document.body.textContent).toContain('has no place');
  expect(has('panic')).toBe(false);
});

test('MP1 whom the room takes for no staff is looked up at the house again', async () => {
  await openRoom({ role: 0 });
  await until(() => expect(lastHello()).toBeDefined());
  await until(() => expect(questions()).toEqual([]));
  expect(has('held-count')).toBe(false);
});

test('MP1 one’s own password is changed here: the first one was made by somebody else', async () => {
  await openRoom();
  await click('part-people');
  await write('password-present', 'the one from the admin');
  await write('password-new', 'too short');
  expect(find<HTMLButtonElement>('password-submit').disabled).toBe(true);
  await write('password-new', 'long enough now');
  await click('password-submit');
  await until(() => expect(text('result')).toContain('Your password is changed.'));
  expect(housesAsked().at(-1)).toEqual({
    method: 'PUT',
    path: '/api/session/password',
    body: { password: 'the one from the admin', newPassword: 'long enough now' },
  });
  expect(find<HTMLInputElement>('password-new').value).toBe('');
});

test('MP3 MP5 a line is deleted at once, and one click takes that back', async () => {
  await openRoom({ snapshot: { chat: [line(30, 'Nova', 'boo')] } });
  await click('line-delete-30');
  await until(() => expect(text('result')).toContain('A line of Nova is deleted.'));
  expect(actsDone()).toEqual([{ removeLines: { numbers: [30] } }]);
  await tell({
    frame: { sequence: 1, eventsAfter: 40, events: [{ sequence: 102, chatRemoved: { numbers: [30] } }] },
  });
  expect(has('line-30')).toBe(false);
  await click('toast-undo');
  await until(() => expect(actsDone()[1]).toEqual({ undo: 101 }));
  await until(() => expect(text('result')).toContain('Taken back.'));
  expect(text('toast-undo')).toBe('Do it again');
});

test('MP3 Ctrl+Z takes back the newest act, and leaves a field its own', async () => {
  await openRoom({ snapshot: { chat: [line(30, 'Nova', 'boo')] } });
  await click('line-timeout-30');
  await until(() => expect(has('toast-undo')).toBe(true));
  await pressOn(find('say-text'), 'z', { ctrlKey: true });
  expect(actsDone()).toHaveLength(1);
  await pressOn(document.body, 'z', { ctrlKey: true });
  await until(() => expect(actsDone()[1]).toEqual({ undo: 101 }));
});

test('MP4 a refusal says why, and nothing is shown as done', async () => {
  const act = () => ({ refusal: viz.Refusal.REFUSAL_OUTRANKED });
  await openRoom({ snapshot: { chat: [line(30, 'Rosa', 'hm')] }, act });
  await click('line-timeout-30');
  await until(() => expect(text('problem')).toContain('your rank or above'));
  expect(has('toast-undo')).toBe(false);
});

test('MP5 keys act on the line that has the focus, which then goes to its neighbour', async () => {
  await openRoom({ snapshot: { chat: [line(30, 'Nova', 'one'), line(31, 'Mira', 'two')] } });
  await focusOn('chat-log');
  await pressOn(find('chat-log'), 'ArrowUp');
  await pressOn(document.activeElement, 'ArrowUp');
  expect(document.activeElement).toBe(find('line-30'));
  await pressOn(document.activeElement, 'd');
  await until(() => expect(actsDone()).toEqual([{ removeLines: { numbers: [30] } }]));
  await tell({
    frame: { sequence: 1, eventsAfter: 40, events: [{ sequence: 102, chatRemoved: { numbers: [30] } }] },
  });
  await until(() => expect(document.activeElement).toBe(find('line-31')));
  await pressOn(document.activeElement, 'Enter');
  expect(has('person-sheet')).toBe(true);
});

test('MP5 lines under a shadow ban stand in the chat, marked', async () => {
  await openRoom({ snapshot: { chat: [line(30, 'Nova', 'one')] } });
  await tell({
    staff: {
      events: [{ sequence: 35, shadowedLine: { line: { person: 'x', name: 'Troll', text: 'psst' } } }],
    },
  });
  expect(text('line-35')).toContain('only its author sees this');
  expect(has('line-delete-35')).toBe(false);
});

test('MP5 staff talk and announce; what is refused stays in the field', async () => {
  await openRoom({ act: () => ({ refusal: viz.Refusal.REFUSAL_BUSY }) });
  await write('say-text', 'Doors are open');
  await click('say-announce');
  await until(() => expect(has('problem')).toBe(true));
  expect(find<HTMLInputElement>('say-text').value).toBe('Doors are open');
  await click('say-send');
  await until(() => expect(linesSaid()).toEqual(['Doors are open']));
  await until(() => expect(find<HTMLInputElement>('say-text').value).toBe(''));
});

test('MP6 the held queue is worked by keys, one line after the other', async () => {
  await openRoom({
    desk: { held: [held(20, 'Nova', 'ONE'), held(21, 'Mira', 'TWO'), held(22, 'Sol', 'THREE')] },
  });
  await focusOn('held-list');
  await pressOn(find('held-list'), 'j');
  expect(document.activeElement).toBe(find('held-20'));
  await pressOn(document.activeElement, 'j');
  await pressOn(document.activeElement, 'k');
  await pressOn(document.activeElement, 'a');
  await until(() => expect(actsDone()).toEqual([{ decide: { held: 20, approve: true } }]));
  await tell({ staff: { events: [{ sequence: 102, heldDecided: { held: 20, approve: true } }] } });
  await until(() => expect(document.activeElement).toBe(find('held-21')));
  await pressOn(document.activeElement, 'r');
  await until(() => expect(actsDone()[1]).toEqual({ decide: { held: 21 } }));
  await pressOn(document.body, 'r');
  expect(actsDone()).toHaveLength(2);
});

test('MP6 nothing that waits is said, and lines that wait for the delay alone are apart', async () => {
  await openRoom({ desk: { held: [held(20, 'Nova', 'soon', Date.now() + 60_000)] } });
  expect(has('held-count')).toBe(false);
  expect(document.querySelector('.panel-held')?.textContent).toContain('Nothing waits');
  expect(document.querySelector('.panel-delayed')?.textContent).toContain('soon');
});

test('MP8 each rule holds at once and leaves the others as they are', async () => {
  await openRoom({ snapshot: { rules: { slowModeS: 7, linksClickable: true } } });
  await click('part-room');
  expect(find<HTMLSelectElement>('slow-mode').value).toBe('7');
  await write('chat-delay', '3000');
  await until(() =>
    expect(actsDone()).toEqual([{ setRules: { slowModeS: 7, delayMs: 3000, linksClickable: true } }]),
  );
  await tell({
    frame: { sequence: 1, eventsAfter: 40, events: [{ sequence: 102, rulesChanged: { delayMs: 3000 } }] },
  });
  expect(find<HTMLSelectElement>('chat-delay').value).toBe('3000');
  expect(find<HTMLSelectElement>('slow-mode').value).toBe('0');
});

test('MP8 layers are frozen one by one, for all or for newcomers', async () => {
  await openRoom({ snapshot: { frozen: { layers: [0] } } });
  await click('part-room');
  await click('freeze-chat');
  await until(() => expect(actsDone()).toEqual([{ freeze: { layers: [0, 3] } }]));
  await write('freeze-whom', 'newcomers');
  await until(() => expect(actsDone()[1]).toEqual({ freeze: { layers: [0], onlyNewFans: true } }));
});

test('MP8 moderators see what the filters do; effects and filters are for admins', async () => {
  const filters = new TextEncoder().encode('{"caps":{"mode":"dry-run"}}');
  await openRoom({ desk: { filters, filterCounts: [{ filter: 'caps', dry: 4 }] } });
  await click('part-room');
  expect(text('filter-caps')).toContain('only count');
  expect(text('filter-caps')).toContain('4 only counted');
  expect([has('filter-mode-caps'), has('effect-start')]).toEqual([false, false]);
});

test('MP8 an admin changes a filter’s mode and words, and hears what is wrong with them', async () => {
  const filters = new TextEncoder().encode('{"words":{"mode":"off","words":["spoon"]}}');
  const detail = 'words.words has an entry "" that is empty.';
  await openRoom({
    role: 3,
    desk: { filters },
    act: () => ({ refusal: viz.Refusal.REFUSAL_BAD_VALUE, detail }),
  });
  await click('part-room');
  await write('filter-texts-words', 'spoon\nfork');
  await click('filter-texts-words-save');
  await until(() => expect(text('problem')).toContain(detail));
  await write('filter-mode-words', 'hold');
  await until(() => expect(actsDone()).toHaveLength(2));
  const sent = actsDone().map((act) => {
    const bytes = Object.values((act as { setFilters: Record<string, number> }).setFilters);
    const base64 = String((act as { setFilters: unknown }).setFilters);
    return typeof bytes[0] === 'number' ? new TextDecoder().decode(new Uint8Array(bytes)) : atob(base64);
  });
  expect(sent).toEqual([
    '{"words":{"mode":"off","words":["spoon","fork"]}}',
    '{"words":{"mode":"hold","words":["spoon"]}}',
  ]);
});

test('MP9 panic is one button without a question, and its end the same one', async () => {
  await openRoom();
  await click('panic');
  await until(() => expect(actsDone()).toEqual([{ panic: true }]));
  await tell({ staff: { events: [actOf(101, { panic: true }, { after: { wasPanic: true } })] } });
  expect(text('panic-banner')).toContain('Panic is on');
  await click('panic');
  await until(() => expect(actsDone()[1]).toEqual({ panic: false }));
});

test('MP11 the log is paged; an act is taken back from it, and done again', async () => {
  const first = { events: [actOf(90, { pin: 0 }), actOf(80, { panic: true })], more: true };
  await openRoom({ audit: [first, { events: [actOf(70, { announce: 'hi' })], more: false }] });
  await click('part-log');
  expect(find('audit').children).toHaveLength(2);
  await click('audit-older');
  await until(() => expect(find('audit').children).toHaveLength(3));
  expect(questions().at(-1)).toMatchObject({ audit: { before: 80 } });
  expect(has('audit-older')).toBe(false);
  find('act-90').querySelector<HTMLElement>('[data-testid="act-undo"]')?.click();
  await until(() => expect(actsDone()).toEqual([{ undo: 90 }]));
  await tell({ staff: { events: [actOf(101, { undo: 90 }, { undoes: 90 })] } });
  expect(text('act-90')).toContain('taken back');
  find('act-90').querySelector<HTMLElement>('[data-testid="act-redo"]')?.click();
  await until(() => expect(actsDone()[1]).toEqual({ undo: 101 }));
});

test('MP11 what an admin did offers a moderator no undo', async () => {
  await openRoom({ audit: [{ events: [actOf(90, { panic: true }, { moderatorRole: 3 })] }] });
  await click('part-log');
  expect([has('act-90'), has('act-undo')]).toEqual([true, false]);
});

test('MP12 a connection that is gone is said, acts say that nothing was done, and the desk is learnt anew', async () => {
  await openRoom({ snapshot: { chat: [line(30, 'Nova', 'boo')] } });
  await cutOff(CLOSE.RESTARTING);
  expect(text('mod-connection')).toContain('nothing can be done');
  await click('line-delete-30');
  await until(() => expect(text('problem')).toContain('Nothing was done'));
  expect(actsDone()).toEqual([]);
  changeRoom({ desk: { held: [held(50, 'Nova', 'LOUD')] } });
  await until(() => expect(text('held-count')).toContain('1'));
});
