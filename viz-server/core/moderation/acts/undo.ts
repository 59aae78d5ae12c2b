import type { viz } from '../../../../proto/gen/viz.js';
import { Refusal } from '../../refusal.ts';
import type { ActRecord } from '../act-record.ts';
import type { ActContext, ActPlan, ActRule, RefusedAct } from '../act-rule.ts';
import { takeBack } from '../aspects/registry.ts';
import { isOverlaid } from '../later-acts.ts';
import { isOutrankedOver } from '../ranks.ts';

const ADMIN: viz.Role = 3;

/** Takes an act back to the exact state before, once; one that took an act back as well: then that one holds again. */
export const undo: ActRule<'undo'> = {
  role: 2,
  plan: (number, context) => {
    const { acts } = context.parts.moderation;
    const record = acts.get(number);
    if (record === undefined) return { refusal: isForgotten(number, context) };
    if (record.isUndone || isOverlaid(acts, record)) return { refusal: Refusal.REFUSAL_CONFLICT };
    return judgeUndo(record, context) ?? plan(record, number, context);
  },
};

const isForgotten = (number: number, { parts }: ActContext): Refusal => {
  const [oldest] = parts.moderation.acts.keys();
  return number !== 0 && number < (oldest ?? 0) ? Refusal.REFUSAL_TOO_LATE : Refusal.REFUSAL_NOT_FOUND;
};

/** What only admins do, only they undo; what an admin did, no moderator undoes. */
const judgeUndo = (record: ActRecord, context: ActContext): RefusedAct | undefined => {
  const { fan } = context;
  if (fan.role === ADMIN) return undefined;
  const { moderatorRole, person } = record.event.moderationAct ?? {};
  const isAbove = (moderatorRole ?? 0) > fan.role || (person ? isOutrankedOver({ person }, context) : false);
  return isAbove ? { refusal: Refusal.REFUSAL_OUTRANKED } : undefined;
};

const plan = (record: ActRecord, number: number, context: ActContext): ActPlan | RefusedAct => {
  const taken = takeBack({ record, context, how: 'whole' });
  if ('refusal' in taken) return taken;
  const { person, personName } = record.event.moderationAct ?? {};
  return { ...taken, undoes: number, person: person ?? '', personName: personName ?? '' };
};
