import type { viz } from '../../../proto/gen/viz.js';
import type { ActionContext, ActionOutcome, PersonNotice } from '../action-rule.ts';
import type { RoomParts } from '../parts.ts';
import type { Refusal } from '../refusal.ts';
import type { Change } from './act-record.ts';

export type ActKind = NonNullable<viz.Moderate.$Properties['act']>;

export type ActContext = ActionContext<RoomParts>;

/** What an act comes to: a change from the room's present state. Its events follow from that, and so does taking it back. */
export interface ActPlan extends Change {
  /** Whom it is about. */
  readonly person?: string;
  readonly personName?: string;
  /** The act that this one takes back. */
  readonly undoes?: number;
  readonly notices?: readonly PersonNotice[];
}

export type RefusedAct = ActionOutcome & { readonly refusal: Refusal };

/** One kind of act. `plan` is total: any decoded value is fine. */
export interface ActRule<Kind extends ActKind> {
  /** The least role that may do it: 2 moderators, 3 admins only. */
  readonly role: viz.Role;
  readonly plan: (
    asked: NonNullable<viz.Moderate.$Properties[Kind]>,
    context: ActContext,
  ) => ActPlan | RefusedAct;
}

export const isRefused = (plan: ActPlan | RefusedAct): plan is RefusedAct => 'refusal' in plan;
