// The peer "Socket.IO 4": events as JSON in, `io.emit` of a binary batch out, websocket transport only (polling would
// only make it dearer), no compression, no recovery of lost connections.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { COORDINATE_MAX, MAX_MESSAGE_BYTES } from '../../../proto/limits.ts';
import { createBatches, readPeerSettings, reportTo } from './peer.ts';

const settings = readPeerSettings();
const nextBatch = createBatches(settings);
const cursors = new Map<string, { x: number; y: number }>();
let accepted = 0;

const isCoordinate = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= COORDINATE_MAX;

const http = createServer();
const io = new Server(http, {
  transports: ['websocket'],
  perMessageDeflate: false,
  serveClient: false,
  maxHttpBufferSize: MAX_MESSAGE_BYTES,
});
io.on('connection', (socket) => {
  socket.on('cursor', (cursor: { x?: unknown; y?: unknown } | undefined) => {
    const x = cursor?.x;
    const y = cursor?.y;
    if (!isCoordinate(x) || !isCoordinate(y)) return;
    cursors.set(socket.id, { x, y });
    accepted += 1;
  });
  socket.on('disconnect', () => cursors.delete(socket.id));
});
http.listen(0, '127.0.0.1', () => {
  setInterval(() => io.emit('frame', nextBatch()), settings.tickMs);
  reportTo({ port: (http.address() as AddressInfo).port, accepted: () => accepted });
});
