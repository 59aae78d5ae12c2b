import { Refusal } from '../../refusal.ts';
import {
  isSameFreeze,
  type PlainRules,
  plainFreeze,
  plainRules,
  RULE_NAMES,
} from '../../rules/plain-rules.ts';
import type { Aspect } from './aspect.ts';

/** The chat's rules, each by itself. */
export const rules: Aspect = {
  events: ({ before, after }) => (before.rules && after.rules ? [{ rulesChanged: after.rules }] : []),
  takeBack: ({ record: { before, after }, context, how }) => {
    if (!before.rules || !after.rules) return undefined;
    const [was, left, now] = [
      plainRules(before.rules),
      plainRules(after.rules),
      plainRules(context.parts.rules.chat),
    ];
    const changed = RULE_NAMES.filter((name) => was[name] !== left[name]);
    const stillIs = changed.filter((name) => now[name] === left[name]);
    if (how === 'whole' && stillIs.length < changed.length) return { refusal: Refusal.REFUSAL_CONFLICT };
    if (stillIs.length === 0) return undefined;
    const back = Object.fromEntries(stillIs.map((name) => [name, was[name]])) as Partial<PlainRules>;
    return { before: { rules: now }, after: { rules: { ...now, ...back } } };
  },
};

/** What is frozen. */
export const frozen: Aspect = {
  events: ({ before, after }) => (before.frozen && after.frozen ? [{ frozen: after.frozen }] : []),
  takeBack: ({ record: { before, after }, context, how }) => {
    if (isSameFreeze(plainFreeze(before.frozen), plainFreeze(after.frozen))) return undefined;
    const now = plainFreeze(context.parts.rules.frozen);
    if (isSameFreeze(now, plainFreeze(after.frozen)))
      return { before: { frozen: now }, after: { frozen: plainFreeze(before.frozen) } };
    return how === 'whole' ? { refusal: Refusal.REFUSAL_CONFLICT } : undefined;
  },
};

const NO_BYTES = new Uint8Array(0);

/** The settings of the filters. */
export const filters: Aspect = {
  events: ({ before, after }) =>
    isSameBytes(before.filters, after.filters) ? [] : [{ filtersChanged: after.filters ?? NO_BYTES }],
  takeBack: ({ record: { before, after }, context }) => {
    if (isSameBytes(before.filters, after.filters)) return undefined;
    const now = context.parts.rules.filters;
    if (!isSameBytes(now, after.filters)) return { refusal: Refusal.REFUSAL_CONFLICT };
    return { before: { filters: now }, after: { filters: before.filters ?? NO_BYTES } };
  },
};

type Bytes = Uint8Array | null | undefined;

const isSameBytes = (one: Bytes, other: Bytes): boolean =>
  (one ?? NO_BYTES).length === (other ?? NO_BYTES).length &&
  (one ?? NO_BYTES).every((byte, index) => byte === other?.[index]);

/** Whether the preset for a raid is on. It has no event of its own: the act says it. */
export const panic: Aspect = {
  events: () => [],
  takeBack: ({ record: { before, after, panic: left }, context }) => {
    const [was, is] = [before.wasPanic === true, after.wasPanic === true];
    if (was === is) return undefined;
    return context.parts.moderation.panicAct === left.after
      ? { before: { wasPanic: is }, after: { wasPanic: was } }
      : { refusal: Refusal.REFUSAL_CONFLICT };
  },
};
