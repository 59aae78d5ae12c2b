import type { bus } from '../../proto/gen/bus.js';
import type { viz } from '../../proto/gen/viz.js';
import { addToChatLog, type ChatLog } from './chat/chat-log.ts';
import { createOverlayStates, eachOverlay, type OverlayStates } from './overlays/registry.ts';
import { createPersonLimits, type PersonLimits } from './person-limits.ts';
import { createPresence, type Presence } from './presence.ts';
import { addRecent, type RecentEvents } from './recent-events.ts';

/** The room's whole state: plain data, changed by `step`, `settle` and `applyEvent` only. */
export interface Room {
  /** The last event that is on disk. */
  sequence: number;
  readonly overlays: OverlayStates;
  readonly chat: ChatLog;
  readonly recent: RecentEvents;
  readonly presence: Presence;
  readonly limits: PersonLimits;
  /** Joins that came faster than the room lets people in. */
  readonly waiting: WaitingJoin[];
  frameSequence: number;
  lastFrameMs: number;
  /** The count that the last frame told. */
  toldViewers: number;
}

interface WaitingJoin {
  readonly gateway: string;
  readonly join: bus.Join.$Properties;
}

export const createRoom = (): Room => ({
  sequence: 0,
  overlays: createOverlayStates(),
  chat: [],
  recent: [],
  presence: createPresence(),
  limits: createPersonLimits(),
  waiting: [],
  frameSequence: 0,
  lastFrameMs: 0,
  toldViewers: 0,
});

/** Takes one journaled event into the state. Events come in order, without gaps: on loading and live alike. */
export const applyEvent = (room: Room, event: viz.Event.$Properties): void => {
  room.sequence = event.sequence ?? 0;
  show(room, event);
  addRecent(room.recent, event);
};

/** What brings a room back: both in order. */
export interface StoredRoom {
  /** What is left of the time before `recent`: each event that `retention` keeps. */
  readonly kept: Iterable<viz.Event.$Properties>;
  /** The last events, without gaps. */
  readonly recent: Iterable<viz.Event.$Properties>;
}

/** Fills an empty room with what it was, without going through all that ever happened in it. */
export const restoreRoom = (room: Room, stored: StoredRoom): void => {
  for (const event of stored.kept) show(room, event);
  for (const event of stored.recent) applyEvent(room, event);
};

const show = (room: Room, event: viz.Event.$Properties): void => {
  eachOverlay(room.overlays, (overlay, state) => overlay.apply?.(state, event));
  addToChatLog(room.chat, event);
};
