import type { viz } from '../../proto/gen/viz.js';
import { CHAT_HISTORY } from '../../proto/limits.ts';

/** How long an event is needed to bring the room back: until another ends it, or while it is among the last lines. */
export type KeptKind = 'lasting' | 'chat';

/** How many of a kind are needed, the newest. */
export const KEPT_NEWEST: { readonly [Kind in KeptKind]: number } = {
  lasting: Number.POSITIVE_INFINITY,
  chat: CHAT_HISTORY,
};

/** What an event means for what a start must read. */
export interface Retention {
  /** undefined: nobody needs this event to know how the room is. */
  readonly kind: KeptKind | undefined;
  /** Lasting events that are over. */
  readonly ended: readonly number[];
}

/** A kind of event that has no line here lasts: the room comes back as it was, though not as quickly. */
export const retention = (event: viz.Event.$Properties): Retention => {
  if (event.chatPosted) return { kind: 'chat', ended: [] };
  if (event.stickersRemoved) return { kind: undefined, ended: event.stickersRemoved.numbers ?? [] };
  return { kind: 'lasting', ended: [] };
};
