import { inflateRaw } from 'pako';
import { pack, unpack } from '../../../proto/codec.ts';
import { viz } from '../../../proto/gen/viz.js';
import { PROTOCOL_VERSION } from '../../../proto/limits.ts';

export const encodeClient = (message: viz.ClientMessage.$Properties): Uint8Array =>
  pack(viz.ClientMessage.encode(message).finish());

export const encodeHello = (hello: viz.Hello.$Properties = {}): Uint8Array =>
  encodeClient({ hello: { protocolVersion: PROTOCOL_VERSION, ...hello } });

export const decodeServer = (bytes: Uint8Array): viz.ServerMessage => {
  const body = unpack(bytes, (deflated) => inflateRaw(deflated));
  if (body === undefined) throw new Error('not a wire message');
  return viz.ServerMessage.decode(body);
};

/** The payload of one unmasked binary websocket frame; undefined for other frames. */
export const framePayload = (frame: Uint8Array): Uint8Array | undefined => {
  if (frame[0] !== 0x82) return undefined;
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const short = frame[1] ?? 0;
  if (short < 126) return frame.subarray(2, 2 + short);
  const start = short === 126 ? 4 : 10;
  const length = short === 126 ? view.getUint16(2) : Number(view.getBigUint64(2));
  return frame.subarray(start, start + length);
};
