import type { viz } from '../../proto/gen/viz.js';
import type { RoomEnv } from './env.ts';
import type { Fan } from './fan.ts';
import type { Presence } from './presence.ts';
import type { Refusal } from './refusal.ts';
import type { ProposedEvent } from './room-part.ts';

export type ActionKind = NonNullable<viz.Action['kind']>;

/** What a fan gets for an action. Nothing of it is told before its events are on disk. */
export interface ActionOutcome {
  readonly refusal?: Refusal;
  readonly retryAfterMs?: number;
  /** More about a refusal, for staff. */
  readonly detail?: string;
  /** Accepted, but kept back until a moderator has looked at it. */
  readonly isHeld?: boolean;
  /** To journal, in this order; the answer carries the number of the first. */
  readonly events?: readonly ProposedEvent[];
  /** What this person alone sees: on all of its sockets. */
  readonly own?: readonly ProposedEvent[];
  /** What the asker alone is sent. */
  readonly answer?: viz.Answer.$Properties;
  /** A question that only the journal can answer. */
  readonly log?: LogQuery;
  readonly notices?: readonly PersonNotice[];
  readonly putOut?: readonly PutOut[];
}

/** A page of the journal, newest first. */
export type LogQuery =
  | { readonly kind: 'timeline'; readonly person: string; readonly before: number }
  | { readonly kind: 'audit'; readonly before: number };

/** A word to a person, on all of its sockets. */
export interface PersonNotice {
  readonly person: string;
  readonly notice: viz.Notice.$Properties;
}

/** Closes all sockets of a person or an address. */
export interface PutOut {
  readonly person?: string;
  readonly address?: string;
  readonly closeCode: number;
  readonly reason: string;
}

/** `Parts`: the parts of the room that an action touches. */
export interface ActionContext<Parts> {
  readonly fan: Fan;
  readonly parts: Parts;
  readonly presence: Presence;
  readonly env: RoomEnv;
  /** What this tick's earlier actions want to happen: it is not in the parts yet. */
  readonly proposed: readonly ProposedEvent[];
}

/** Checks one kind of action and does or proposes it. Total: any decoded value is fine. */
export type ActionRule<Kind extends ActionKind, Parts = unknown> = (
  request: NonNullable<viz.Action.$Properties[Kind]>,
  context: ActionContext<Parts>,
) => ActionOutcome;
