import type { Dialect, DialectFamily, Heard } from './dialect.ts';
import { encodeMessage } from './fan-wire.ts';
import { OPCODE } from './frame-writer.ts';
import type { WebsocketConnection } from './websocket-connection.ts';

const textOf = (payload: Uint8Array): string => new TextDecoder().decode(payload);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bench's peers number their frames in the first four bytes. */
const tickOf = (payload: Uint8Array): Heard => ({
  kind: 'tick',
  sequence: new DataView(payload.buffer, payload.byteOffset).getUint32(0),
});

/** A stock `ws` server: our client messages, frames in a layout of its own; it greets with one text. */
export const wsFamily: DialectFamily = {
  create: () => ({
    path: '/',
    wants: (opcode) => opcode === OPCODE.TEXT,
    greet: () => {},
    hear: (_connection, opcode, payload) =>
      opcode === OPCODE.TEXT ? { kind: 'inside', fan: 0 } : tickOf(payload),
  }),
  cursor: (x, y) => ({ opcode: OPCODE.BINARY, payload: encodeMessage({ cursor: { x, y } }) }),
};

/** Engine.IO 4 and Socket.IO 5 over websocket only: https://socket.io/docs/v4/socket-io-protocol/ */
export const socketIoFamily: DialectFamily = {
  create: () => createSocketIoDialect(),
  cursor: (x, y) => ({ opcode: OPCODE.TEXT, payload: bytesOf(`42["cursor",{"x":${x},"y":${y}}]`) }),
};

const createSocketIoDialect = (): Dialect => {
  let isInside = false;
  return {
    path: '/socket.io/?EIO=4&transport=websocket',
    // Once inside, the only packet to answer is the ping: one character.
    wants: (opcode, bytes) => opcode === OPCODE.TEXT && (!isInside || bytes === 1),
    greet: () => {
      isInside = false;
    },
    hear: (connection, opcode, payload) => {
      if (opcode !== OPCODE.TEXT) return tickOf(payload);
      if (!answerPacket(connection, textOf(payload)) || isInside) return { kind: 'other' };
      isInside = true;
      return { kind: 'inside', fan: 0 };
    },
  };
};

/** Answers what the protocol wants answered; true for the packet that lets us in. */
const answerPacket = (connection: WebsocketConnection, packet: string): boolean => {
  if (packet.startsWith('0{')) connection.send(bytesOf('40'), OPCODE.TEXT);
  else if (packet === '2') connection.send(bytesOf('3'), OPCODE.TEXT);
  return packet.startsWith('40');
};
