import { viz as hear } from '../../../proto/gen/fan-hear.js';
import { viz as say } from '../../../proto/gen/fan-say.js';
import type { RoomWire } from '../shared/wire/room-wire.ts';

/** What fans say and hear. Anything else is skipped, as messages of a newer room are. */
export const fanWire: RoomWire = {
  encode: (message) => say.ClientMessage.encode(message).finish(),
  decode: (message) => hear.ServerMessage.decode(message),
};
