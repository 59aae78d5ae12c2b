import type { viz } from '../../proto/gen/viz.js';
import type { WebsocketConnection } from './websocket-connection.ts';

/** What a dialect says of a message that was gathered. */
export type Heard =
  /** Let in; `fan` is its public number in the room, 0 where the server has none. */
  | { readonly kind: 'inside'; readonly fan: number }
  | {
      readonly kind: 'tick';
      readonly sequence: number;
      readonly trails?: viz.Trails.$Properties | null | undefined;
    }
  | { readonly kind: 'refused'; readonly messages: number }
  | { readonly kind: 'other' };

/** How one seat of the load generator speaks to one kind of server. Holds that seat's state, over all its connections. */
export interface Dialect {
  readonly path: string;
  /** Must be gathered and heard; everything else is only counted. */
  readonly wants: (opcode: number, payloadBytes: number) => boolean;
  /** A connection is open: the seat is outside and says who it is. */
  readonly greet: (connection: WebsocketConnection) => void;
  readonly hear: (connection: WebsocketConnection, opcode: number, payload: Uint8Array) => Heard;
}

/** A small message as it goes into one websocket frame. */
export interface SmallMessage {
  readonly opcode: number;
  readonly payload: Uint8Array;
}

/** A kind of server: how to speak to it, and how a cursor is said in its wire. */
export interface DialectFamily {
  readonly create: (number: number) => Dialect;
  readonly cursor: (x: number, y: number) => SmallMessage;
}
