import type { RoomClient } from '../../shared/wire/room-client.ts';
import { createRoomClock } from '../../shared/wire/room-clock.ts';

/** What the store does not hold: the connection, whose stickers are whose, and the last word on why an act was refused. */
interface Live {
  client: Pick<RoomClient, 'act' | 'ask' | 'view'> | undefined;
  /** Sticker -> who placed it, for those that were placed while the page was open. */
  readonly owners: Map<number, string>;
  /** What the room said beside its last refusal. */
  refusalDetail: string;
}

export const live: Live = { client: undefined, owners: new Map(), refusalDetail: '' };

/** The room's clock, which sanctions, delays and effects go by. */
export const roomClock = createRoomClock();
