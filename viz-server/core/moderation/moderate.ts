import type { ActionOutcome, ActionRule } from '../action-rule.ts';
import { isStaff } from '../event-audience.ts';
import type { RoomParts } from '../parts.ts';
import { Refusal } from '../refusal.ts';
import type { ProposedEvent } from '../room-part.ts';
import { isShadowed } from '../standings/barred.ts';
import {
  type ActContext,
  type ActKind,
  type ActPlan,
  type ActRule,
  isRefused,
  type RefusedAct,
} from './act-rule.ts';
import { ACT_KINDS, ACTS } from './acts/registry.ts';
import { eventsOf } from './aspects/registry.ts';
import { cleanOptional } from './clean-text.ts';
import { tellPersons } from './tell-person.ts';
import { isTouchedAlready } from './touched.ts';

/** When an act is worth another try where this tick changes the same already. */
const BUSY_RETRY_MS = 100;

const UNDER_SHADOW_BAN = 'You are under a shadow ban.';

type Asked = Parameters<ActionRule<'moderate'>>[0];

/**
 * An act of a moderator: first the act itself, whole enough to be taken back, then what follows from it as ordinary events. Two acts
 * of one tick upon the same thing would not know of each other: the second is refused BUSY.
 */
export const moderate: ActionRule<'moderate', RoomParts> = (request, context) => {
  const { fan, parts, env } = context;
  if (!isStaff(fan.role)) return { refusal: Refusal.REFUSAL_NOT_ALLOWED };
  // Everybody would see what it does; and staff know of the ban by the log.
  if (isShadowed(parts.standings, fan, env.now))
    return { refusal: Refusal.REFUSAL_NOT_ALLOWED, detail: UNDER_SHADOW_BAN };
  const kind = ACT_KINDS.find((name) => request[name] !== undefined && request[name] !== null);
  if (kind === undefined) return { refusal: Refusal.REFUSAL_UNKNOWN_ACTION };
  const reason = cleanOptional(request.reason);
  if ('refusal' in reason) return reason;
  const plan = planAct(kind, request, context);
  return isRefused(plan) ? plan : carryOut(plan, { ...request, reason: reason.text }, context);
};

const planAct = <Kind extends ActKind>(
  kind: Kind,
  request: Asked,
  context: ActContext,
): ActPlan | RefusedAct => {
  const asked = request[kind];
  if (asked === undefined || asked === null) return { refusal: Refusal.REFUSAL_MALFORMED };
  const rule: ActRule<Kind> = ACTS[kind];
  return context.fan.role < rule.role ? { refusal: Refusal.REFUSAL_NOT_ALLOWED } : rule.plan(asked, context);
};

const carryOut = (plan: ActPlan, act: Asked, context: ActContext): ActionOutcome => {
  const { before, after, person = '', personName = '', undoes } = plan;
  const { fan, env, proposed } = context;
  const moderationAct = {
    moderator: fan.person,
    moderatorName: fan.name,
    moderatorRole: fan.role,
    ...{ person, personName, act, before, after },
    ...(undoes === undefined ? {} : { undoes }),
  };
  const events: ProposedEvent[] = [{ moderationAct }, ...eventsOf({ before, after, person })];
  if (isTouchedAlready(events, proposed))
    return { refusal: Refusal.REFUSAL_BUSY, retryAfterMs: BUSY_RETRY_MS };
  return { events, ...tellPersons(plan, env.now) };
};
