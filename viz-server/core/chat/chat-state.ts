import type { viz } from '../../../proto/gen/viz.js';
import { CHAT_HISTORY } from '../../../proto/limits.ts';
import type { RoomPart } from '../room-part.ts';

/** What the chat keeps. */
export interface ChatState {
  /** The last lines, oldest first: what a late joiner reads. */
  log: viz.Event.$Properties[];
  /** The line that stays on top, undefined for none. */
  pinned: viz.Event.$Properties | undefined;
  /** Lines that wait for a moderator or for the chat's delay, by the sequence of their LineHeld event. */
  readonly held: Map<number, viz.Event.$Properties>;
}

const add = (state: ChatState, event: viz.Event.$Properties): void => {
  state.log.push(event);
  if (state.log.length > CHAT_HISTORY) state.log.shift();
};

const remove = (state: ChatState, numbers: readonly number[]): void => {
  const gone = new Set(numbers);
  state.log = state.log.filter(({ sequence }) => !gone.has(sequence ?? 0));
  if (gone.has(state.pinned?.sequence ?? 0)) state.pinned = undefined;
};

/** Lines come back by number; those that are older than what the history still reaches back to stay out. */
const restore = (state: ChatState, lines: readonly viz.Event.$Properties[]): void => {
  const known = new Set(state.log.map(({ sequence }) => sequence));
  state.log = [...state.log, ...lines.filter(({ sequence }) => !known.has(sequence))]
    .toSorted((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0))
    .slice(-CHAT_HISTORY);
};

export const chat: RoomPart<ChatState> = {
  create: () => ({ log: [], pinned: undefined, held: new Map() }),
  apply: (state, event) => {
    if (event.chatPosted) add(state, event);
    else if (event.chatRemoved) remove(state, event.chatRemoved.numbers ?? []);
    else if (event.chatRestored) restore(state, event.chatRestored.lines ?? []);
    else if (event.chatPinned) state.pinned = event.chatPinned.line ?? undefined;
    else if (event.lineHeld) state.held.set(event.sequence ?? 0, event);
    else if (event.heldDecided) state.held.delete(event.heldDecided.held ?? 0);
  },
  addToSnapshot: (state, snapshot) => {
    snapshot.chat = [...state.log];
    if (state.pinned !== undefined) snapshot.pinned = state.pinned;
  },
  save: (state) => [
    ...state.log,
    ...state.held.values(),
    ...(state.pinned === undefined ? [] : [{ chatPinned: { line: state.pinned } }]),
  ],
};
