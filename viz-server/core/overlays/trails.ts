import type { RoomPart } from '../room-part.ts';
import { writeTrails } from './trails-frame.ts';
import { isKeyLate } from './trails-keys.ts';
import { createTrails, forgetReaders, type TrailsState } from './trails-state.ts';

/** Glowing cursors: latest wins, never queued. */
export const trails: RoomPart<TrailsState> = {
  create: createTrails,
  isDue: (state, env) => state.pending > 0 || isKeyLate(state, env.now),
  forget: forgetReaders,
  addToFrame: (state, frame, context) => {
    const rows = writeTrails(state, context);
    if (rows !== undefined) frame.trails = rows;
  },
};
