import type { viz } from '../../../proto/gen/viz.js';
import type { RoomPart } from '../room-part.ts';

/** The names of verified people, which nobody else may look like. */
export interface NamesState {
  /** By person. */
  readonly verified: Map<string, string>;
}

export const names: RoomPart<NamesState> = {
  create: () => ({ verified: new Map() }),
  apply: (state, event) => {
    const { person, name } = event.nameVerified ?? {};
    if (person && name) state.verified.set(person, name);
  },
  save: (state): viz.Event.$Properties[] =>
    [...state.verified].map(([person, name]) => ({ nameVerified: { person, name } })),
};
