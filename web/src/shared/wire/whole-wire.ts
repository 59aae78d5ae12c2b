import { viz } from '../../../../proto/gen/viz.js';
import type { RoomWire } from './room-wire.ts';

/** All messages, those of staff among them. */
export const wholeWire: RoomWire = {
  encode: (message) => viz.ClientMessage.encode(message).finish(),
  decode: (message) => viz.ServerMessage.decode(message),
};
