import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, vi } from 'vitest';
import { AdminApp } from './AdminApp.tsx';
import type { Answer } from './api/answer.ts';
import type { ApiRequest, Ask } from './api/request.ts';

/** For tests: the page in a document of its own, against a house that is a table of answers. */

export type House = Record<string, (body: unknown) => unknown>;

export const refuse = (kind: 'refused' | 'signed-out', code: string, message: string): Answer<never> => ({
  ok: false,
  problem: { kind, code, message },
});

let unmount: () => void;
let asked: ApiRequest[];

/** Makes and clears the document around each test of the file. */
export const useTestPage = (): void => {
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    asked = [];
  });
  afterEach(() => {
    act(() => unmount());
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });
};

/** Everything that was asked so far, in order. */
export const everythingAsked = (): readonly ApiRequest[] => asked;

const venue = { name: 'main', route: null as string | null, onAir: null as string | null };
const facts = { onAirSinceMs: 0, players: 0, cuts: 0, removable: false, previewAtMs: null };
export const house = (changes: House = {}): House => ({
  'GET /api/session': () => ({ id: '1', name: 'Rosa', role: 'admin' }),
  'GET /api/venue': () => ({ title: 'Kellerlicht', room: 'main', venue: 'main' }),
  'GET /api/desk': () => ({
    sources: [],
    venues: [{ ...venue, ...facts }],
    rooms: [],
    problems: [{ service: 'viz-server', message: 'viz-server does not answer.' }],
  }),
  'GET /api/artists': () => [
    {
      id: 'a1',
      name: 'Mira',
      createdMs: 0,
      mayTakeOver: false,
      keys: [{ id: 'k1', hint: 'x7Qf', createdMs: 0, revokedMs: null }],
    },
  ],
  'GET /api/accounts': () => [{ id: '1', name: 'Rosa', role: 'admin', createdMs: 0, sessions: 1 }],
  'GET /api/placeholders': () => ({ placeholders: [], jobs: [], maxUploadBytes: 1000, problem: null }),
  'GET /api/recordings?limit=20': () => ({ recordings: [], next: null, usedBytes: 0, maxBytes: 1000 }),
  'GET /api/recordings/rules': () => ({ rules: [] }),
  'GET /api/push-targets': () => ({ targets: [] }),
  'GET /api/media-events?limit=30': () => ({ events: [], before: null }),
  'GET /api/rooms/main/show': () => ({
    room: 'main',
    show: {},
    changedMs: null,
    canUndo: false,
    state: 'none',
    problem: null,
  }),
  'GET /api/obs': () => ({ state: 'off', reason: null, scenes: [], currentScene: null }),
  ...changes,
});

/** Opens the page against a house given as a table; an answer that is no refusal is wrapped as a good one. */
export const open = async (table: House, setupToken: string | null = null): Promise<void> => {
  const ask: Ask = async (request) => {
    asked.push(request);
    const answer = table[`${request.method} ${request.path}`]?.(request.body) ?? null;
    const isRefusal = typeof answer === 'object' && answer !== null && 'ok' in answer;
    return (isRefusal ? answer : { ok: true, value: answer }) as Answer<never>;
  };
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  unmount = () => root.unmount();
  await act(async () => root.render(<AdminApp ask={ask} setupToken={setupToken} />));
};

export const find = <Kind extends HTMLElement = HTMLElement>(testId: string): Kind => {
  const element = document.querySelector<Kind>(`[data-testid="${testId}"]`);
  if (element === null) throw new Error(`no ${testId} in ${document.body.textContent}`);
  return element;
};
export const has = (testId: string): boolean => document.querySelector(`[data-testid="${testId}"]`) !== null;
export const click = (testId: string) => act(async () => find(testId).click());
export const change = (testId: string, value: string) =>
  act(async () => {
    const element = find<HTMLInputElement | HTMLSelectElement>(testId);
    // React watches the element's own setter; the prototype's goes past it, as typing does.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, value);
    element.dispatchEvent(new Event(element.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
export const sent = (method: ApiRequest['method']): unknown[] =>
  asked.filter((request) => request.method === method).map(({ path, body }) => [path, body]);
