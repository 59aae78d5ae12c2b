import type { viz } from '../../../../proto/gen/viz.js';

/** Which messages of the wire a page can write and read: those of fans are much smaller than the whole. */
export interface RoomWire {
  encode(message: viz.ClientMessage.$Properties): Uint8Array;
  /** Throws where the bytes are no message. */
  decode(message: Uint8Array): viz.ServerMessage;
}
