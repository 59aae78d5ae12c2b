import { CLOSE } from '../../../proto/limits.ts';
import type { PersonNotice, PutOut } from '../action-rule.ts';
import { restoredNumbers } from '../overlays/sticker-selection.ts';
import { plainStanding } from '../standings/standing.ts';
import type { ActPlan } from './act-rule.ts';

const NOTICE_TIMEOUT = 1;
const NOTICE_BANNED = 2;
const NOTICE_LIFTED = 3;
const NOTICE_STICKER_REMOVED = 6;

/** Most persons who are told that stickers of theirs were removed. */
const TOLD_MAX = 50;

/** What an act has to say to those it is about, and whom it puts out. Of a shadow ban nobody is told. */
export const tellPersons = (
  plan: ActPlan,
  nowMs: number,
): { readonly notices: readonly PersonNotice[]; readonly putOut: readonly PutOut[] } => ({
  notices: [...(plan.notices ?? []), ...tellStanding(plan, nowMs), ...tellOwners(plan)],
  putOut: putOuts(plan, nowMs),
});

const tellStanding = ({ before, after, person = '' }: ActPlan, nowMs: number): PersonNotice[] => {
  const side = before.standing && after.standing ? 'standing' : 'addressStanding';
  const [was, is] = [plainStanding(before[side]), plainStanding(after[side])];
  const kept = { notices: [] as PersonNotice[], isUnder: false, wasUnder: false };
  for (const [field, kind] of [
    ['banUntilMs', NOTICE_BANNED],
    ['timeoutUntilMs', NOTICE_TIMEOUT],
  ] as const) {
    const [wasMs, untilMs] = [was[field], is[field]];
    kept.wasUnder ||= wasMs > nowMs;
    kept.isUnder ||= untilMs > nowMs;
    if (untilMs > nowMs && untilMs !== wasMs) kept.notices.push({ person, notice: { kind, untilMs } });
  }
  return kept.wasUnder && !kept.isUnder ? [{ person, notice: { kind: NOTICE_LIFTED } }] : kept.notices;
};

const tellOwners = ({ before }: ActPlan): PersonNotice[] => {
  if (restoredNumbers(before.stickers ?? {}).length === 0) return [];
  const persons = [...new Set(before.stickers?.persons ?? [])].slice(0, TOLD_MAX);
  return persons.map((person) => ({ person, notice: { kind: NOTICE_STICKER_REMOVED } }));
};

const putOuts = ({ before, after, person = '' }: ActPlan, nowMs: number): PutOut[] => {
  const isNew = (side: 'standing' | 'addressStanding'): boolean => {
    const untilMs = plainStanding(after[side]).banUntilMs;
    return untilMs > nowMs && untilMs !== plainStanding(before[side]).banUntilMs;
  };
  const how = { closeCode: CLOSE.BANNED, reason: 'BANNED' };
  return [
    ...(isNew('standing') ? [{ person, ...how }] : []),
    ...(isNew('addressStanding') ? [{ address: after.address ?? '', ...how }] : []),
  ];
};
