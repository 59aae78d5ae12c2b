import { inflateRawSync } from 'node:zlib';
import { pack, unpack } from '../../proto/codec.ts';
import { viz } from '../../proto/gen/viz.js';
import { PROTOCOL_VERSION } from '../../proto/limits.ts';

/** A fan's message as the payload of a websocket frame. */
export const encodeMessage = (message: viz.ClientMessage.$Properties): Uint8Array =>
  pack(viz.ClientMessage.encode(message).finish());

/** The first message of a connection. */
export const encodeHello = (hello: {
  room: string;
  ticket: string;
  guestName: string;
  colour: number;
}): Uint8Array => encodeMessage({ hello: { ...hello, protocolVersion: PROTOCOL_VERSION, lastSequence: 0 } });

/** What the server said, or undefined where it cannot be read. */
export const decodeServerMessage = (payload: Uint8Array): viz.ServerMessage | undefined => {
  const message = unpack(payload, (bytes, maxBytes) => inflateRawSync(bytes, { maxOutputLength: maxBytes }));
  if (message === undefined) return undefined;
  try {
    return viz.ServerMessage.decode(message);
  } catch {
    return undefined;
  }
};
