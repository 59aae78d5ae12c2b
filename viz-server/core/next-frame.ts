import type { viz } from '../../proto/gen/viz.js';
import type { Env } from './env.ts';
import { eachPart } from './parts.ts';
import type { Room } from './room.ts';

/** A room where nothing happens still sends a frame this often, so that its readers know it is there. */
const HEARTBEAT_MS = 1000;

/** What a frame has to tell: events for everybody, the last such event before them, the pace. */
export interface FrameEvents {
  readonly events: viz.Event.$Properties[];
  readonly eventsAfter: number;
  /** The tick as it is now, milliseconds. */
  readonly tickMs: number;
}

/** The frame of this tick, or undefined where there is nobody to read it or nothing to tell. */
export const nextFrame = (room: Room, news: FrameEvents, env: Env): viz.Frame.$Properties | undefined => {
  const { viewers } = room.presence;
  if (viewers === 0) {
    eachPart(room.parts, (part, state) => part.forget?.(state));
    room.toldViewers = 0;
    return undefined;
  }
  const quietMs = env.now - room.lastFrameMs;
  const isTold = news.events.length === 0 && viewers === room.toldViewers && !isAnyDue(room, env);
  if (isTold && quietMs >= 0 && quietMs < HEARTBEAT_MS) return undefined;
  return fillFrame(room, news, { env, isQuiet: isTold || quietMs >= HEARTBEAT_MS / 2 });
};

const fillFrame = (
  room: Room,
  { events, eventsAfter, tickMs }: FrameEvents,
  context: { env: Env; isQuiet: boolean },
): viz.Frame.$Properties => {
  const { viewers } = room.presence;
  room.frameSequence = (room.frameSequence + 1) >>> 0;
  room.lastFrameMs = context.env.now;
  room.toldViewers = viewers;
  const frame: viz.Frame.$Properties = {
    sequence: room.frameSequence,
    timeMs: context.env.now,
    viewers,
    events,
    ...(events.length > 0 ? { eventsAfter } : {}),
  };
  // Who comes in learns it from the welcome; only a change is news.
  if (room.toldTickMs !== 0 && tickMs !== room.toldTickMs) frame.tickMs = tickMs;
  room.toldTickMs = tickMs;
  const { pressure } = room;
  eachPart(room.parts, (part, state) => part.addToFrame?.(state, frame, { ...context, pressure }));
  return frame;
};

const isAnyDue = (room: Room, env: Env): boolean => {
  let isDue = false;
  eachPart(room.parts, (part, state) => {
    isDue ||= part.isDue?.(state, env) ?? false;
  });
  return isDue;
};
