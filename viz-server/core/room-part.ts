import type { viz } from '../../proto/gen/viz.js';
import type { Env } from './env.ts';
import type { Pressure } from './load-gauge.ts';

/** What a frame is filled from. */
export interface FrameContext {
  readonly env: Env;
  /** True for the frame that goes out because nothing else did for a while. */
  readonly isQuiet: boolean;
  /** How hard-pressed the process is: 0 not at all, 3 most. Trails go first, then fireworks and reactions. */
  readonly pressure: Pressure;
}

/** Who wants to be seen, or did when it was said. */
export interface Author {
  readonly person: string;
  readonly role: viz.Role;
}

/** Who is to see what somebody did before; `later`: a tick later it can be told. */
export type Fate = 'everybody' | 'author' | 'nobody' | 'later';

/** What a tick wants so far, for a part that wants something after it. */
export interface Following {
  readonly proposed: readonly ProposedEvent[];
  readonly env: Env;
  /** What becomes of something that waited, now that its time has come. */
  readonly fateOf: (author: Author) => Fate;
}

/**
 * One part of the room's state: a layer of the background, the chat, the moderators' book. It shows up wherever it
 * has something to do: in the frames (latest-wins and droppable kinds), in the events (reliable kinds), in the snapshot
 * for a late joiner, in what the journal keeps.
 */
export interface RoomPart<State> {
  readonly create: () => State;
  /** Takes a reliable event into the state; called for live events and on loading the journal alike. */
  readonly apply?: (state: State, event: viz.Event.$Properties) => void;
  /** Events the part itself wants after those of this tick: removals, and what the time has come for. */
  readonly follow?: (state: State, tick: Following) => readonly ProposedEvent[];
  /** True where the part has something that must not wait for the next heartbeat. */
  readonly isDue?: (state: State, env: Env) => boolean;
  readonly addToFrame?: (state: State, frame: viz.Frame.$Properties, context: FrameContext) => void;
  /** Nobody watches: drops what was meant for the next frame. */
  readonly forget?: (state: State) => void;
  readonly addToSnapshot?: (state: State, snapshot: viz.Snapshot.$Properties) => void;
  /**
   * The events that bring the state back when they are applied in this order to a new one: those that made it, or
   * others that come to the same. What the journal's snapshots hold.
   */
  readonly save?: (state: State) => Iterable<viz.Event.$Properties>;
}

/** A reliable event that has no sequence yet: it gets one when it is journaled. */
export type ProposedEvent = Omit<viz.Event.$Properties, 'sequence' | 'atMs'>;
