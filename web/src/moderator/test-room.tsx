import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, vi } from 'vitest';
import { pack, unpack } from '../../../proto/codec.ts';
import { viz } from '../../../proto/gen/viz.js';
import type { ApiRequest, Ask } from '../admin/api/request.ts';
import { writePref } from '../shared/prefs.ts';
import { ModeratorApp } from './ModeratorApp.tsx';

/** For tests: the page in a document of its own, in a room that is a table of answers. */

type Reply = Partial<viz.Reply.$Properties>;

export interface FakeRoom {
  readonly role?: number;
  readonly snapshot?: viz.Snapshot.$Properties;
  desk?: viz.Desk.$Properties;
  audit?: readonly viz.Events.$Properties[];
  timeline?: readonly viz.Events.$Properties[];
  readonly people?: viz.People.$Properties;
  /** What becomes of an act; accepted where there is none. */
  act?: (act: viz.Moderate.$Properties) => Reply;
  /** Who is signed in at the house; nobody: null. */
  readonly session?: { readonly name: string; readonly role: string } | null;
}

const VENUE = {
  title: 'Kellerlicht',
  room: 'main',
  venue: 'main',
  vizPort: 1,
  vizPath: '/room',
  mediaPort: 2,
  flvPath: '/f',
  hlsPath: null,
};

let room: FakeRoom;
let acts: viz.Moderate.$Properties[];
let asks: viz.Ask.$Properties[];
let said: string[];
let asked: ApiRequest[];
let sockets: FakeSocket[];
let root: Root | undefined;
/** The number of the next act. */
let sequence: number;

class FakeSocket {
  static readonly OPEN = 1;
  readyState = 0;
  hello: viz.Hello.$Properties | undefined;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;

  constructor() {
    sockets.push(this);
    queueMicrotask(() => {
      this.readyState = 1;
      this.onopen?.();
    });
  }
  send(bytes: Uint8Array): void {
    const message = viz.ClientMessage.decode(unpack(bytes) ?? new Uint8Array());
    if (message.hello) this.#welcome(message.hello);
    for (const action of message.actions) queueMicrotask(() => this.#take(action));
  }
  close(): void {
    this.readyState = 3;
  }
  say(message: viz.ServerMessage.$Properties): void {
    const bytes = pack(viz.ServerMessage.encode(message).finish());
    this.onmessage?.({ data: bytes.slice().buffer });
  }

  #welcome(hello: viz.Hello.$Properties): void {
    this.hello = hello;
    const role = room.role ?? 2;
    this.say({ welcome: { fan: 1, person: 'me', name: 'Mo', role, timeMs: Date.now(), viewers: 7 } });
    this.say({ snapshot: { sequence: 40, ...room.snapshot } });
  }
  #take({ ref, moderate, ask, sayChat }: viz.Action.$Properties): void {
    if (moderate) acts.push(moderate);
    if (sayChat) said.push(sayChat.text ?? '');
    const reply: Reply = moderate ? (room.act?.(moderate) ?? {}) : {};
    if (moderate && !reply.refusal) sequence += 1;
    this.say({ replies: { replies: [{ ref: ref ?? 0, sequence: moderate ? sequence : 0, ...reply }] } });
    if (ask) this.#answer(ref ?? 0, ask);
  }
  #answer(ref: number, ask: viz.Ask.$Properties): void {
    asks.push(ask);
    const page = (pages: readonly viz.Events.$Properties[] | undefined, before: number | null | undefined) =>
      pages?.[before ? 1 : 0] ?? {};
    if (ask.desk) this.say({ answer: { ref, desk: room.desk ?? {} } });
    else if (ask.audit) this.say({ answer: { ref, audit: page(room.audit, ask.audit.before) } });
    else if (ask.timeline) this.say({ answer: { ref, timeline: page(room.timeline, ask.timeline.before) } });
    else this.say({ answer: { ref, people: room.people ?? {} } });
  }
}

/** What was done, as the room reads it: what has its default is not among it. */
export const actsDone = (): readonly unknown[] =>
  acts.map((done) => JSON.parse(JSON.stringify(done)) as unknown);

/** Makes and clears the document around each test of the file. */
export const useTestRoom = (): void => {
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    vi.stubGlobal('WebSocket', FakeSocket);
    vi.stubGlobal('fetch', async (path: string) => {
      const body = path === '/api/venue' ? VENUE : { ticket: 'signed' };
      return new Response(JSON.stringify(body), { status: 200 });
    });
    // happy-dom has dialogs, but no top layer.
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    [acts, asks, said, asked, sockets, sequence] = [[], [], [], [], [], 100];
  });
  afterEach(() => {
    act(() => root?.unmount());
    root = undefined;
    document.body.replaceChildren();
    writePref('account', undefined);
    vi.unstubAllGlobals();
  });
};

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const HANG_MS = 10_000;

/** Waits until something holds; the last failure where it never does. */
export const until = async (check: () => void): Promise<void> => {
  const endMs = Date.now() + HANG_MS;
  for (;;) {
    await act(() => sleep(5));
    try {
      return check();
    } catch (error) {
      if (Date.now() > endMs) throw error;
    }
  }
};

/** Opens the page in a room, and waits for the desk where somebody of staff came in. */
export const openRoom = async (given: FakeRoom = {}): Promise<void> => {
  room = given;
  const session = given.session === undefined ? { name: 'Mo', role: 'moderator' } : given.session;
  const ask: Ask = async (request) => {
    asked.push(request);
    return (
      session === null
        ? { ok: false, problem: { kind: 'signed-out', code: 'NOT_SIGNED_IN', message: 'Sign in first.' } }
        : { ok: true, value: { id: 'me', ...session } }
    ) as never;
  };
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  await act(async () => root?.render(<ModeratorApp ask={ask} />));
  if (session?.role === 'moderator' && (given.role ?? 2) >= 2)
    await until(() => {
      if (find<HTMLButtonElement>('panic').disabled) throw new Error('the desk is not known');
    });
};

/** The room says something. */
export const tell = (message: viz.ServerMessage.$Properties): Promise<void> =>
  act(async () => sockets.at(-1)?.say(message));
/** The connection breaks. */
export const cutOff = (code: number): Promise<void> =>
  act(async () => sockets.at(-1)?.onclose?.({ code, reason: '' }));
export const changeRoom = (change: Partial<FakeRoom>): void => {
  room = { ...room, ...change };
};

export const questions = (): readonly viz.Ask.$Properties[] => asks;
export const linesSaid = (): readonly string[] => said;
/** What the house was asked, the room apart. */
export const housesAsked = (): readonly ApiRequest[] => asked;
export const lastHello = (): viz.Hello.$Properties | undefined => sockets.at(-1)?.hello;

export const has = (testId: string): boolean => document.querySelector(`[data-testid="${testId}"]`) !== null;
export const find = <Kind extends HTMLElement = HTMLElement>(testId: string): Kind => {
  const element = document.querySelector<Kind>(`[data-testid="${testId}"]`);
  if (element === null) throw new Error(`no ${testId} in ${document.body.textContent}`);
  return element;
};
export const click = (testId: string) => act(async () => find(testId).click());
export const focusOn = (testId: string) => act(async () => find(testId).focus());
export const pressOn = (element: Element | null, key: string, more: KeyboardEventInit = {}) =>
  act(async () => {
    element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });
export const write = (testId: string, value: string) =>
  act(async () => {
    const element = find<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(testId);
    // React watches the element's own setter; the prototype's goes past it, as typing does.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, value);
    element.dispatchEvent(new Event(element.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });

export const line = (number: number, name: string, text: string): viz.Event.$Properties => ({
  sequence: number,
  atMs: Date.now(),
  chatPosted: { person: `p-${name}`, name, text, colour: 1 },
});
export const held = (number: number, name: string, text: string, dueMs = 0): viz.Event.$Properties => ({
  sequence: number,
  atMs: Date.now(),
  lineHeld: { line: { person: `p-${name}`, name, text }, filters: [dueMs ? 'delay' : 'caps'], dueMs },
});
export const actOf = (
  number: number,
  act: viz.Moderate.$Properties,
  more: viz.ModerationAct.$Properties = {},
): viz.Event.$Properties => ({
  sequence: number,
  atMs: Date.now(),
  moderationAct: {
    moderator: 'r',
    moderatorName: 'Rosa',
    moderatorRole: 2,
    act,
    before: {},
    after: {},
    ...more,
  },
});
