import type { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createSocketWriter } from '../../ops/service/direct-writes.ts';
import type { ErrorBody } from '../../proto/contracts/common.ts';
import type { MediaLimits } from '../config.ts';
import { listen } from './listen.ts';
import type { MediaHub } from './media-hub.ts';
import { createPlaybackGuests } from './playback-guests.ts';
import { playByWebsocket, type UpgradeRequest, wantsWebsocket } from './playback-websocket.ts';
import type { JoinedPlayer, PlayerSink } from './venue-fan-out.ts';

/** Something else that is answered on the public playback port, under a path of its own. GET and HEAD only. */
export interface PlaybackRoute {
  /** The path without its query. */
  matches(path: string): boolean;
  answer(request: IncomingMessage, response: ServerResponse): void;
}

interface PlaybackDeps {
  readonly hub: MediaHub;
  readonly limits: MediaLimits;
  readonly maxPlayers: number;
  readonly routes: readonly PlaybackRoute[];
  /** Addresses and networks whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
}

/** Connections beyond the players that are kept for refusals and probes. */
const SPARE_CONNECTIONS = 64;
const RETRY_AFTER_SECONDS = 5;
const PATH = /^\/venue\/([a-z0-9-]{1,32})\.flv$/;

/** The public playback port: `GET /venue/<name>.flv`, an FLV stream that never ends, plain or by websocket. */
export const startPlaybackServer = async (options: {
  host: string;
  port: number;
  deps: PlaybackDeps;
}): Promise<{ port: number; close(): Promise<void> }> => {
  const { deps } = options;
  const guests = createPlaybackGuests({
    maxTotal: deps.maxPlayers + SPARE_CONNECTIONS,
    maxPerAddress: deps.limits.httpPerAddress,
    trustedProxies: deps.trustedProxies,
  });
  let players = 0;
  const onPlayer = (change: 1 | -1): void => {
    players += change;
  };
  const depsFor = (request: IncomingMessage, connection: EventEmitter): AnswerDeps => {
    const giveBack = guests.admitBehind(request);
    if (giveBack !== undefined) {
      connection.once('close', giveBack);
      // An answer that waits behind another when its connection goes is never told.
      request.once('close', () => request.socket.destroyed && giveBack());
    }
    return { ...deps, onPlayer, isFull: players >= deps.maxPlayers, isAddressFull: giveBack === undefined };
  };
  const server = createServer({ maxHeaderSize: 8192, noDelay: true }, (request, response) =>
    answer(request, response, depsFor(request, response)),
  );
  server.on('upgrade', (request, socket, head) =>
    answerUpgrade({ request, socket, head }, depsFor(request, socket)),
  );
  const sockets = new Set<Socket>();
  server.headersTimeout = deps.limits.handshakeMs;
  server.requestTimeout = deps.limits.handshakeMs;
  server.keepAliveTimeout = 5000;
  server.on('connection', (socket: Socket) => {
    if (!guests.admit(socket)) {
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const port = await listen(server, { host: options.host, port: options.port, setting: 'HL_MEDIA_PORT' });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      // Also those that have become websockets, which the server knows no more.
      for (const socket of sockets) socket.destroy();
    });
  return { port, close };
};

type AnswerDeps = PlaybackDeps & {
  isFull: boolean;
  /** Of the address on whose behalf a proxy asks. */
  isAddressFull: boolean;
  onPlayer: (change: 1 | -1) => void;
};

/** A websocket to a venue that may be watched; whatever else asks for another protocol is answered like any GET. */
const answerUpgrade = (upgrade: UpgradeRequest, deps: AnswerDeps): void => {
  const { request, socket } = upgrade;
  socket.on('error', () => socket.destroy());
  const venue = PATH.exec(pathOf(request))?.[1];
  const mayWatch = venue !== undefined && deps.hub.hasVenue(venue) && !deps.isFull && !deps.isAddressFull;
  if (mayWatch && wantsWebsocket(request)) {
    playByWebsocket(upgrade, {
      join: (sink) => {
        deps.onPlayer(1);
        return deps.hub.join(venue, sink);
      },
      onGone: () => deps.onPlayer(-1),
    });
    return;
  }
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket as Socket);
  // Nobody parses any more what comes: it may not pile up, nor go on for ever.
  socket.once('data', () => socket.destroy());
  response.once('finish', () => socket.end());
  answer(request, response, deps);
};

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';

const answer = (request: IncomingMessage, response: ServerResponse, deps: AnswerDeps): void => {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  const method = request.method ?? '';
  const path = pathOf(request);
  const venue = PATH.exec(path)?.[1];
  const route = deps.routes.find((one) => one.matches(path));
  request.resume();
  if (deps.isAddressFull) {
    refuseFor(response, 429, {
      code: 'TOO_MANY_FROM_ADDRESS',
      message: 'Too many connections from your address.',
    });
  } else if (method === 'OPTIONS') {
    response.writeHead(204, { 'access-control-allow-methods': 'GET, HEAD', 'access-control-max-age': '600' });
    response.end();
  } else if (method !== 'GET' && method !== 'HEAD') {
    refuse(response, 405, { code: 'METHOD_NOT_ALLOWED', message: 'This port is for watching: use GET.' });
  } else if (path === '/healthz') {
    sendJson(response, 200, { ok: true });
  } else if (route !== undefined) {
    route.answer(request, response);
  } else if (venue === undefined) {
    refuse(response, 404, { code: 'NOT_FOUND', message: 'Watch a venue at /venue/<name>.flv.' });
  } else if (!deps.hub.hasVenue(venue)) {
    refuse(response, 404, { code: 'UNKNOWN_VENUE', message: `There is no venue "${venue}".` });
  } else if (deps.isFull) {
    refuseFor(response, 503, { code: 'FULL', message: 'The house is full. Try again in a moment.' });
  } else {
    play(response, { ...deps, venue, isHead: method === 'HEAD' });
  }
};

const play = (response: ServerResponse, deps: AnswerDeps & { venue: string; isHead: boolean }): void => {
  // Pipelined behind another answer: it would wait for that one's endless stream, and never be told of its end.
  if (response.socket === null) {
    response.req.socket.destroy();
    return;
  }
  // The stream ends with the connection: no chunked framing, so a packet is one plain write.
  response.removeHeader('transfer-encoding');
  response.writeHead(200, { 'content-type': 'video/x-flv', connection: 'close' });
  if (deps.isHead) {
    response.end();
    return;
  }
  response.flushHeaders();
  const { socket } = response;
  // Past the headers the answer is plain bytes: straight into the socket, which everybody's bytes are shared with.
  let player: JoinedPlayer | undefined;
  const writer = createSocketWriter(socket, { onDrain: () => player?.onRoom() });
  const sink: PlayerSink = {
    protocol: 'flv',
    write: (bytes) => writer.write(bytes),
    unsentBytes: () => writer.unsentBytes,
    drop: () => socket.destroy(),
  };
  player = deps.hub.join(deps.venue, sink);
  deps.onPlayer(1);
  response.on('error', () => response.destroy());
  response.once('close', () => {
    player?.leave();
    deps.onPlayer(-1);
  });
};

/** Until there is room again. */
const refuseFor = (response: ServerResponse, status: number, body: ErrorBody): void => {
  response.setHeader('retry-after', RETRY_AFTER_SECONDS);
  refuse(response, status, body);
};

const refuse = (response: ServerResponse, status: number, body: ErrorBody): void =>
  sendJson(response, status, body);

const sendJson = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
};
