import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { pack, unpack } from '../../../proto/codec.ts';
import { viz } from '../../../proto/gen/viz.js';
import type { FanKind } from '../behaviour.ts';
import { SimulatedFan } from '../simulated-fan.ts';

/** A room that greets, and writes down what it hears. */
let server: WebSocketServer;
let origins: (string | undefined)[];
let heard: viz.ClientMessage[];
let sockets: WebSocket[];

beforeEach(async () => {
  origins = [];
  heard = [];
  sockets = [];
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket, request) => {
    origins.push(request.headers.origin);
    sockets.push(socket);
    socket.on('message', (data: Buffer) => {
      const message = viz.ClientMessage.decode(unpack(data) ?? new Uint8Array());
      heard.push(message);
      if (message.hello != null)
        socket.send(pack(viz.ServerMessage.encode({ welcome: { ticket: 'a.b' } }).finish()));
    });
  });
  await once(server, 'listening');
});

afterEach(async () => {
  for (const socket of sockets) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
});

const makeFan = (kind: FanKind): SimulatedFan =>
  new SimulatedFan({
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    path: '/room',
    origin: 'http://page.example',
    room: 'main',
    name: 'Paper Fox',
    kind,
    seed: 5,
  });

const until = async (check: () => boolean): Promise<void> => {
  while (!check()) await new Promise((resolve) => setTimeout(resolve, 10));
};

it('LG3 LG6 a fan says Hello with an Origin, then moves; a real websocket server reads all of it', async () => {
  const fan = makeFan('mover');
  fan.enter();
  await until(() => heard.length > 10);
  await fan.leave();
  expect(origins).toEqual(['http://page.example']);
  expect(heard[0]?.hello).toMatchObject({ protocolVersion: 1, guestName: 'Paper Fox', room: 'main' });
  for (const message of heard.slice(1)) expect(message.cursor?.x).toBeTypeOf('number');
});

it('LG7 a fan that was cut comes back with its ticket', async () => {
  const fan = makeFan('watcher');
  fan.enter();
  await until(() => fan.isInside);
  sockets[0]?.terminate();
  await until(() => sockets.length === 2 && fan.isInside);
  await fan.leave();
  expect(heard.map((message) => message.hello?.ticket)).toEqual(['', 'a.b']);
  expect(fan.isInside).toBe(false);
});

it('LG7 a fan that has left does not come back', async () => {
  const fan = makeFan('watcher');
  fan.enter();
  await until(() => fan.isInside);
  await fan.leave();
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(sockets).toHaveLength(1);
});
