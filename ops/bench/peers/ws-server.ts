// The peer "stock ws": what one writes with `ws` and protobufjs in an afternoon. Static decode per message, the
// latest cursor per connection, one `ws.send` of the same buffer per connection and tick.
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { unpack } from '../../../proto/codec.ts';
import { viz } from '../../../proto/gen/viz.js';
import { COORDINATE_MAX, MAX_MESSAGE_BYTES } from '../../../proto/limits.ts';
import { createBatches, readPeerSettings, reportTo } from './peer.ts';

const settings = readPeerSettings();
const nextBatch = createBatches(settings);
const cursors = new Map<WebSocket, { x: number; y: number }>();
let accepted = 0;

const receive = (socket: WebSocket, data: Buffer): void => {
  const bytes = unpack(data);
  if (bytes === undefined) return socket.close(4000);
  try {
    const { cursor } = viz.ClientMessage.decode(bytes);
    const x = cursor?.x ?? 0;
    const y = cursor?.y ?? 0;
    if (x > COORDINATE_MAX || y > COORDINATE_MAX) return;
    cursors.set(socket, { x, y });
    accepted += 1;
  } catch {
    socket.close(4000);
  }
};

const server = new WebSocketServer({
  host: '127.0.0.1',
  port: 0,
  perMessageDeflate: false,
  maxPayload: MAX_MESSAGE_BYTES,
});
server.on('connection', (socket) => {
  socket.on('message', (data: Buffer) => receive(socket, data));
  socket.on('error', () => socket.terminate());
  socket.on('close', () => cursors.delete(socket));
  socket.send('welcome');
});
server.on('listening', () => {
  setInterval(() => {
    const batch = nextBatch();
    for (const socket of server.clients) if (socket.readyState === socket.OPEN) socket.send(batch);
  }, settings.tickMs);
  reportTo({ port: (server.address() as AddressInfo).port, accepted: () => accepted });
});
