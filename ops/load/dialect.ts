import type { WebsocketConnection } from './websocket-connection.ts';

/** What a dialect says of a message that was gathered. */
export type Heard =
  | { readonly kind: 'inside' }
  | { readonly kind: 'tick'; readonly sequence: number }
  | { readonly kind: 'refused'; readonly messages: number }
  | { readonly kind: 'other' };

/** How one connection of the load generator speaks to one kind of server. Holds that connection's state. */
export interface Dialect {
  readonly path: string;
  /** Must be gathered and heard; everything else is only counted. */
  readonly wants: (opcode: number, payloadBytes: number) => boolean;
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
