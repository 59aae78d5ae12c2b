import type { viz } from '../../../proto/gen/viz.js';
import { CHAT_HISTORY } from '../../../proto/limits.ts';
import type { RoomPart } from '../room-part.ts';
import { type ChatFilters, createChatFilters } from './chat-filters.ts';
import { type HeldLines, holdAgain, postDue } from './held-lines.ts';
import { noteSaid, type Said } from './said.ts';

/** What the chat keeps. */
export interface ChatState {
  /** The last lines, oldest first: what a late joiner reads. */
  log: viz.Event.$Properties[];
  /** The line that stays on top, undefined for none. */
  pinned: viz.Event.$Properties | undefined;
  readonly held: HeldLines;
  /** Who said the last lines under a shadow ban, by number: their authors may answer them. Lives as long as the process. */
  readonly shadowed: Map<number, string>;
  readonly said: Said;
  /** Lives as long as the process. */
  readonly filters: ChatFilters;
}

const SHADOWED_MAX = 1000;

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

const noteShadowed = ({ shadowed }: ChatState, { sequence, shadowedLine }: viz.Event.$Properties): void => {
  const { person, heldAs } = shadowedLine?.line ?? {};
  // Of a line that waited its author knows the number under which it did.
  shadowed.set(heldAs || (sequence ?? 0), person ?? '');
  if (shadowed.size <= SHADOWED_MAX) return;
  const [oldest] = shadowed.keys();
  shadowed.delete(oldest ?? 0);
};

export const chat: RoomPart<ChatState> = {
  create: () => ({
    log: [],
    pinned: undefined,
    held: new Map(),
    shadowed: new Map(),
    said: new Map(),
    filters: createChatFilters(),
  }),
  apply: (state, event) => {
    noteSaid(state.said, event);
    if (event.chatPosted) add(state, event);
    else if (event.chatRemoved) remove(state, event.chatRemoved.numbers ?? []);
    else if (event.chatRestored) restore(state, event.chatRestored.lines ?? []);
    else if (event.chatPinned) state.pinned = event.chatPinned.line ?? undefined;
    else if (event.lineHeld) state.held.set(event.sequence ?? 0, event);
    else if (event.heldDecided) state.held.delete(event.heldDecided.held ?? 0);
    else if (event.heldRestored) holdAgain(state.held, event.heldRestored.lines ?? []);
    else if (event.shadowedLine) noteShadowed(state, event);
  },
  follow: (state, tick) => postDue(state.held, tick),
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
