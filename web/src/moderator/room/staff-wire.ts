import type { viz } from '../../../../proto/gen/viz.js';
import type { RoomWire } from '../../shared/wire/room-wire.ts';
import { wholeWire } from '../../shared/wire/whole-wire.ts';

/**
 * The wire of staff: everything that the room says, and each message is heard before the shared client takes it. That client
 * shows what fans see and drops what only staff are sent. `hear` must not throw.
 */
export const staffWire = (hear: (message: viz.ServerMessage) => void): RoomWire => ({
  ...wholeWire,
  decode: (bytes) => {
    const message = wholeWire.decode(bytes);
    hear(message);
    return message;
  },
});
