import type { viz } from '../../../proto/gen/viz.js';
import { EFFECT_AHEAD_MAX_MS } from '../../../proto/limits.ts';
import type { Env } from '../env.ts';
import type { RoomPart } from '../room-part.ts';

/** The timed effects that are to come or are running, by the sequence of their EffectStarted event. */
export interface ChoreographyState {
  readonly running: Map<number, viz.Event.$Properties>;
}

/** When an effect is over, Unix milliseconds. */
export const effectEndMs = ({ effectStarted }: viz.Event.$Properties): number =>
  (effectStarted?.effect?.startMs ?? 0) + (effectStarted?.effect?.durationMs ?? 0);

/** An effect that is over still counts for this long: flashes are counted by the second, milliseconds. */
export const ECHO_MS = 1000;

/** Clocks are set back by a little all the time, milliseconds. */
const BACK_MS = 5000;

/** Drops effects that have been over for a while; readers know their end by themselves. */
const forgetEnded = (state: ChoreographyState, env: Env): void => {
  for (const [number, event] of state.running)
    if (effectEndMs(event) + ECHO_MS <= env.now) state.running.delete(number);
};

/** Nothing may begin so far ahead: the clock was set back, and the effect would keep the stage until it is that late again. */
const isBeyondTime = ({ effectStarted }: viz.Event.$Properties, nowMs: number): boolean =>
  (effectStarted?.effect?.startMs ?? 0) > nowMs + EFFECT_AHEAD_MAX_MS + BACK_MS;

export const choreography: RoomPart<ChoreographyState> = {
  create: () => ({ running: new Map() }),
  apply: (state, event) => {
    if (event.effectStarted) state.running.set(event.sequence ?? 0, event);
    if (event.effectStopped) state.running.delete(event.effectStopped);
  },
  follow: (state, { proposed, env }) => {
    forgetEnded(state, env);
    const stopped = new Set(proposed.map(({ effectStopped }) => effectStopped));
    return [...state.running]
      .filter(([number, event]) => isBeyondTime(event, env.now) && !stopped.has(number))
      .map(([number]) => ({ effectStopped: number }));
  },
  addToSnapshot: (state, snapshot) => {
    snapshot.effects = [...state.running.values()];
  },
  save: (state) => state.running.values(),
};
