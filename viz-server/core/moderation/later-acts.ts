import type { viz } from '../../../proto/gen/viz.js';
import { isSameFreeze, plainFreeze, plainRules, RULE_NAMES } from '../rules/plain-rules.ts';
import { changedFields, plainStanding } from '../standings/standing.ts';
import type { ActRecord, Change } from './act-record.ts';
import type { ModerationState } from './moderation-state.ts';

type Acts = ModerationState['acts'];

/** Whether what an act did holds: nothing has taken it back, and what it took back itself, if anything, did not hold. */
export const isInForce = (acts: Acts, record: ActRecord): boolean => {
  if (record.isUndone) return false;
  const undone = acts.get(record.event.moderationAct?.undoes ?? 0);
  return undone === undefined || !wouldHold(acts, undone);
};

const wouldHold = (acts: Acts, record: ActRecord): boolean => {
  const undone = acts.get(record.event.moderationAct?.undoes ?? 0);
  return undone === undefined || !wouldHold(acts, undone);
};

/**
 * Whether an act that holds has changed the same after this one. Values alone do not tell: a later act may have set the
 * very same again.
 */
export const isOverlaid = (acts: Acts, record: ActRecord): boolean => {
  const touched = new Set(settingsTouchedBy(record));
  if (touched.size === 0) return false;
  for (const [number, other] of acts) {
    if (number <= (record.event.sequence ?? 0) || !isInForce(acts, other)) continue;
    if (settingsTouchedBy(other).some((key) => touched.has(key))) return true;
  }
  return false;
};

/** What has one value at a time; lines, stickers, held lines and effects are there or not. Warnings are counted. */
const settingsTouchedBy = ({ before, after, event }: ActRecord): string[] => {
  const lines = (before.lines ?? []).length + (after.lines ?? []).length;
  const isPin = lines === 0 && before.pinned?.sequence !== after.pinned?.sequence;
  return [
    ...standingFields(`person ${event.moderationAct?.person ?? ''}`, before.standing, after.standing),
    ...standingFields(`address ${after.address ?? ''}`, before.addressStanding, after.addressStanding),
    ...ruleNames({ before, after }),
    ...(isPin ? ['pin'] : []),
    ...(isSameFreeze(plainFreeze(before.frozen), plainFreeze(after.frozen)) ? [] : ['frozen']),
    ...(String(before.filters ?? '') === String(after.filters ?? '') ? [] : ['filters']),
  ];
};

type Standing = viz.Standing.$Properties | null | undefined;

const standingFields = (whose: string, before: Standing, after: Standing): string[] =>
  before && after
    ? changedFields(plainStanding(before), plainStanding(after)).map((fields) => `${whose} ${fields[0]}`)
    : [];

const ruleNames = ({ before, after }: Change): string[] => {
  if (!before.rules || !after.rules) return [];
  const [was, is] = [plainRules(before.rules), plainRules(after.rules)];
  return RULE_NAMES.filter((name) => was[name] !== is[name]).map((name) => `rule ${name}`);
};
