import { randomInt } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { listenProblem } from '../../ops/service/errors.ts';
import { CLOSE, MAX_MESSAGE_BYTES } from '../../proto/limits.ts';
import { isAllowedOrigin } from '../core/origin.ts';
import { Refusal } from '../core/refusal.ts';
import { websocketFrame } from '../core/websocket-frame.ts';
import { encodeMessage } from './encode-message.ts';
import { type ConnectionOutcome, countClose, type GatewayFigures } from './figures.ts';
import type { RoomGateway } from './room-gateway.ts';
import type { FanSocket } from './session.ts';
import { addSmallMessagePath } from './small-message-path.ts';

const { OPEN } = WebSocket;

/** Path of the room's websocket. */
export const VIZ_PATH = '/room';
/** A closing handshake may take this long, milliseconds; a reader that does not read never answers. */
const CLOSE_TIMEOUT_MS = 3000;
/** Against floods of tiny fragments; and how long ws waits for the other side to close. (Newer than ws's types.) */
const RECEIVER_LIMITS = { maxFragments: 64, maxBufferedChunks: 1024, closeTimeout: CLOSE_TIMEOUT_MS };
/** How often slow handshakes are looked for, milliseconds. */
const CHECK_INTERVAL_MS = 2000;
/** Sockets beyond the room's capacity that are told so in person; the rest gets a bare 503. */
const MAX_TURNED_AWAY = 200;
/** When a full room is worth another try, milliseconds: spread, so that they do not all come at once. */
const FULL_RETRY_MS = { from: 5000, to: 15_000 };

export interface GatewayOptions {
  readonly host: string;
  readonly port: number;
  readonly allowedOrigins: readonly string[];
  readonly maxFans: number;
  readonly roomGateway: RoomGateway;
  readonly figures: GatewayFigures;
}

/** The public port: websockets of the room, and nothing else. */
export interface GatewayListener {
  readonly port: number;
  /** Takes no new sockets; those that are open stay. */
  stopAccepting(): void;
  /** Cuts what is still open after the closing handshakes had their time. */
  close(): Promise<void>;
}

export const listenGateway = async (options: GatewayOptions): Promise<GatewayListener> => {
  const sockets = new Set<WebSocket>();
  const server = createServer({ connectionsCheckingInterval: CHECK_INTERVAL_MS }, (_request, response) => {
    response.writeHead(426, { 'content-type': 'application/json', connection: 'close' });
    response.end('{"code":"WEBSOCKET_ONLY","message":"This port speaks websocket only."}');
  });
  // Slow handshakes: whoever has not sent its request by then is cut off.
  server.headersTimeout = 10_000;
  server.requestTimeout = 10_000;
  const websockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    clientTracking: false,
    maxPayload: MAX_MESSAGE_BYTES,
    ...RECEIVER_LIMITS,
  });
  server.on('upgrade', (request, socket, head) => {
    const outcome = judge(request, options, sockets.size);
    if (outcome.status !== undefined) {
      options.figures.connections[outcome.kind] += 1;
      return refuseUpgrade(socket, outcome.status);
    }
    websockets.handleUpgrade(request, socket, head, (websocket) => {
      options.figures.connections[outcome.kind] += 1;
      sockets.add(websocket);
      websocket.on('close', () => sockets.delete(websocket));
      welcomeSocket(websocket, socket, { ...options, outcome: outcome.kind });
    });
  });
  await listen(server, options);
  return {
    port: (server.address() as AddressInfo).port,
    stopAccepting: () => server.close(),
    close: async () => {
      // Connections that never became websockets would keep the process alive.
      server.closeAllConnections();
      await closeSockets(sockets);
    },
  };
};

interface Outcome {
  readonly kind: ConnectionOutcome;
  /** Set where the connection is not even upgraded. */
  readonly status?: string;
}

const judge = (request: IncomingMessage, options: GatewayOptions, open: number): Outcome => {
  if (request.url?.split('?', 1)[0] !== VIZ_PATH) return { kind: 'wrong-path', status: '404 Not Found' };
  if (open >= options.maxFans + MAX_TURNED_AWAY) return { kind: 'full', status: '503 Service Unavailable' };
  const { origin, host } = request.headers;
  if (!isAllowedOrigin({ origin, host, allowed: options.allowedOrigins })) return { kind: 'wrong-origin' };
  return { kind: options.roomGateway.size() >= options.maxFans ? 'full' : 'accepted' };
};

const refuseUpgrade = (socket: Duplex, status: string): void => {
  socket.on('error', () => socket.destroy());
  socket.on('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nRetry-After: ${FULL_RETRY_MS.to / 1000}\r\nContent-Length: 0\r\n\r\n`,
  );
};

const welcomeSocket = (
  websocket: WebSocket,
  stream: Duplex,
  options: GatewayOptions & { outcome: ConnectionOutcome },
): void => {
  // ws closes the socket itself with the right code; without a listener the process would end.
  websocket.on('error', () => {});
  const { roomGateway, figures } = options;
  if (options.outcome === 'wrong-origin') {
    countClose(figures, CLOSE.WRONG_ORIGIN);
    return websocket.close(CLOSE.WRONG_ORIGIN, 'WRONG_ORIGIN');
  }
  const socket = new StreamSocket(websocket, stream);
  if (options.outcome === 'full') return turnAway(socket, figures);
  const session = roomGateway.open(socket);
  figures.sockets = roomGateway.size();
  websocket.on('message', (data, isBinary) =>
    roomGateway.receive(session, isBinary ? (data as Buffer) : undefined),
  );
  addSmallMessagePath(stream, {
    isOpen: () => websocket.readyState === OPEN,
    onMessage: (payload) => roomGateway.receive(session, payload),
  });
  websocket.on('pong', () => roomGateway.heard(session));
  websocket.on('close', () => {
    roomGateway.closed(session);
    figures.sockets = roomGateway.size();
  });
};

/**
 * Whole frames go straight to the stream that we own, past ws's sender: the same buffer for every socket. ws writes whole
 * frames too (pong, close), so the two never mix within one.
 */
class StreamSocket implements FanSocket {
  readonly #websocket: WebSocket;
  readonly #stream: Duplex;
  /** What the last write said: false once more than the stream's high-water mark (16 KiB) is waiting. */
  #keepsUp = true;

  constructor(websocket: WebSocket, stream: Duplex) {
    this.#websocket = websocket;
    this.#stream = stream;
  }

  /** 0 stands for anything below the high-water mark: asking the stream each time is dearer than the answer. */
  get bufferedBytes(): number {
    return this.#keepsUp ? 0 : this.#stream.writableLength;
  }

  write(frame: Uint8Array): void {
    if (this.#websocket.readyState === OPEN) this.#keepsUp = this.#stream.write(frame);
  }

  close(code: number, reason: string): void {
    this.#websocket.close(code, reason);
  }

  terminate(): void {
    this.#websocket.terminate();
  }
}

const turnAway = (socket: FanSocket, figures: GatewayFigures): void => {
  const retryAfterMs = randomInt(FULL_RETRY_MS.from, FULL_RETRY_MS.to);
  const reply = { ref: 0, refusal: Refusal.REFUSAL_BUSY, retryAfterMs };
  socket.write(websocketFrame(encodeMessage({ replies: { replies: [reply] } })));
  countClose(figures, CLOSE.TRY_LATER);
  socket.close(CLOSE.TRY_LATER, `FULL, retry after ${retryAfterMs} ms`);
};

const listen = (server: Server, options: GatewayOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    const { host, port } = options;
    server.once('error', (error) => reject(listenProblem(error, { host, port, setting: 'HL_VIZ_PORT' })));
    server.listen({ host, port, backlog: 4096 }, resolve);
  });

/** Waits until all closing handshakes are done; ws cuts each after CLOSE_TIMEOUT_MS. */
const closeSockets = async (sockets: ReadonlySet<WebSocket>): Promise<void> => {
  const closings = [...sockets].map(
    (websocket) => new Promise<void>((resolve) => websocket.once('close', () => resolve())),
  );
  await Promise.all(closings);
};
