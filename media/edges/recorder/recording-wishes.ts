import type { Logger } from '../../../ops/service/logger.ts';
import type { RecordingRule, RecordingScope, RuleKind } from '../../../proto/contracts/recordings.ts';
import { type Decision, decide, type Wish } from '../../core/recording/recording-wish.ts';
import { type HouseSubject, keyOf } from './house-subjects.ts';
import type { RecordingStore } from './recording-store.ts';

/** What is to be recorded: the rules, and what was asked for by hand. Kept in the database. */
export interface RecordingWishes {
  decide(subject: HouseSubject): Decision;
  wish(scope: RecordingScope, subject: string, wish: Wish | null): void;
  /** Everything somebody has a wish about. */
  wished(): { scope: RecordingScope; subject: string }[];
  rules(): RecordingRule[];
  /** A new rule for a subject takes back that it was stopped by hand. */
  putRule(rule: RecordingRule): void;
  removeRule(scope: RecordingScope, subject: string): void;
}

/** The subject of the rule for all that have none of their own. */
const EVERYBODY = '*';

interface KeptWish {
  readonly scope: RecordingScope;
  readonly subject: string;
  readonly wish: Wish;
  readonly idleSinceMs: number | null;
}

export const createRecordingWishes = (store: RecordingStore, log: Logger): RecordingWishes => {
  const rules = new Map<string, RuleKind>(
    store.rules().map(({ scope, subject, rule }) => [keyOf(scope, subject), rule]),
  );
  const wishes = new Map<string, KeptWish>(
    store.wishes().map((one) => [keyOf(one.scope, one.subject), { ...one, idleSinceMs: null }]),
  );
  const put: RecordingWishes['wish'] = (scope, subject, wish) => {
    const key = keyOf(scope, subject);
    if ((wishes.get(key)?.wish ?? null) === wish) return;
    if (wish === null) wishes.delete(key);
    else wishes.set(key, { scope, subject, wish, idleSinceMs: null });
    try {
      store.putWish(scope, subject, wish);
    } catch (error) {
      // It holds as long as the process does.
      log.error({ err: error, scope, subject }, 'the database did not take what was asked for by hand');
    }
  };
  return {
    decide: ({ scope, subject, isHere, isRouted }) => {
      const key = keyOf(scope, subject);
      const kept = wishes.get(key);
      const rule = rules.get(key) ?? rules.get(keyOf(scope, EVERYBODY)) ?? 'never';
      const facts = { rule, isHere, isRouted };
      const wish = { wish: kept?.wish ?? null, wishIdleSinceMs: kept?.idleSinceMs ?? null };
      const decision = decide({ ...facts, ...wish }, performance.now());
      if (decision.wish === null) put(scope, subject, null);
      else if (kept !== undefined) wishes.set(key, { ...kept, idleSinceMs: decision.wishIdleSinceMs });
      return decision;
    },
    wish: put,
    wished: () => [...wishes.values()],
    rules: () => store.rules(),
    putRule: (rule) => {
      store.putRule(rule);
      const key = keyOf(rule.scope, rule.subject);
      rules.set(key, rule.rule);
      if (wishes.get(key)?.wish === 'hold') put(rule.scope, rule.subject, null);
    },
    removeRule: (scope, subject) => {
      store.removeRule(scope, subject);
      rules.delete(keyOf(scope, subject));
    },
  };
};
