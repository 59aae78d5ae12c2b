import type { viz } from '../../proto/gen/viz.js';
import { BACKFILL_MAX_BYTES, BACKFILL_MAX_EVENTS } from '../../proto/limits.ts';

/** The last events, oldest first and without gaps: what a resuming fan is sent one by one. */
export type RecentEvents = viz.Event.$Properties[];

export const addRecent = (recent: RecentEvents, event: viz.Event.$Properties): void => {
  recent.push(event);
  // Cut in large pieces: shifting an array of a thousand for each event would cost more than the event.
  if (recent.length >= BACKFILL_MAX_EVENTS * 2) recent.splice(0, recent.length - BACKFILL_MAX_EVENTS);
};

/**
 * The events after `lastSequence`, or undefined where they are too many, no longer held, or the reader claims to have
 * seen what has not happened: then only a snapshot makes it right.
 */
export const eventsAfter = (
  recent: RecentEvents,
  place: { lastSequence: number; sequence: number },
): viz.Event.$Properties[] | undefined => {
  const missing = place.sequence - place.lastSequence;
  if (missing < 0 || missing > Math.min(recent.length, BACKFILL_MAX_EVENTS)) return undefined;
  const events = missing === 0 ? [] : recent.slice(-missing);
  return roughBytes(events) > BACKFILL_MAX_BYTES ? undefined : events;
};

/** What an event can be long by: the text of chat lines, at most three bytes a unit, and rows of stickers. */
const roughBytes = (events: readonly viz.Event.$Properties[]): number => {
  let bytes = 0;
  for (const { chatPosted, chatRestored, stickersRestored, stickersRemoved } of events)
    bytes +=
      60 +
      3 * (chatPosted?.text?.length ?? 0) +
      1000 * (chatRestored?.lines?.length ?? 0) +
      40 * (stickersRestored?.persons?.length ?? 0) +
      4 * (stickersRemoved?.numbers?.length ?? 0);
  return bytes;
};
