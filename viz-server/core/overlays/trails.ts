import type { RoomPart } from '../room-part.ts';
import { addressOfKey } from '../standings/standings-state.ts';
import { writeTrails } from './trails-frame.ts';
import { isKeyLate } from './trails-keys.ts';
import { createTrails, forgetReaders, hasNews, type TrailsState } from './trails-state.ts';

/** Glowing cursors: latest wins, never queued. */
export const trails: RoomPart<TrailsState> = {
  create: createTrails,
  apply: (state, event) => {
    const { unjudged } = state;
    const stood = event.standingChanged?.person;
    // An address may be that of many.
    if (event.showChanged || event.frozen || (stood && addressOfKey(stood) !== undefined))
      unjudged.isEverybody = true;
    else if (stood) unjudged.persons.add(stood);
  },
  isDue: (state, env) => hasNews(state) || isKeyLate(state, env.now),
  forget: forgetReaders,
  addToFrame: (state, frame, context) => {
    const rows = writeTrails(state, frame, context);
    if (rows !== undefined) frame.trails = rows;
  },
};
