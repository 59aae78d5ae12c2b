import type { viz } from '../../../proto/gen/viz.js';
import type { RoomPart } from '../room-part.ts';

/** What the night shows now. */
export interface ShowState {
  show: viz.Show.$Properties;
}

export const show: RoomPart<ShowState> = {
  create: () => ({ show: {} }),
  apply: (state, event) => {
    if (event.showChanged) state.show = event.showChanged;
  },
  addToSnapshot: (state, snapshot) => {
    snapshot.show = state.show;
  },
  save: (state) => [{ showChanged: state.show }],
};
