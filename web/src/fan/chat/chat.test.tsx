// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHAT_MAX_GRAPHEMES } from '../../../../proto/limits.ts';
import { readFrozen, readRules } from '../../shared/wire/read-facts.ts';
import type { ChatLine } from '../../shared/wire/room-listener.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';

const say = vi.hoisted(() => vi.fn<(text: string, replyTo?: number) => Promise<string | undefined>>());
vi.mock('../actions/say.ts', () => ({ say }));

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
  isVerified: false,
  replyTo: 0,
  mentions: [],
  isAnnouncement: false,
  hasLinks: false,
  isHeld: false,
  heldAs: 0,
  ...given,
});
const show = (chat: readonly ChatLine[]) => act(async () => useFan.setState({ chat }));

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  say.mockReset();
  useFan.setState({ chat: [], pendingChat: [], muted: [], connection: { kind: 'open' } });
  useFan.setState({ replyTo: undefined, pinned: undefined, sayAgainAtMs: 0, rules: readRules({}) });
  useFan.setState({ frozen: readFrozen({}) });
  useFan.setState({ me: { fan: 1, person: 'me', name: 'Quiet Otter', role: 0, isVerified: false } });
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
    expect(say).toHaveBeenCalledExactlyOnceWith('hello', undefined);
    expect(input().value).toBe('hello');
    expect(find('.say-notes').textContent).toContain('That is too long.');
  });

  it('PG6 empties the field when the room takes the line', async () => {
    say.mockResolvedValue(undefined);
    await type('  hello ');
    await submit();
    expect(say).toHaveBeenCalledExactlyOnceWith('hello', undefined);
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

const click = (selector: string) => act(async () => find(selector).click());
const press = (selector: string, key: string) =>
  act(async () => {
    find(selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });

describe('chat: replies, mentions, links', () => {
  it('PG11 answers a line, quotes it, and takes the reply up again where the line is refused', async () => {
    say.mockResolvedValue('Wait.');
    await show([line(5)]);
    await click('[data-number="5"] .line-action');
    expect(find('[data-testid="reply-bar"]').textContent).toContain('line 5');
    await type('indeed');
    await submit();
    expect(say).toHaveBeenCalledExactlyOnceWith('indeed', 5);
    expect(useFan.getState().replyTo?.number).toBe(5);
    await press('[data-testid="chat-input"]', 'Escape');
    expect(page.querySelector('[data-testid="reply-bar"]')).toBeNull();
  });

  it('PG11 shows what a line answers, also where that is gone or hidden', async () => {
    await show([
      line(1),
      line(2, { replyTo: 1 }),
      line(3, { replyTo: 99 }),
      line(4, { person: 'me', replyTo: 1 }),
    ]);
    expect(find('[data-number="2"] .quote').textContent).toContain('line 1');
    expect(find('[data-number="3"] .quote').textContent).toContain(STRINGS.chat.goneLine);
    await act(async () => useFan.setState({ muted: [{ person: 'p1', name: 'Mira' }] }));
    expect(find('[data-number="4"] .quote').textContent).toContain(STRINGS.chat.mutedLine);
  });

  it('PG11 marks a line that mentions the reader', async () => {
    await show([line(1, { text: 'hi @quiet otter', mentions: ['me'] }), line(2, { text: '@quiet otter' })]);
    expect(page.querySelectorAll('.line-mention')).toHaveLength(1);
    expect(find('mark').textContent).toBe('@quiet otter');
  });

  it('S9 makes an anchor only where the line allows it, and one that tells the other side nothing', async () => {
    const text = 'https://a.example/x javascript:alert(1)';
    await show([line(1, { text }), line(2, { text, hasLinks: true })]);
    expect(page.querySelectorAll('a')).toHaveLength(1);
    const anchor = find<HTMLAnchorElement>('[data-number="2"] a');
    expect([anchor.getAttribute('href'), anchor.rel, anchor.target]).toEqual([
      'https://a.example/x',
      'nofollow noopener noreferrer',
      '_blank',
    ]);
  });

  it('PG11 shows emotes as pictures with their names', async () => {
    await show([line(1, { text: 'a :cat:' })]);
    expect(find('.emote').getAttribute('aria-label')).toBe('Cat');
  });

  it('PG11 shows star, role, announcement and the pinned line', async () => {
    const pinned = line(2, { text: 'read me', role: 2, isVerified: true });
    await show([line(1, { role: 3, isVerified: true, isAnnouncement: true })]);
    await act(async () => useFan.setState({ pinned }));
    expect(find('.log .verified').getAttribute('aria-label')).toBe(STRINGS.chat.verified);
    expect(find('.log').textContent).toContain(STRINGS.chat.announcement);
    expect(find('[data-testid="pinned"]').textContent).toContain('read me');
    expect(find('[data-testid="pinned"]').textContent).toContain('moderator');
  });
});

describe('chat: what keeps a line back', () => {
  it('PG20 who wrote a line can be marked as a friend by it, and not oneself or the house', async () => {
    useFan.setState({ friends: [], me: { fan: 1, person: 'me', name: 'Me', role: 0, isVerified: false } });
    await show([line(1), line(2, { person: 'me' }), line(3, { isAnnouncement: true })]);
    const hearts = () =>
      page.querySelectorAll<HTMLButtonElement>(`[aria-label="${STRINGS.people.befriend('Mira')}"]`);
    expect(hearts()).toHaveLength(1);
    await act(async () => hearts()[0]?.click());
    expect(useFan.getState().friends).toEqual([{ person: 'p1', name: 'Mira' }]);
    expect(hearts()).toHaveLength(0);
    await act(async () => find(`[aria-label="${STRINGS.people.unfriend('Mira')}"]`).click());
    expect(useFan.getState().friends).toEqual([]);
  });

  it('PG14 hides the lines of a muted person', async () => {
    await show([line(1), line(2, { person: 'p2' })]);
    await click('[data-number="1"] .line-action:last-child');
    expect(page.querySelectorAll('.line')).toHaveLength(1);
  });

  it('PG15 says that a line waits for a moderator', async () => {
    await show([line(1, { person: 'me', isHeld: true })]);
    expect(find('.line').textContent).toContain(STRINGS.chat.held);
    expect(page.querySelector('.line-action')).toBeNull();
  });

  it('PG15 counts down to the next line, and keeps what is written meanwhile', async () => {
    await act(async () =>
      useFan.setState({ sayAgainAtMs: Date.now() + 9_500, rules: readRules({ slowModeS: 10 }) }),
    );
    expect(find('[data-testid="chat-send"]').textContent).toBe('10');
    await type('too soon');
    await submit();
    expect(say).not.toHaveBeenCalled();
    expect(input().value).toBe('too soon');
    expect(find('.say-notes').textContent).toContain(STRINGS.chat.wait(10));
  });

  it('SH3 says why nobody can write, in place of the field', async () => {
    await act(async () => useFan.setState({ frozen: readFrozen({ layers: [3] }) }));
    expect(find('[data-testid="chat-closed"]').textContent).toBe(STRINGS.layers.frozen.chat);
    expect(page.querySelector('[data-testid="chat-input"]')).toBeNull();
  });
});

describe('chat by keyboard', () => {
  it('PG7 goes from line to line by arrow keys; only the line in hand has its buttons in the way of Tab', async () => {
    await show([line(1), line(2)]);
    await press('.log', 'ArrowUp');
    expect(document.activeElement?.getAttribute('data-number')).toBe('2');
    await press('[data-number="2"]', 'ArrowUp');
    expect(document.activeElement?.getAttribute('data-number')).toBe('1');
    expect(find('[data-number="1"] .line-action').tabIndex).toBe(0);
    expect(find('[data-number="2"] .line-action').tabIndex).toBe(-1);
  });

  it('PG11 completes a name by Tab', async () => {
    await show([line(1)]);
    await type('hey @mi');
    expect(find('[data-testid="say-names"]').textContent).toBe('@Mira');
    await press('[data-testid="chat-input"]', 'Tab');
    expect(input().value).toBe('hey @Mira ');
  });
});
