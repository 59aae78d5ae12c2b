import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { pack, unpack } from '../../../proto/codec.ts';
import { viz } from '../../../proto/gen/viz.js';
import { RATE_LIMITS } from '../../../proto/limits.ts';
import { LoadGenerator } from '../load-generator.ts';

/** A room that greets, refuses every action, shows every cursor, and writes down what it hears of whom. */
let server: WebSocketServer;
let sockets: Set<WebSocket>;
let hellos: viz.Hello[];
let generator: LoadGenerator;
let actions: viz.Action[];
let frame = 0;

const send = (socket: WebSocket, message: viz.ServerMessage.$Properties): void =>
  socket.send(pack(viz.ServerMessage.encode(message).finish()));

const hear = (socket: WebSocket, fan: number, message: viz.ClientMessage): void => {
  if (message.hello) {
    hellos.push(message.hello as viz.Hello);
    send(socket, { welcome: { fan, ticket: `ticket of ${message.hello.guestName}` } });
  }
  for (const action of message.actions ?? []) {
    actions.push(action as viz.Action);
    send(socket, { replies: { replies: [{ ref: action.ref ?? 0, refusal: 4 }] } });
  }
  const { cursor } = message;
  if (!cursor) return;
  frame += 1;
  const trails = { keyGaps: [fan], keyX: [cursor.x ?? 0], keyY: [cursor.y ?? 0], keyColours: [0] };
  for (const other of sockets) send(other, { frame: { sequence: frame, trails } });
};

beforeEach(async () => {
  sockets = new Set();
  hellos = [];
  actions = [];
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  let fans = 0;
  server.on('connection', (socket) => {
    fans += 1;
    const fan = fans;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data: Buffer) =>
      hear(socket, fan, viz.ClientMessage.decode(unpack(data) ?? new Uint8Array())),
    );
  });
  await once(server, 'listening');
});

afterEach(async () => {
  generator.close();
  for (const socket of sockets) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
});

const openCrowd = async (connections: number, comesBack = true): Promise<LoadGenerator> => {
  generator = new LoadGenerator({
    type: 'open',
    family: 'houselights',
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    origin: 'http://page.example',
    room: 'main',
    connections,
    firstNumber: 0,
    comesBack,
  });
  await generator.open();
  return generator;
};

const until = async (check: () => boolean): Promise<void> => {
  while (!check()) await new Promise((resolve) => setTimeout(resolve, 10));
};

describe('LoadGenerator', () => {
  it('LG7 a crowd that was cut comes back, each as the same person, and says how long it was away', async () => {
    const crowd = await openCrowd(5);
    crowd.cutAll();
    await until(() => hellos.length === 10);
    await until(() => crowd.count().returned === 5);
    const { open, lost, endedByCode } = crowd.count();
    expect({ open, lost, endedByCode }).toEqual({ open: 5, lost: 0, endedByCode: {} });
    const tickets = hellos.slice(5).map(({ ticket }) => ticket);
    expect(tickets.toSorted()).toEqual([0, 1, 2, 3, 4].map((number) => `ticket of Guest ${number}`));
  });

  it('LG10 who is put out is counted by part and code', async () => {
    const crowd = await openCrowd(4, false);
    crowd.drive({ type: 'drive', parts: [{ what: 'cursors', fans: 4, perSecond: 0 }] });
    for (const socket of sockets) socket.close(4008);
    await until(() => crowd.count().lost === 4);
    const { endedByCode, parts, lostReason } = crowd.count();
    expect(endedByCode).toEqual({ 4008: 4 });
    // The first one always watches.
    expect(parts.watch?.ended).toBe(1);
    expect(parts.cursors?.ended).toBe(3);
    expect(lostReason).toContain('4008');
  });

  it('LG10 a spammer is over every limit, and its refusals are counted as its own', async () => {
    const crowd = await openCrowd(3);
    const startMs = performance.now();
    crowd.drive({ type: 'drive', parts: [{ what: 'spam', fans: 1, perSecond: 30 }] });
    await until(() => crowd.count().refused > 300);
    const seconds = (performance.now() - startMs) / 1000;
    const { parts } = crowd.count();
    expect(Object.keys(parts)).toEqual(['spam']);
    for (const kind of [
      'placeSticker',
      'launchFirework',
      'sayChat',
      'setLook',
      'undoSticker',
      'ask',
    ] as const) {
      const { perSecond, burst } = RATE_LIMITS[kind];
      const sent = actions.filter((action) => action[kind]).length;
      expect(sent, kind).toBeGreaterThan(Math.min(burst, perSecond * seconds));
    }
  });

  it('LG10 storms are cut and come back over and over, and nobody counts as put out', async () => {
    const crowd = await openCrowd(4);
    crowd.drive({ type: 'drive', parts: [{ what: 'storm', fans: 2, perSecond: 5 }] });
    await until(() => crowd.count().returned > 6);
    expect(crowd.count().parts.storm?.ended).toBe(0);
    expect(crowd.count().endedByCode).toEqual({});
  });

  it('LG10 a stalled reader reads nothing, the others do', async () => {
    const crowd = await openCrowd(3);
    crowd.drive({ type: 'drive', parts: [{ what: 'stall', fans: 1, perSecond: 0.001 }] });
    await until(() => crowd.count().returned === 1);
    const much = Buffer.alloc(1024 * 1024);
    for (const socket of sockets) for (let count = 0; count < 12; count += 1) socket.send(much);
    await until(() => [...sockets].filter((socket) => socket.bufferedAmount === 0).length === 2);
    expect([...sockets].filter((socket) => socket.bufferedAmount > 0)).toHaveLength(1);
  });

  it('LG9 the observer follows stamped cursors from sender to receiver', async () => {
    const crowd = await openCrowd(3);
    crowd.drive({ type: 'drive', parts: [{ what: 'stamps', fans: 2, perSecond: 40 }] });
    const trailsMs: number[] = [];
    await until(() => {
      trailsMs.push(...crowd.count().trailsMs);
      return trailsMs.length > 20;
    });
    expect(Math.min(...trailsMs)).toBeGreaterThanOrEqual(0);
    expect(crowd.count().lastTick).toBeGreaterThan(0);
  });
});
