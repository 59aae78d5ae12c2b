import { viz } from '../../proto/gen/viz.js';
import { PALETTE } from '../../proto/palette.ts';
import type { Dialect, DialectFamily, Heard } from './dialect.ts';
import { decodeServerMessage, encodeHello, encodeMessage } from './fan-wire.ts';
import { OPCODE } from './frame-writer.ts';

/** Answers to one fan are at most this short. Decoding a room frame that is as short now and then does no harm. */
const REPLY_BYTES = 40;

/** viz-server's wire, as proto/viz.proto has it. */
export const houselightsFamily = (room: string): DialectFamily => ({
  create: (number) => createDialect(room, number),
  cursor: (x, y) => ({ opcode: OPCODE.BINARY, payload: encodeMessage({ cursor: { x, y } }) }),
});

const createDialect = (room: string, number: number): Dialect => {
  let isInside = false;
  // With it the seat comes back as the same person.
  let ticket = '';
  return {
    path: '/room',
    wants: (_opcode, bytes) => !isInside || bytes <= REPLY_BYTES,
    greet: (connection) => {
      isInside = false;
      const hello = { room, ticket, guestName: `Guest ${number}`, colour: number % PALETTE.length };
      connection.send(encodeHello(hello));
    },
    hear: (_connection, _opcode, payload) => {
      const message = decodeServerMessage(payload);
      if (message?.welcome == null || isInside) return heardOf(message);
      isInside = true;
      ticket = message.welcome.ticket ?? '';
      return { kind: 'inside', fan: message.welcome.fan ?? 0 };
    },
  };
};

const heardOf = (message: viz.ServerMessage | undefined): Heard => {
  if (message?.frame != null) {
    const { sequence, trails } = message.frame;
    return { kind: 'tick', sequence: sequence ?? 0, trails };
  }
  const refused = (message?.replies?.replies ?? []).filter(
    (reply) => (reply.refusal ?? 0) !== viz.Refusal.REFUSAL_NONE,
  );
  return refused.length > 0 ? { kind: 'refused', messages: refused.length } : { kind: 'other' };
};
