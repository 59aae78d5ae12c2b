import type { viz } from '../../../proto/gen/viz.js';
import type { RoomPart } from '../room-part.ts';

/** The reactions of this tick, counted by index. Droppable: what no frame took is forgotten. */
export interface ReactionsState {
  readonly counts: Map<number, number>;
}

export const reactions: RoomPart<ReactionsState> = {
  create: () => ({ counts: new Map() }),
  isDue: (state) => state.counts.size > 0,
  forget: (state) => state.counts.clear(),
  addToFrame: (state, frame: viz.Frame.$Properties) => {
    if (state.counts.size === 0) return;
    frame.reactions = { reactions: [...state.counts.keys()], counts: [...state.counts.values()] };
    state.counts.clear();
  },
};
