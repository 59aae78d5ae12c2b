import type { viz } from '../../../proto/gen/viz.js';
import type { ActionContext, ActionOutcome } from '../action-rule.ts';
import type { RoomParts } from '../parts.ts';
import { Refusal } from '../refusal.ts';

/** Everything around one person, newest first. */
export const askTimeline = (
  _query: viz.TimelineQuery.$Properties,
  _context: ActionContext<RoomParts>,
): ActionOutcome => ({ refusal: Refusal.REFUSAL_UNKNOWN_ACTION });

/** What staff did, newest first. */
export const askAudit = (
  _query: viz.AuditQuery.$Properties,
  _context: ActionContext<RoomParts>,
): ActionOutcome => ({ refusal: Refusal.REFUSAL_UNKNOWN_ACTION });

/** The staff desk as it is now. */
export const askDesk = (_context: ActionContext<RoomParts>): ActionOutcome => ({
  refusal: Refusal.REFUSAL_UNKNOWN_ACTION,
});
