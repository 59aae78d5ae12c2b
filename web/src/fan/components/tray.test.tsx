// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readFrozen, readShow } from '../../shared/wire/read-facts.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { undoableSticker } from '../undoable.ts';
import { clockWords } from './Countdown.tsx';
import { Header } from './Header.tsx';
import { Tray } from './Tray.tsx';

let root: Root;
let page: HTMLElement;

const set = (state: Partial<ReturnType<typeof useFan.getState>>) => act(async () => useFan.setState(state));
const all = (selector: string) => [...page.querySelectorAll(selector)];

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  useFan.setState({ show: readShow({}), frozen: readFrozen({}), me: undefined, undoable: [], crowdMeter: 0 });
  page = document.createElement('div');
  document.body.append(page);
  root = createRoot(page);
  await act(async () =>
    root.render(
      <>
        <Header />
        <Tray />
      </>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  vi.unstubAllGlobals();
});

describe('tray', () => {
  it('PG13 offers only the show’s set of stickers', async () => {
    expect(all('.sticker').length).toBeGreaterThan(20);
    await set({ show: readShow({ stickerSet: [1, 25] }) });
    expect(all('.sticker').map((one) => one.getAttribute('title'))).toEqual([
      'Neon heart',
      'Disco ball, turning',
    ]);
  });

  it('PG13 offers to take back the newest sticker until its time is over', async () => {
    await set({ undoable: [undoableSticker(1, 'Star', Date.now()), undoableSticker(2, 'Cat', Date.now())] });
    expect(page.querySelector('[data-testid="undo"]')?.textContent).toContain('Cat');
    await set({ undoable: [undoableSticker(2, 'Cat', Date.now() - 30_000)] });
    expect(page.querySelector('[data-testid="undo"]')).toBeNull();
  });

  it('PG18 has the show’s reactions and the crowd meter', async () => {
    await set({ show: readShow({ reactions: ['🎹', '👏'] }), crowdMeter: 42 });
    expect(all('.reaction').map((one) => one.textContent)).toEqual(['🎹', '👏']);
    expect(page.querySelector('[role="meter"]')?.getAttribute('aria-valuenow')).toBe('42');
  });

  it('SH3 takes away what is off and says so; what is frozen stays in sight', async () => {
    await set({ show: readShow({ modes: [1, 1, 0, 0] }), frozen: readFrozen({ layers: [2] }) });
    expect(all('.sticker, .trail-switches, [data-testid="tool-sticker"]')).toEqual([]);
    expect(page.querySelector<HTMLFieldSetElement>('.reactions')?.disabled).toBe(true);
    const words = page.querySelector('[data-testid="tray-words"]')?.textContent;
    expect(words).toContain(STRINGS.layers.off.stickers);
    expect(words).toContain(STRINGS.layers.frozen.fireworks);
  });
});

describe('header', () => {
  it('SH1 shows the show’s title, the artist on stage and the countdown', async () => {
    await set({
      title: 'The house',
      show: readShow({ artist: 'Juno', countdown: { toMs: Date.now() + 95_500, label: 'Doors' } }),
    });
    expect(page.querySelector('h1')?.textContent).toBe('The house');
    expect(page.querySelector('[data-testid="on-stage"]')?.textContent).toBe('On stage: Juno');
    expect(page.querySelector('[data-testid="countdown"]')?.textContent).toBe('Doors 1:36');
    await set({ show: readShow({ title: 'Night' }) });
    expect(page.querySelector('h1')?.textContent).toBe('Night');
    expect(document.title).toBe('Night');
  });

  it('SH1 says times of a minute, an hour and days', () => {
    expect([5, 95, 3_700, 90_061].map(clockWords)).toEqual(['0:05', '1:35', '1:01:40', '1 d 1:01:01']);
  });
});
