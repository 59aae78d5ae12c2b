import type { viz } from '../../proto/gen/viz.js';
import { isForEverybody } from './event-audience.ts';
import { eachPart } from './parts.ts';
import { eventsAfter } from './recent-events.ts';
import type { Room } from './room.ts';

/** Gives what a reader needs that has seen everything up to `lastSequence` (0: nothing). */
export type CatchUp = (lastSequence: number) => viz.ServerMessage.$Properties;

/** For one moment of the room: all readers that need the same get the same object, so that it is encoded once. */
export const catchUp = (room: Room): CatchUp => {
  let shared: viz.ServerMessage.$Properties | undefined;
  const backfills = new Map<number, viz.ServerMessage.$Properties>();
  return (lastSequence) => {
    const events =
      lastSequence === 0 ? undefined : eventsAfter(room.recent, { lastSequence, sequence: room.sequence });
    if (events !== undefined) {
      // After a cut thousands come back at once, nearly all of them from the same place.
      const known = backfills.get(lastSequence);
      const message = known ?? { backfill: { events: events.filter(isForEverybody) } };
      backfills.set(lastSequence, message);
      return message;
    }
    shared ??= { snapshot: snapshot(room) };
    return shared;
  };
};

const snapshot = (room: Room): viz.Snapshot.$Properties => {
  const result: viz.Snapshot.$Properties = { sequence: room.sequence };
  eachPart(room.parts, (part, state) => part.addToSnapshot?.(state, result));
  return result;
};
