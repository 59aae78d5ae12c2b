import type { viz } from '../../../../proto/gen/viz.js';
import type { ProposedEvent } from '../../room-part.ts';
import type { ActRecord, Change } from '../act-record.ts';
import type { ActContext, RefusedAct } from '../act-rule.ts';

/** What is to be taken back, and from what state. */
export interface TakeBack {
  readonly record: ActRecord;
  readonly context: ActContext;
  /** What something later has changed is a conflict, or is left as it is now. */
  readonly how: 'whole' | 'what-still-is';
}

/** A change of one thing; undefined: nothing to do. */
export type TakenBack = Change | RefusedAct | undefined;

/** One thing that acts can touch. */
export interface Aspect {
  /** The events that bring what is in `before` to what is in `after`. */
  readonly events: (change: Change & { readonly person: string }) => readonly ProposedEvent[];
  /** The change that brings what the act left back to what was before it; from the room's present state. */
  readonly takeBack: (undo: TakeBack) => TakenBack;
}

type Events = viz.Event.$Properties[] | null | undefined;

/** Those of `events` whose number is not among `others`. */
export const notAmong = (events: Events, others: Events): viz.Event.$Properties[] => {
  const numbers = new Set((others ?? []).map(({ sequence }) => sequence));
  return (events ?? []).filter(({ sequence }) => !numbers.has(sequence));
};
