import type { viz } from '../../../proto/gen/viz.js';
import type { Env } from '../env.ts';

/** What a frame is filled from. */
export interface FrameContext {
  readonly env: Env;
  /** True for the frame that goes out because nothing else did for a while. */
  readonly isQuiet: boolean;
}

/**
 * One layer of the room's background. It shows up wherever it has something to do: in the frames (latest-wins and
 * droppable kinds), in the events (reliable kinds), in the snapshot for a late joiner.
 */
export interface Overlay<State> {
  readonly create: () => State;
  /** Takes a reliable event into the state; called for live events and on loading the journal alike. */
  readonly apply?: (state: State, event: viz.Event.$Properties) => void;
  /** Events the overlay itself wants after those of this tick, such as removals. */
  readonly follow?: (state: State, proposed: readonly ProposedEvent[]) => ProposedEvent | undefined;
  /** True where the overlay has something that must not wait for the next heartbeat. */
  readonly isDue?: (state: State, env: Env) => boolean;
  readonly addToFrame?: (state: State, frame: viz.Frame.$Properties, context: FrameContext) => void;
  /** Nobody watches: drops what was meant for the next frame. */
  readonly forget?: (state: State) => void;
  readonly addToSnapshot?: (state: State, snapshot: viz.Snapshot.$Properties) => void;
}

/** A reliable event that has no sequence yet: it gets one when it is journaled. */
export type ProposedEvent = Omit<viz.Event.$Properties, 'sequence' | 'atMs'>;
