import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { type ByteSocket, type ByteSocketOwner, wrapSocket } from '../../ops/service/byte-socket.ts';
import { trustProxies } from '../../ops/service/client-address.ts';
import { planDescriptors, readDescriptorLimit } from '../../ops/service/descriptor-limit.ts';
import { takeDirectly } from '../../ops/service/direct-sockets.ts';
import { canTakeDirectly } from '../../ops/service/direct-sockets-check.ts';
import { listenProblem } from '../../ops/service/errors.ts';
import type { GatewayFigures } from './figures.ts';
import type { RoomGateway } from './room-gateway.ts';
import { createDoor, type Door, MAX_TURNED_AWAY } from './sockets/door.ts';
import { createReception, type Reception } from './sockets/reception.ts';

/** Path of the room's websocket. */
export const VIZ_PATH = '/room';
/** How often slow handshakes are looked for, milliseconds. */
const CHECK_INTERVAL_MS = 2000;
/** A request must have come whole within this time, milliseconds. */
const REQUEST_TIMEOUT_MS = 10_000;
/** Descriptors that are no connections of fans: databases, ports, the control API, children. */
const OTHER_DESCRIPTORS = 128;
/** How often addresses that have gone are forgotten, milliseconds. */
const TEND_INTERVAL_MS = 30_000;

const NOT_DIRECT =
  "Sockets go through Node's streams, as this Node has no known other way: all works, at a higher cost per fan.";

export interface GatewayOptions {
  readonly host: string;
  readonly port: number;
  readonly allowedOrigins: readonly string[];
  readonly maxFans: number;
  readonly maxFansPerAddress: number;
  /** Addresses and networks whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** direct: past Node's streams where this Node can. */
  readonly sockets: 'direct' | 'public';
  /** Most descriptors of this process; default: what the system says. */
  readonly descriptorLimit?: number;
  readonly roomGateway: RoomGateway;
  readonly figures: GatewayFigures;
  /** Takes what an operator should know, as sentences. */
  readonly onNotice: (sentence: string) => void;
}

/** The public port: websockets of the room, and nothing else. */
export interface GatewayListener {
  readonly port: number;
  /** Takes no new sockets; those that are open stay. */
  stopAccepting(): void;
  /** Cuts what is still open after the closing handshakes had their time. */
  close(): Promise<void>;
}

/** Opens the port. Throws a StartError where it is taken or the system gives too few descriptors. */
export const listenGateway = async (options: GatewayOptions): Promise<GatewayListener> => {
  const { roomGateway, figures, maxFans } = options;
  const plan = planDescriptors({
    limit: options.descriptorLimit ?? readDescriptorLimit(),
    capacity: maxFans,
    setting: 'HL_MAX_FANS',
    reserve: OTHER_DESCRIPTORS,
    turnedAway: 2 * MAX_TURNED_AWAY,
  });
  if (plan.warning !== undefined) options.onNotice(plan.warning);
  figures.capacity = plan.capacity;
  const isDirect = options.sockets === 'direct' && (await canTakeDirectly());
  if (isDirect !== (options.sockets === 'direct')) options.onNotice(NOT_DIRECT);
  const now = (): number => performance.now();

  const server = createHttpServer();
  // Node counts those that it knows of itself; the others were taken over.
  const limitConnections = (): void => {
    if (!Number.isFinite(plan.sockets)) return;
    const left = plan.sockets - (isDirect ? reception.size() : 0);
    // 0 would mean that there is no limit.
    server.maxConnections = left > 0 ? left : -1;
  };
  const reception = createReception({ roomGateway, figures, now, onChange: limitConnections });
  limitConnections();
  const door = createDoor({
    ...options,
    path: VIZ_PATH,
    trusted: trustProxies(options.trustedProxies),
    isFull: () => roomGateway.size() >= plan.capacity,
    turnedAway: reception.turnedAway,
    now,
  });
  server.on('drop', () => {
    figures.connections.full += 1;
  });
  answerUpgrades(server, { door, reception, figures, isDirect });
  const tending = setInterval(door.tend, TEND_INTERVAL_MS).unref();
  await listen(server, options);
  return {
    port: (server.address() as AddressInfo).port,
    stopAccepting: () => server.close(),
    close: async () => {
      clearInterval(tending);
      // Connections that never became websockets would keep the process alive.
      server.closeAllConnections();
      await reception.emptied();
    },
  };
};

const createHttpServer = (): Server => {
  const server = createServer({ connectionsCheckingInterval: CHECK_INTERVAL_MS }, (_request, response) => {
    response.writeHead(426, { 'content-type': 'application/json', connection: 'close' });
    response.end('{"code":"WEBSOCKET_ONLY","message":"This port speaks websocket only."}');
  });
  // Slow handshakes: whoever has not sent its request by then is cut off.
  server.headersTimeout = REQUEST_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  return server;
};

/** What ws makes of a finished handshake. Ours reads and writes by itself, so nothing is attached to the socket. */
class Handshake extends WebSocket {
  setSocket(): void {}
}

const answerUpgrades = (
  server: Server,
  house: { door: Door; reception: Reception; figures: GatewayFigures; isDirect: boolean },
): void => {
  const { door, reception, figures, isDirect } = house;
  const websockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    clientTracking: false,
    WebSocket: Handshake,
  });
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const verdict = door.judge(request);
    if (verdict.bare !== undefined) {
      figures.connections[verdict.outcome] += 1;
      return refuseUpgrade(socket, verdict.bare);
    }
    const take = (owner: ByteSocketOwner): ByteSocket =>
      (isDirect ? takeDirectly(socket, owner) : undefined) ?? wrapSocket(socket, owner);
    websockets.handleUpgrade(request, socket, head, () => {
      figures.connections[verdict.outcome] += 1;
      reception.welcome(verdict, take, head);
    });
  });
};

const refuseUpgrade = (
  socket: Socket,
  { status, retryAfterS }: { status: string; retryAfterS: number },
): void => {
  socket.on('error', () => socket.destroy());
  socket.on('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nRetry-After: ${retryAfterS}\r\nContent-Length: 0\r\n\r\n`,
  );
};

const listen = (server: Server, options: GatewayOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    const { host, port } = options;
    server.once('error', (error) => reject(listenProblem(error, { host, port, setting: 'HL_VIZ_PORT' })));
    server.listen({ host, port, backlog: 4096 }, resolve);
  });
