import type { viz } from '../../../proto/gen/viz.js';
import type { Fan } from '../fan.ts';
import type { RoomPart } from '../room-part.ts';

/** A friend's cursor as a viewer's page holds it by a message to that viewer alone. */
export interface ShownFriend {
  readonly x: number;
  readonly y: number;
  readonly colour: number;
  readonly style: viz.Trail;
  /** When its row was sent, Unix milliseconds. */
  readonly sentMs: number;
  /** How often frames had taken this number's cursor away by then. */
  readonly goings: number;
}

/** Somebody who has marked friends: one socket. */
export interface Viewer {
  readonly fan: Fan;
  /** As they were named; they need not be here. */
  persons: readonly string[];
  /** By fan number. */
  readonly shown: Map<number, ShownFriend>;
  /** Before this it is told nothing new, Unix milliseconds. */
  nextMs: number;
}

/** Who wants to see whom. It lives as long as the viewers are here, and concerns nobody else. */
export interface FriendsState {
  readonly viewers: Map<Fan, Viewer>;
  /** Those whose pages hold cursors that no frame shows. */
  readonly holding: Set<Viewer>;
  /** Goes through the viewers, tick after tick, wherever the last tick ended. */
  turn: Iterator<Viewer>;
}

const createFriends = (): FriendsState => {
  const viewers = new Map<Fan, Viewer>();
  return { viewers, holding: new Set(), turn: viewers.values() };
};

/** Friends are no event and in no frame: see friends-rows.ts. */
export const friends: RoomPart<FriendsState> = { create: createFriends };

/** The friends of a viewer from now on. */
export const markFriends = (state: FriendsState, fan: Fan, persons: readonly string[]): void => {
  const viewer = state.viewers.get(fan) ?? { fan, persons, shown: new Map(), nextMs: 0 };
  viewer.persons = persons;
  // Who is a friend no more goes at once.
  viewer.nextMs = 0;
  if (persons.length > 0 || viewer.shown.size > 0) state.viewers.set(fan, viewer);
  else state.viewers.delete(fan);
};

/** The viewer has left. */
export const forgetViewer = (state: FriendsState, fan: Fan): void => {
  const viewer = state.viewers.get(fan);
  if (viewer === undefined) return;
  state.viewers.delete(fan);
  state.holding.delete(viewer);
};

/** The viewer was behind and has forgotten all cursors: it is told all of them again. */
export const repeatFriends = (state: FriendsState, fan: Fan): void => {
  const viewer = state.viewers.get(fan);
  if (viewer === undefined) return;
  viewer.nextMs = 0;
  for (const [number, shown] of viewer.shown)
    viewer.shown.set(number, { ...shown, sentMs: Number.NEGATIVE_INFINITY });
};
