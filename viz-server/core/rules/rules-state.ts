import type { viz } from '../../../proto/gen/viz.js';
import type { RoomPart } from '../room-part.ts';

/** How strict the room is at the moment. */
export interface RulesState {
  chat: viz.ChatRules.$Properties;
  frozen: viz.Freeze.$Properties;
  /** When the freeze began, Unix milliseconds. */
  frozenAtMs: number;
  /** Settings of the filters as JSON, empty for the defaults. */
  filters: Uint8Array;
}

export const rules: RoomPart<RulesState> = {
  create: () => ({ chat: {}, frozen: {}, frozenAtMs: 0, filters: new Uint8Array(0) }),
  apply: (state, event) => {
    if (event.rulesChanged) state.chat = event.rulesChanged;
    else if (event.filtersChanged) state.filters = event.filtersChanged;
    else if (event.frozen) {
      state.frozen = event.frozen;
      state.frozenAtMs = event.frozen.sinceMs || (event.atMs ?? 0);
    }
  },
  addToSnapshot: (state, snapshot) => {
    snapshot.rules = state.chat;
    snapshot.frozen = state.frozen;
  },
  save: (state) => [
    { rulesChanged: state.chat },
    { frozen: state.frozen, atMs: state.frozenAtMs },
    ...(state.filters.length === 0 ? [] : [{ filtersChanged: state.filters }]),
  ],
};
