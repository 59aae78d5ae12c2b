import type { RoomPart } from '../room-part.ts';
import { writeTrails } from './trails-frame.ts';
import { isKeyLate } from './trails-keys.ts';
import { createTrails, forgetReaders, hasNews, type TrailsState } from './trails-state.ts';

/** Glowing cursors: latest wins, never queued. */
export const trails: RoomPart<TrailsState> = {
  create: createTrails,
  apply: (state, event) => {
    if (event.showChanged || event.frozen) state.unjudged.isEverybody = true;
    if (event.standingChanged?.person) state.unjudged.persons.add(event.standingChanged.person);
  },
  isDue: (state, env) => hasNews(state) || isKeyLate(state, env.now),
  forget: forgetReaders,
  addToFrame: (state, frame, context) => {
    const rows = writeTrails(state, frame, context);
    if (rows !== undefined) frame.trails = rows;
  },
};
