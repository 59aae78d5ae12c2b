import type { viz } from '../../../proto/gen/viz.js';
import type { RoomPart } from '../room-part.ts';
import { type CrowdMeter, createCrowdMeter, isMeterDue, readMeter, tellMeter } from './crowd-meter.ts';

/** The reactions of this tick, counted by index, and how lively the last seconds were. */
export interface ReactionsState {
  /** Droppable: what no frame took is forgotten. */
  readonly counts: Map<number, number>;
  meter: CrowdMeter;
}

export const reactions: RoomPart<ReactionsState> = {
  create: () => ({ counts: new Map(), meter: createCrowdMeter() }),
  apply: (state, event) => {
    // An index is of the show's list: with another list it would be another reaction.
    if (event.showChanged) state.counts.clear();
  },
  isDue: (state, env) => state.counts.size > 0 || isMeterDue(state.meter, env.now),
  forget: (state) => {
    state.counts.clear();
    state.meter = createCrowdMeter();
  },
  addToFrame: (state, frame: viz.Frame.$Properties, { env }) => {
    state.meter.viewers = frame.viewers ?? 0;
    const told = tellMeter(state.meter, env.now);
    if (told !== undefined) frame.crowdMeter = told + 1;
    if (state.counts.size === 0) return;
    frame.reactions = { reactions: [...state.counts.keys()], counts: [...state.counts.values()] };
    state.counts.clear();
  },
  addToSnapshot: (state, snapshot) => {
    snapshot.crowdMeter = readMeter(state.meter);
  },
};
