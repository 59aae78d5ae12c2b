// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHAT_MAX_GRAPHEMES } from '../../../../proto/limits.ts';
import type { ChatLine } from '../../shared/wire/room-listener.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';

const say = vi.hoisted(() => vi.fn<(text: string) => Promise<string | undefined>>());
vi.mock('../session.ts', () => ({ say, chooseName: vi.fn() }));

const { Chat } = await import('./Chat.tsx');

let root: Root;
let page: HTMLElement;

const find = <E extends HTMLElement>(selector: string): E => {
  const element = page.querySelector<E>(selector);
  if (element === null) throw new Error(`nothing matches ${selector}`);
  return element;
};
const input = () => find<HTMLInputElement>('[data-testid="chat-input"]');

const type = async (text: string) => {
  await act(async () => {
    // React listens to the native setter's event, as from a keyboard.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input(), text);
    input().dispatchEvent(new Event('input', { bubbles: true }));
  });
};
const submit = () =>
  act(async () => {
    find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });

const line = (number: number, given: Partial<ChatLine> = {}): ChatLine => ({
  number,
  atMs: 1_000_000 + number,
  person: 'p1',
  name: 'Mira',
  colour: 1,
  text: `line ${number}`,
  role: 0,
  ...given,
});
const show = (chat: readonly ChatLine[]) => act(async () => useFan.setState({ chat }));

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  say.mockReset();
  useFan.setState({ chat: [], pendingChat: [], connection: { kind: 'open' } });
  useFan.setState({ me: { fan: 1, person: 'me', name: 'Quiet Otter', role: 0 } });
  page = document.createElement('div');
  document.body.append(page);
  root = createRoot(page);
  await act(async () => root.render(<Chat isHidden={false} />));
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  vi.unstubAllGlobals();
});

describe('chat', () => {
  it('PG5 says that nobody has spoken yet, until somebody does', async () => {
    expect(page.textContent).toContain(STRINGS.chat.empty);
    await show([line(1)]);
    expect(page.textContent).not.toContain(STRINGS.chat.empty);
  });

  it('PG5 groups the lines of one person under one name, and marks the own ones', async () => {
    await show([line(1), line(2), line(3, { person: 'me', name: 'Quiet Otter' }), line(4)]);
    expect(page.querySelectorAll('.line-head')).toHaveLength(3);
    expect(page.querySelectorAll('.line-own')).toHaveLength(1);
  });

  it('S9 shows what others write as text, never as markup', async () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    await show([line(1, { text: evil, name: '<b>Mira</b>' })]);
    expect(page.querySelector('.log img, .log script, .log b')).toBeNull();
    expect(find('.line-text').textContent).toBe(evil);
  });

  it('PG6 gives a refused line back and says why', async () => {
    say.mockResolvedValue('That is too long.');
    await type('hello');
    await submit();
    expect(say).toHaveBeenCalledExactlyOnceWith('hello');
    expect(input().value).toBe('hello');
    expect(find('.say-notes').textContent).toContain('That is too long.');
  });

  it('PG6 empties the field when the room takes the line', async () => {
    say.mockResolvedValue(undefined);
    await type('  hello ');
    await submit();
    expect(say).toHaveBeenCalledExactlyOnceWith('hello');
    expect(input().value).toBe('');
  });

  it('C3 PG6 counts graphemes near the limit and sends nothing over it', async () => {
    await type('👩‍👩‍👧‍👦'.repeat(CHAT_MAX_GRAPHEMES - 2));
    expect(find('.say-notes').textContent).toContain(STRINGS.chat.left(2));
    await type('é'.repeat(CHAT_MAX_GRAPHEMES + 1));
    expect(find('.say-notes').textContent).toContain(STRINGS.chat.left(-1));
    await submit();
    expect(say).not.toHaveBeenCalled();
  });
});
