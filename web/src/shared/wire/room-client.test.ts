import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pack, unpack } from '../../../../proto/codec.ts';
import { viz } from '../../../../proto/gen/viz.js';
import { CLOSE } from '../../../../proto/limits.ts';
import { type ConnectionState, RoomClient } from './room-client.ts';
import type { RoomListener } from './room-listener.ts';
import { wholeWire } from './whole-wire.ts';

class FakeSocket {
  static readonly OPEN = 1;
  static made: FakeSocket[] = [];
  readyState = 0;
  readonly sent: viz.ClientMessage[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;

  constructor() {
    FakeSocket.made.push(this);
  }
  send(bytes: Uint8Array) {
    this.sent.push(viz.ClientMessage.decode(unpack(bytes) ?? new Uint8Array()));
  }
  close() {
    this.readyState = 3;
  }
  open() {
    this.readyState = 1;
    this.onopen?.();
  }
  say(message: viz.ServerMessage.$Properties) {
    const bytes = pack(viz.ServerMessage.encode(message).finish());
    this.onmessage?.({ data: bytes.slice().buffer });
  }
}

const listenTo = (told: Partial<RoomListener>) =>
  new Proxy(told as RoomListener, { get: (from, name) => Reflect.get(from, name) ?? (() => undefined) });
const socket = () => FakeSocket.made.at(-1) ?? new FakeSocket();

const enter = (told: Partial<RoomListener> = {}) => {
  const kept = { ticket: 'old', guestName: 'Mira' };
  const states: ConnectionState[] = [];
  const client = new RoomClient({
    url: 'ws://127.0.0.1/room',
    room: 'main',
    identity: {
      ticket: () => kept.ticket,
      guestName: () => kept.guestName,
      colour: () => 3,
      keepTicket: (ticket) => {
        kept.ticket = ticket;
      },
      forgetTicket: () => {
        kept.ticket = '';
      },
      forgetGuestName: () => {
        kept.guestName = '';
      },
    },
    wire: wholeWire,
    listener: listenTo(told),
    onState: (state) => states.push(state),
    onWelcome: vi.fn(),
    onRefusal: vi.fn(),
  });
  const welcome = () => {
    socket().open();
    socket().say({ welcome: { fan: 1, person: 'me', ticket: 'new' } });
    socket().say({ snapshot: { sequence: 40 } });
  };
  return { client, kept, states, welcome };
};

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.made = [];
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('room client', () => {
  it('WS8 says hello with its ticket, name and colour, and keeps the new ticket', () => {
    const { client, kept, states, welcome } = enter();
    welcome();
    const hello = socket().sent[0]?.hello;
    expect(hello).toMatchObject({
      protocolVersion: 1,
      room: 'main',
      ticket: 'old',
      guestName: 'Mira',
      colour: 3,
    });
    expect(kept.ticket).toBe('new');
    expect(states.at(-1)).toEqual({ kind: 'open' });
    client.close();
  });

  it('D2 resumes after the last event when the connection breaks', async () => {
    const { client, states, welcome } = enter();
    welcome();
    socket().onclose?.({ code: 1006, reason: '' });
    expect(states.at(-1)).toMatchObject({ kind: 'waiting', code: 1006 });
    await vi.advanceTimersByTimeAsync(1100);
    expect(FakeSocket.made).toHaveLength(2);
    socket().open();
    expect(socket().sent[0]?.hello?.lastSequence).toBe(40);
    client.close();
  });

  it('C2 resumes when a frame shows that events are missing', async () => {
    const { client, welcome } = enter();
    welcome();
    const posted = { chatPosted: { text: 'later' } };
    socket().say({ frame: { sequence: 1, events: [{ sequence: 42, ...posted }], eventsAfter: 41 } });
    await vi.advanceTimersByTimeAsync(1100);
    socket().open();
    expect(socket().sent[0]?.hello?.lastSequence).toBe(40);
    client.close();
  });

  it('WS4 shows friends beside the frames; who was skipped is forgotten with what was skipped', () => {
    const seen: string[] = [];
    const cursorMoved = (cursor: number, { x }: { x: number }) => seen.push(`${cursor}@${x}`);
    const { client, welcome } = enter({ cursorMoved });
    welcome();
    const rows = { keyGaps: [5], keyX: [10], keyY: [1], keyColours: [1] };
    socket().say({ friends: rows });
    socket().say({ frame: { sequence: 1, trails: { moveGaps: [5], moveDx: [2], moveDy: [0] } } });
    socket().say({ backfill: { events: [] } });
    socket().say({ frame: { sequence: 9, trails: { moveGaps: [5], moveDx: [2], moveDy: [0] } } });
    expect(seen).toEqual(['5@10', '5@12']);
    client.close();
  });

  it('WS1 gathers moves and actions of one window into one message', async () => {
    const { client, welcome } = enter();
    welcome();
    client.cursor(1, 1);
    await vi.advanceTimersByTimeAsync(0);
    for (let x = 2; x < 50; x += 1) client.cursor(x, 1);
    void client.act({ sayChat: { text: 'one' } });
    void client.act({ launchFirework: { x: 1, y: 2, colour: 3 } });
    await vi.advanceTimersByTimeAsync(60);
    const [, first, second, ...rest] = socket().sent;
    expect(first?.cursor?.x).toBe(1);
    expect(second?.cursor?.x).toBe(49);
    expect(second?.actions).toHaveLength(2);
    expect(rest).toEqual([]);
    client.close();
  });

  it('WS7 settles actions by their replies, and ends the lost ones after the resume', async () => {
    const { client, welcome } = enter();
    welcome();
    const answered = client.act({ sayChat: { text: 'one' } });
    const lost = client.act({ sayChat: { text: 'two' } });
    await vi.advanceTimersByTimeAsync(60);
    const refs = socket().sent[1]?.actions.map(({ ref }) => ref ?? 0) ?? [];
    socket().say({ replies: { replies: [{ ref: refs[0] ?? 0, sequence: 41 }] } });
    expect(await answered).toEqual({ ok: true, sequence: 41, isHeld: false });
    socket().onclose?.({ code: 1006, reason: '' });
    await vi.advanceTimersByTimeAsync(1100);
    socket().open();
    socket().say({ welcome: { fan: 2, person: 'me' } });
    socket().say({ backfill: { events: [] } });
    expect(await lost).toMatchObject({ ok: false, refusal: 'lost' });
    client.close();
  });

  it('WS11 brings each answer to its question, and none where it was refused or the connection went', async () => {
    const { client, welcome } = enter();
    welcome();
    const asked = client.ask({ people: { search: 'mi' } });
    const refused = client.ask({ people: {} });
    const lost = client.ask({ people: {} });
    await vi.advanceTimersByTimeAsync(60);
    const [first = 0, second = 0] = socket().sent[1]?.actions.map(({ ref }) => ref ?? 0) ?? [];
    const refusal = viz.Refusal.REFUSAL_UNKNOWN_ACTION;
    socket().say({ replies: { replies: [{ ref: first }, { ref: second, refusal }] } });
    socket().say({ answer: { ref: first, people: { total: 7 } } });
    expect((await asked)?.people?.total).toBe(7);
    expect(await refused).toBeUndefined();
    socket().onclose?.({ code: CLOSE.BANNED, reason: '' });
    expect(await lost).toBeUndefined();
    expect(await client.ask({ people: {} })).toBeUndefined();
  });

  it('WS12 resumes after the last shared event, whatever only this fan saw', async () => {
    const { client, welcome } = enter();
    welcome();
    socket().say({ own: { events: [{ sequence: 77, chatPosted: { person: 'me', text: 'mine' } }] } });
    expect(client.view.chat.map(({ text }) => text)).toEqual(['mine']);
    socket().onclose?.({ code: 1006, reason: '' });
    await vi.advanceTimersByTimeAsync(1100);
    socket().open();
    expect(socket().sent[0]?.hello?.lastSequence).toBe(40);
    client.close();
  });

  it('WS7 refuses at once what is done while not connected', async () => {
    const { client } = enter();
    expect(await client.act({ sayChat: { text: 'one' } })).toMatchObject({ refusal: 'not-connected' });
    client.close();
  });

  it('WS8 forgets a refused ticket or name and comes back without it', async () => {
    const { client, kept } = enter();
    socket().open();
    socket().onclose?.({ code: CLOSE.BAD_TICKET, reason: '' });
    expect(kept.ticket).toBe('');
    await vi.advanceTimersByTimeAsync(1);
    expect(FakeSocket.made).toHaveLength(2);
    socket().onclose?.({ code: CLOSE.BAD_NAME, reason: '' });
    expect(kept.guestName).toBe('');
    client.close();
  });

  it('WS2 stops for good where the page is too old', async () => {
    const { client, states } = enter();
    socket().onclose?.({ code: CLOSE.UNSUPPORTED_VERSION, reason: '' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states.at(-1)).toEqual({ kind: 'stopped', code: CLOSE.UNSUPPORTED_VERSION });
    expect(FakeSocket.made).toHaveLength(1);
    client.close();
  });

  it('WS10 takes a connection that has fallen silent for dead', async () => {
    const { client, states, welcome } = enter();
    welcome();
    await vi.advanceTimersByTimeAsync(9_000);
    socket().say({ frame: { sequence: 1, viewers: 1 } });
    await vi.advanceTimersByTimeAsync(9_000);
    expect(states.at(-1)).toEqual({ kind: 'open' });
    await vi.advanceTimersByTimeAsync(3_500);
    expect(states.some((state) => state.kind === 'waiting')).toBe(true);
    client.close();
  });
});
