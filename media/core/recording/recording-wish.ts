import type { RecordingReason, RuleKind } from '../../../proto/contracts/recordings.ts';

/** What somebody has asked for by hand: it goes before the rule. `hold`: stopped, whatever the rule says. */
export type Wish = 'record' | 'hold';

/** How long a wish outlives what it was meant for: an artist whose line breaks is back by then, milliseconds. */
const WISH_LASTS_MS = 60_000;

/** What decides whether a source or a venue is recorded now. */
export interface Subject {
  readonly rule: RuleKind;
  readonly wish: Wish | null;
  /** Since when the wish has had nothing to say, on a clock that never runs backwards; null while it has. */
  readonly wishIdleSinceMs: number | null;
  /** The source publishes; the venue exists. */
  readonly isHere: boolean;
  /** For a source: a venue is routed to it. For a venue: an artist is on air. */
  readonly isRouted: boolean;
}

export interface Decision {
  /** Who wants it recorded; null where nobody does. */
  readonly recordFor: 'api' | 'rule' | null;
  /** Why a recording that runs would end now. */
  readonly endReason: RecordingReason;
  readonly wish: Wish | null;
  readonly wishIdleSinceMs: number | null;
}

export const decide = (subject: Subject, nowMs: number): Decision => {
  const { isHere } = subject;
  const byRule = isHere && wantedByRule(subject);
  const aged = ageWish(subject, { isOfUse: subject.wish === 'record' ? isHere : byRule, nowMs });
  const isHeld = aged.wish === 'hold';
  const recordFor = !isHere || isHeld ? null : aged.wish === 'record' ? 'api' : byRule ? 'rule' : null;
  const endReason = !isHere
    ? 'ended'
    : isHeld
      ? 'stopped'
      : subject.rule === 'while-routed'
        ? 'unrouted'
        : 'rule';
  return { recordFor, endReason, ...aged };
};

const wantedByRule = ({ rule, isRouted }: Subject): boolean =>
  rule === 'always' || (rule === 'while-routed' && isRouted);

const ageWish = (
  { wish, wishIdleSinceMs }: Subject,
  { isOfUse, nowMs }: { isOfUse: boolean; nowMs: number },
): Pick<Decision, 'wish' | 'wishIdleSinceMs'> => {
  if (wish === null || isOfUse) return { wish, wishIdleSinceMs: null };
  const sinceMs = wishIdleSinceMs ?? nowMs;
  const hasLapsed = nowMs - sinceMs > WISH_LASTS_MS;
  return hasLapsed ? { wish: null, wishIdleSinceMs: null } : { wish, wishIdleSinceMs: sinceMs };
};

/** The reasons for which a recording ends as it should; for all others it is cut short. */
const GOOD_REASONS: ReadonlySet<RecordingReason> = new Set([
  'stopped',
  'ended',
  'unrouted',
  'rule',
  'rolled',
  'shutdown',
]);

export const isGoodReason = (reason: RecordingReason): boolean => GOOD_REASONS.has(reason);

const FIRST_RETRY_MS = 5000;
const LONGEST_RETRY_MS = 300_000;

/** How long after the n-th failure in a row (from 1 on) a recording is tried again, milliseconds. */
export const retryAfterMs = (failures: number): number =>
  Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 16), LONGEST_RETRY_MS);
