import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { JoinedPlayer, PlayerSink } from './venue-fan-out.ts';

/** A GET that asks to go on as another protocol. */
export interface UpgradeRequest {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** Sends a player what its venue sends, and tells when it is gone. */
export interface PlayerSeat {
  join(sink: PlayerSink): JoinedPlayer | undefined;
  onGone(): void;
}

/** A player may answer pings and close; that fits in here. */
const MAX_PAYLOAD_BYTES = 512;
const MAX_BYTES_PER_SECOND = 64 * 1024;
/** Against floods of tiny fragments; and how long ws waits for the other side to close. (Newer than ws's types.) */
const RECEIVER_LIMITS = { maxFragments: 4, maxBufferedChunks: 64, closeTimeout: 3000 };

const websockets = new WebSocketServer({
  noServer: true,
  perMessageDeflate: false,
  clientTracking: false,
  autoPong: false,
  maxPayload: MAX_PAYLOAD_BYTES,
  // What a page offers as sub-protocol is no business of ours: the stream is FLV.
  handleProtocols: () => false,
  ...RECEIVER_LIMITS,
});

/** True for a handshake of RFC 6455; other protocols (`h2c`) are asked for in the same way. */
export const wantsWebsocket = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket';

/** Lets a player in by websocket: the bytes of HTTP-FLV, a binary message for each write. A bad handshake gets 400. */
export const playByWebsocket = ({ request, socket, head }: UpgradeRequest, seat: PlayerSeat): void => {
  websockets.handleUpgrade(request, socket, head, (websocket) => {
    let player: JoinedPlayer | undefined;
    // ws closes the socket itself with the right code; without a listener the process would end.
    websocket.on('error', () => undefined);
    websocket.once('close', () => {
      player?.leave();
      seat.onGone();
    });
    endWhoeverSends(websocket, socket);
    player = seat.join(sinkOf(websocket));
    if (player === undefined) websocket.terminate();
    socket.on('drain', () => player?.onRoom());
  });
};

const sinkOf = (websocket: WebSocket): PlayerSink => ({
  protocol: 'flv',
  write: (bytes) => websocket.send(bytes, { binary: true }),
  unsentBytes: () => websocket.bufferedAmount,
  drop: () => websocket.terminate(),
});

/** A player watches: it has nothing to say but that it is there, and that it goes. */
const endWhoeverSends = (websocket: WebSocket, socket: Duplex): void => {
  const end = (): void => websocket.terminate();
  websocket.on('message', end);
  websocket.on('ping', end);
  let secondEndsAtMs = 0;
  let received = 0;
  socket.on('data', (bytes: Buffer) => {
    const nowMs = performance.now();
    if (nowMs >= secondEndsAtMs) {
      secondEndsAtMs = nowMs + 1000;
      received = 0;
    }
    received += bytes.length;
    if (received > MAX_BYTES_PER_SECOND) end();
  });
};
