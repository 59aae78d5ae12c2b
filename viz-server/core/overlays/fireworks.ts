import { FIREWORKS_PER_FRAME } from '../../../proto/limits.ts';
import { PALETTE } from '../../../proto/palette.ts';
import type { ActionRule } from '../action-rule.ts';
import { isOnBackground } from '../background.ts';
import { Refusal } from '../refusal.ts';
import type { RoomPart } from '../room-part.ts';
import { cheer } from './crowd-meter.ts';
import type { ReactionsState } from './reactions.ts';

/** At this pressure a frame shows few fireworks, however many were launched. */
const MERGE_AT_PRESSURE = 2;
const FEW = 4;

/** The launches of this tick, as columns. Droppable: what no frame took is forgotten. */
export interface FireworksState {
  x: number[];
  y: number[];
  colours: number[];
  counts: number[];
}

interface LaunchParts {
  readonly fireworks: FireworksState;
  readonly reactions: ReactionsState;
}

/** A launch: seen by everybody, and heard by the crowd meter. */
export const launchFirework: ActionRule<'launchFirework', LaunchParts> = (request, { parts, env }) => {
  if (!isOnBackground(request)) return { refusal: Refusal.REFUSAL_OFF_BACKGROUND };
  if ((request.colour ?? 0) >= PALETTE.length) return { refusal: Refusal.REFUSAL_BAD_VALUE };
  launch(parts.fireworks, { x: request.x ?? 0, y: request.y ?? 0, colour: request.colour ?? 0, count: 1 });
  cheer(parts.reactions.meter, 1, env.now);
  return {};
};

/** One or more launches around a point. */
interface Launch {
  readonly x: number;
  readonly y: number;
  readonly colour: number;
  readonly count: number;
}

/** Beyond what a frame shows one by one, a launch is counted in with the nearest one ("×120"). */
const launch = (state: FireworksState, { x, y, colour, count }: Launch, most = FIREWORKS_PER_FRAME): void => {
  if (state.x.length < most) {
    state.x.push(x);
    state.y.push(y);
    state.colours.push(colour);
    state.counts.push(count);
    return;
  }
  const row = nearestRow(state, { x, y });
  state.counts[row] = (state.counts[row] ?? 0) + count;
};

/** The same launches in a few rows. */
const mergeAll = (state: FireworksState): FireworksState => {
  const few = empty();
  for (const [row, x] of state.x.entries()) {
    const [y = 0, colour = 0, count = 0] = [state.y[row], state.colours[row], state.counts[row]];
    launch(few, { x, y, colour, count }, FEW);
  }
  return few;
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
  addToFrame: (state, frame, { pressure }) => {
    if (state.x.length === 0) return;
    frame.fireworks = pressure >= MERGE_AT_PRESSURE ? mergeAll(state) : { ...state };
    forget(state);
  },
};
