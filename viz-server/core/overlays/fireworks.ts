import type { viz } from '../../../proto/gen/viz.js';
import { FIREWORKS_PER_FRAME } from '../../../proto/limits.ts';
import { PALETTE } from '../../../proto/palette.ts';
import type { ActionRule } from '../action-rule.ts';
import { isOnBackground } from '../background.ts';
import { Refusal } from '../refusal.ts';
import type { RoomPart } from '../room-part.ts';

/** The launches of this tick, as columns. Droppable: what no frame took is forgotten. */
export interface FireworksState {
  x: number[];
  y: number[];
  colours: number[];
  counts: number[];
}

export const launchFirework: ActionRule<'launchFirework', { readonly fireworks: FireworksState }> = (
  request,
  { parts },
) => {
  if (!isOnBackground(request)) return { refusal: Refusal.REFUSAL_OFF_BACKGROUND };
  if ((request.colour ?? 0) >= PALETTE.length) return { refusal: Refusal.REFUSAL_BAD_VALUE };
  launch(parts.fireworks, request);
  return {};
};

/** Beyond what a frame shows one by one, a launch is counted in with the nearest one ("×120"). */
const launch = (state: FireworksState, request: viz.LaunchFirework.$Properties): void => {
  const x = request.x ?? 0;
  const y = request.y ?? 0;
  if (state.x.length < FIREWORKS_PER_FRAME) {
    state.x.push(x);
    state.y.push(y);
    state.colours.push(request.colour ?? 0);
    state.counts.push(1);
    return;
  }
  const row = nearestRow(state, { x, y });
  state.counts[row] = (state.counts[row] ?? 0) + 1;
};

const nearestRow = (state: FireworksState, point: { x: number; y: number }): number => {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < state.x.length; row += 1) {
    const distance = Math.hypot((state.x[row] ?? 0) - point.x, (state.y[row] ?? 0) - point.y);
    if (distance < least) {
      least = distance;
      nearest = row;
    }
  }
  return nearest;
};

const empty = (): FireworksState => ({ x: [], y: [], colours: [], counts: [] });

const forget = (state: FireworksState): void => {
  Object.assign(state, empty());
};

export const fireworks: RoomPart<FireworksState> = {
  create: empty,
  isDue: (state) => state.x.length > 0,
  forget,
  addToFrame: (state, frame) => {
    if (state.x.length === 0) return;
    frame.fireworks = { ...state };
    forget(state);
  },
};
