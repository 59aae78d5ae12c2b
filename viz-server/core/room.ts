import type { bus } from '../../proto/gen/bus.js';
import type { viz } from '../../proto/gen/viz.js';
import { type ActionLimits, createActionLimits } from './action-limits.ts';
import { isForEverybody } from './event-audience.ts';
import type { Fan } from './fan.ts';
import type { Pressure } from './load-gauge.ts';
import { createParts, eachPart, type RoomParts } from './parts.ts';
import { createPresence, type Presence } from './presence.ts';
import { addRecent, type RecentEvents } from './recent-events.ts';
import type { ProposedEvent } from './room-part.ts';

/** The room's whole state: plain data, changed by `step`, `settle` and `applyEvent` only. */
export interface Room {
  /** The last event that is on disk. */
  sequence: number;
  /** The last event that everybody got, as far as is known. */
  publicSequence: number;
  readonly parts: RoomParts;
  readonly recent: RecentEvents;
  readonly presence: Presence;
  readonly limits: ActionLimits;
  /** Joins that came faster than the room lets people in. */
  readonly waiting: WaitingJoin[];
  /** Fans that fell behind and want what came after that event, in order. */
  readonly resuming: Map<Fan, number>;
  /** What does not come from a fan: a new show from admin-api. Taken in with the next tick. */
  readonly orders: ProposedEvent[];
  /** How hard-pressed the process is. */
  pressure: Pressure;
  frameSequence: number;
  lastFrameMs: number;
  /** The tick that readers know, milliseconds; 0 before the first frame. */
  toldTickMs: number;
  /** The count that the last frame told. */
  toldViewers: number;
}

interface WaitingJoin {
  readonly gateway: string;
  readonly join: bus.Join.$Properties;
}

export const createRoom = (): Room => ({
  sequence: 0,
  publicSequence: 0,
  parts: createParts(),
  recent: [],
  presence: createPresence(),
  limits: createActionLimits(),
  waiting: [],
  resuming: new Map(),
  orders: [],
  pressure: 0,
  frameSequence: 0,
  lastFrameMs: 0,
  toldTickMs: 0,
  toldViewers: 0,
});

/** Takes one journaled event into the state. Events come in order, without gaps: on loading and live alike. */
export const applyEvent = (room: Room, event: viz.Event.$Properties): void => {
  room.sequence = event.sequence ?? 0;
  if (isForEverybody(event)) room.publicSequence = room.sequence;
  show(room, event);
  addRecent(room.recent, event);
};

/** What brings a room back: all in order. */
export interface StoredRoom {
  /** The events that come to the room's state as it was at `sequence`; empty where there is no snapshot. */
  readonly saved: Iterable<viz.Event.$Properties>;
  /** The event up to which `saved` holds. */
  readonly sequence: number;
  /** The last events without gaps, from before `sequence` (as far as they are kept) to the newest. */
  readonly recent: Iterable<viz.Event.$Properties>;
}

/** Fills an empty room with what it was, without going through all that ever happened in it. */
export const restoreRoom = (room: Room, stored: StoredRoom): void => {
  for (const event of stored.saved) show(room, event);
  room.sequence = stored.sequence;
  for (const event of stored.recent) {
    if ((event.sequence ?? 0) > stored.sequence) applyEvent(room, event);
    else addRecent(room.recent, event);
  }
};

/** The events that bring the room's state back as it is now. */
export function* saveRoom(room: Room): Generator<viz.Event.$Properties> {
  const saved: Iterable<viz.Event.$Properties>[] = [];
  eachPart(room.parts, (part, state) => saved.push(part.save?.(state) ?? []));
  for (const events of saved) yield* events;
}

const show = (room: Room, event: viz.Event.$Properties): void => {
  eachPart(room.parts, (part, state) => part.apply?.(state, event));
};
