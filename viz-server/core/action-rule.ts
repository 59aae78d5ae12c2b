import type { viz } from '../../proto/gen/viz.js';
import type { Env } from './env.ts';
import type { Fan } from './fan.ts';
import type { ProposedEvent } from './overlays/overlay.ts';
import type { Refusal } from './refusal.ts';

export type ActionKind = NonNullable<viz.Action['kind']>;

/** What a fan gets for an action: a refusal, an event to journal, or neither where it is accepted as it is. */
export interface ActionOutcome {
  readonly refusal?: Refusal;
  readonly event?: ProposedEvent;
}

/** `States`: the overlays' states that an action touches. */
export interface ActionContext<States> {
  readonly fan: Fan;
  readonly overlays: States;
  readonly env: Env;
}

/** Checks one kind of action and does or proposes it. Total: any decoded value is fine. */
export type ActionRule<Kind extends ActionKind, States = unknown> = (
  request: NonNullable<viz.Action.$Properties[Kind]>,
  context: ActionContext<States>,
) => ActionOutcome;
