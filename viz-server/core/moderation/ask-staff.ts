import type { viz } from '../../../proto/gen/viz.js';
import type { ActionContext, ActionOutcome } from '../action-rule.ts';
import { filterCounts } from '../chat/chat-filters.ts';
import { isDelayed } from '../chat/held-lines.ts';
import { isStaff } from '../event-audience.ts';
import { defaultFilterSettings } from '../filters/settings.ts';
import type { RoomParts } from '../parts.ts';
import { Refusal } from '../refusal.ts';

/** Rows of each list of the desk; the newest are shown. */
const DESK_ROWS = 500;

const NOT_ALLOWED: ActionOutcome = { refusal: Refusal.REFUSAL_NOT_ALLOWED };

/** Everything around one person, newest first. */
export const askTimeline = (
  { person, before }: viz.TimelineQuery.$Properties,
  { fan }: ActionContext<RoomParts>,
): ActionOutcome => {
  if (!isStaff(fan.role)) return NOT_ALLOWED;
  if (!person) return { refusal: Refusal.REFUSAL_BAD_VALUE };
  return { log: { kind: 'timeline', person, before: before ?? 0 } };
};

/** What staff did, newest first. */
export const askAudit = (
  { before }: viz.AuditQuery.$Properties,
  { fan }: ActionContext<RoomParts>,
): ActionOutcome => (isStaff(fan.role) ? { log: { kind: 'audit', before: before ?? 0 } } : NOT_ALLOWED);

/** The staff desk as it is now. */
export const askDesk = ({ fan, parts }: ActionContext<RoomParts>): ActionOutcome =>
  isStaff(fan.role) ? { answer: { desk: deskOf(parts) } } : NOT_ALLOWED;

const encoder = new TextEncoder();

const deskOf = ({ chat, standings, rules, moderation }: RoomParts): viz.Desk.$Properties => {
  const held = [...chat.held.values()];
  const waiting = held.filter((event) => !isDelayed(event)).slice(-DESK_ROWS);
  const delayed = held.filter(isDelayed).slice(-DESK_ROWS);
  return {
    held: [...waiting, ...delayed].toSorted((one, other) => (one.sequence ?? 0) - (other.sequence ?? 0)),
    standings: [...standings.byPerson].slice(-DESK_ROWS).map(([person, standing]) => ({ person, standing })),
    filters:
      rules.filters.length > 0 ? rules.filters : encoder.encode(JSON.stringify(defaultFilterSettings())),
    filterCounts: filterCounts(chat),
    panic: moderation.panicAct !== 0,
  };
};
