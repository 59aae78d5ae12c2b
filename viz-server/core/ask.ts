import type { ActionContext, ActionOutcome, ActionRule } from './action-rule.ts';
import { isStaff } from './event-audience.ts';
import { askAudit, askDesk, askTimeline } from './moderation/ask-staff.ts';
import type { RoomParts } from './parts.ts';
import { askPeople } from './people/ask-people.ts';
import { Refusal } from './refusal.ts';

/** A question that only the asker gets an answer to. Everybody may ask who is here; the rest is for staff. */
export const ask: ActionRule<'ask', RoomParts> = (request, context) => {
  if (request.people) return askPeople(request.people, context);
  if (!request.timeline && !request.audit && !request.desk)
    return { refusal: Refusal.REFUSAL_UNKNOWN_ACTION };
  return isStaff(context.fan.role) ? askStaff(request, context) : { refusal: Refusal.REFUSAL_NOT_ALLOWED };
};

const askStaff = (
  { timeline, audit }: Parameters<typeof ask>[0],
  context: ActionContext<RoomParts>,
): ActionOutcome => {
  if (timeline) return askTimeline(timeline, context);
  return audit ? askAudit(audit, context) : askDesk(context);
};
