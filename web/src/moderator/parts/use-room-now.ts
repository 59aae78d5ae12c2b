import { useNow } from '../../admin/parts/use-now.ts';
import { roomClock } from '../room/live.ts';

/** The room's time, again each second. Unix milliseconds. */
export const useRoomNow = (): number => {
  useNow();
  return roomClock.now();
};
