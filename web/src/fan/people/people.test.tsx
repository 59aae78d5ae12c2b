// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { live } from '../live.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { People } from './People.tsx';

const ask = vi.fn();
let root: Root;
let page: HTMLElement;

const row = (index: number) => ({
  person: `p${index}`,
  name: `Fan ${index}`,
  colour: 1,
  verified: index === 0,
});
const wait = () => act(() => vi.advanceTimersByTimeAsync(300));
const button = (name: string) => {
  const found = [...page.querySelectorAll('button')].find(
    (one) => one.getAttribute('aria-label') === name || one.textContent === name,
  );
  if (found === undefined) throw new Error(`there is no button ${name}`);
  return found;
};
const click = (name: string) => act(async () => button(name).click());

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  ask.mockReset();
  ask.mockResolvedValue({ people: { rows: [row(0), row(1)], total: 120 } });
  live.client = { ask } as never;
  useFan.setState({
    muted: [],
    friends: [],
    me: { fan: 1, person: 'p1', name: 'Fan 1', role: 0, isVerified: false },
  });
  page = document.createElement('div');
  document.body.append(page);
  root = createRoot(page);
  await act(async () => root.render(<People />));
  await wait();
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  live.client = undefined;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('people', () => {
  it('PG16 asks the room page by page, and starts at the first for another search', async () => {
    expect(page.textContent).toContain(STRINGS.people.total(120));
    await click(STRINGS.people.next);
    await wait();
    expect(ask).toHaveBeenLastCalledWith({ people: { search: '', page: 1 } });
    const search = page.querySelector('input');
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(search, ' mi ');
      search?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await wait();
    expect(ask).toHaveBeenLastCalledWith({ people: { search: 'mi', page: 0 } });
  });

  it('PG14 mutes and unmutes, and not oneself', async () => {
    await click(STRINGS.people.mute('Fan 0'));
    expect(useFan.getState().muted).toEqual([{ person: 'p0', name: 'Fan 0' }]);
    expect(page.textContent).toContain(STRINGS.people.mutedTitle);
    await click(STRINGS.people.unmute('Fan 0'));
    expect(useFan.getState().muted).toEqual([]);
    expect(page.textContent).toContain(STRINGS.chat.you);
  });

  it('PG20 marks friends and lets them go; they stand first, with a word, and not oneself', async () => {
    const friends = () => page.querySelector('[data-testid="people-friends"]');
    expect(friends()).toBeNull();
    await click(STRINGS.people.befriend('Fan 0'));
    expect(useFan.getState().friends).toEqual([{ person: 'p0', name: 'Fan 0' }]);
    const list = page.querySelector('[data-testid="people-list"]');
    expect(list?.querySelector('.people-row')?.textContent).toContain(STRINGS.people.friend);
    expect(friends()?.textContent).toContain('Fan 0');
    expect(friends()?.compareDocumentPosition(list ?? page)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(() => button(STRINGS.people.befriend('Fan 1'))).toThrow();
    await click(STRINGS.people.unfriend('Fan 0'));
    expect([useFan.getState().friends, friends()]).toEqual([[], null]);
  });

  it('PG16 says so where the room does not answer', async () => {
    ask.mockReturnValue(new Promise(() => undefined));
    await click(STRINGS.people.next);
    await act(() => vi.advanceTimersByTimeAsync(7_000));
    expect(page.textContent).toContain(STRINGS.people.unanswered);
  });
});
