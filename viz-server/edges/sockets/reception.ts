import { randomInt } from 'node:crypto';
import type { ByteSocket, ByteSocketOwner } from '../../../ops/service/byte-socket.ts';
import { CLOSE } from '../../../proto/limits.ts';
import { Refusal } from '../../core/refusal.ts';
import { websocketFrame } from '../../core/websocket-frame.ts';
import { encodeMessage } from '../encode-message.ts';
import { countClose, type GatewayFigures } from '../figures.ts';
import type { RoomGateway } from '../room-gateway.ts';
import { FULL_RETRY_MS, type Verdict } from './door.ts';
import { type ConnectionEvents, WebsocketConnection } from './websocket-connection.ts';

/** All websockets after the handshake: those that were let in, and those that are told why not. */
export interface Reception {
  /** `take` hands the connection over to its owner; `head` is what came with the handshake. */
  welcome(verdict: Verdict, take: (owner: ByteSocketOwner) => ByteSocket, head: Uint8Array): void;
  /** Open websockets. */
  size(): number;
  /** Of those, the ones that were not let in. */
  turnedAway(): number;
  /** Resolves when none is left. */
  emptied(): Promise<void>;
}

export interface ReceptionOptions {
  readonly roomGateway: RoomGateway;
  readonly figures: GatewayFigures;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** One more or one less is open. */
  readonly onChange: () => void;
}

export const createReception = (options: ReceptionOptions): Reception => {
  const { roomGateway, figures, onChange } = options;
  const connections = new Set<WebsocketConnection>();
  const emptying: (() => void)[] = [];
  let turnedAway = 0;

  const leave = (connection: WebsocketConnection): void => {
    connections.delete(connection);
    if (connection.session === undefined) {
      turnedAway -= 1;
    } else {
      connection.address.sockets -= 1;
      roomGateway.closed(connection.session);
      figures.sockets = roomGateway.size();
    }
    onChange();
    if (connections.size === 0) for (const resolve of emptying.splice(0)) resolve();
  };

  const events: ConnectionEvents = {
    onMessage: ({ session }, payload) => {
      if (session !== undefined) roomGateway.receive(session, payload);
    },
    onSignOfLife: ({ session }) => {
      if (session !== undefined) roomGateway.heard(session);
    },
    onBroken: (_connection, code) => countClose(figures, code),
    onClosed: leave,
    now: options.now,
  };

  return {
    welcome: ({ outcome, address }, take, head) => {
      const connection = new WebsocketConnection(events, address);
      connections.add(connection);
      connection.start(take(connection));
      if (outcome === 'accepted') {
        address.sockets += 1;
        connection.session = roomGateway.open(connection);
        figures.sockets = roomGateway.size();
      } else {
        turnedAway += 1;
        if (outcome === 'wrong-origin') refuseOrigin(connection, figures);
        else turnAway(connection, figures, outcome === 'full' ? 'FULL' : 'TOO_MANY_FROM_ADDRESS');
      }
      onChange();
      if (head.length > 0) connection.onBytes(head, head.length);
    },
    size: () => connections.size,
    turnedAway: () => turnedAway,
    emptied: () =>
      new Promise((resolve) => {
        if (connections.size === 0) resolve();
        else emptying.push(resolve);
      }),
  };
};

const refuseOrigin = (connection: WebsocketConnection, figures: GatewayFigures): void => {
  countClose(figures, CLOSE.WRONG_ORIGIN);
  connection.close(CLOSE.WRONG_ORIGIN, 'WRONG_ORIGIN');
};

const turnAway = (connection: WebsocketConnection, figures: GatewayFigures, why: string): void => {
  const retryAfterMs = randomInt(FULL_RETRY_MS.from, FULL_RETRY_MS.to);
  const reply = { ref: 0, refusal: Refusal.REFUSAL_BUSY, retryAfterMs };
  connection.write(websocketFrame(encodeMessage({ replies: { replies: [reply] } })));
  countClose(figures, CLOSE.TRY_LATER);
  connection.close(CLOSE.TRY_LATER, `${why}, retry after ${retryAfterMs} ms`);
};
