/** The room's clock as seen from here. */
export interface RoomClock {
  /** A message has just said this time. */
  said(roomMs: number): void;
  /** Unix milliseconds by the room's clock; by the page's own until a message came. */
  now(): number;
}

/** How fast a sample that came late pulls the clock back. */
const LATE_PART = 0.02;

/**
 * Follows the room's clock by the times in its messages. Messages can only be late, never early: the sample that
 * puts the room furthest ahead is the best one, and others correct it slowly in case one of the clocks drifts.
 */
export const createRoomClock = (now: () => number = () => Date.now()): RoomClock => {
  let offsetMs: number | undefined;
  return {
    said: (roomMs) => {
      const sampleMs = roomMs - now();
      if (offsetMs === undefined || sampleMs > offsetMs) offsetMs = sampleMs;
      else offsetMs += (sampleMs - offsetMs) * LATE_PART;
    },
    now: () => now() + (offsetMs ?? 0),
  };
};
