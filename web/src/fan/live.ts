import type { VenuePage } from '../../../proto/contracts/admin.ts';
import type { RoomClient } from '../shared/wire/room-client.ts';
import { createRoomClock } from '../shared/wire/room-clock.ts';
import type { BackgroundListener } from './background.ts';

/** What comes after the page's first paint: where the house is, the room's connection, the drawing of the background. */
interface Live {
  venue: VenuePage | undefined;
  client: RoomClient | undefined;
  background: BackgroundListener | undefined;
}

export const live: Live = { venue: undefined, client: undefined, background: undefined };

/** The room's clock, which effects and countdowns go by. */
export const roomClock = createRoomClock();
