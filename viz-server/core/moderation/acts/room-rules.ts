import { CHAT_DELAY_MAX_MS, SLOW_MODE_MAX_S } from '../../../../proto/limits.ts';
import { checkFilterSettings } from '../../filters/settings.ts';
import { Refusal } from '../../refusal.ts';
import { plainFreeze, plainRules } from '../../rules/plain-rules.ts';
import type { ActRule } from '../act-rule.ts';

/** The chat's rules, the whole of them. */
export const setRules: ActRule<'setRules'> = {
  role: 2,
  plan: (asked, { parts }) => {
    const rules = plainRules(asked);
    if (rules.slowModeS > SLOW_MODE_MAX_S || rules.delayMs > CHAT_DELAY_MAX_MS)
      return { refusal: Refusal.REFUSAL_BAD_VALUE };
    return { before: { rules: plainRules(parts.rules.chat) }, after: { rules } };
  },
};

const LAST_LAYER = 3;

/** The layers that are frozen from now on; none: nothing is frozen any more. */
export const freeze: ActRule<'freeze'> = {
  role: 2,
  plan: (asked, { parts, env }) => {
    const layers = [...new Set<number>(asked.layers ?? [])].toSorted((one, other) => one - other);
    if (layers.some((layer) => layer > LAST_LAYER)) return { refusal: Refusal.REFUSAL_BAD_VALUE };
    const isAny = layers.length > 0;
    const frozen = {
      layers,
      onlyNewFans: isAny && asked.onlyNewFans === true,
      sinceMs: isAny ? env.now : 0,
    };
    return { before: { frozen: plainFreeze(parts.rules.frozen) }, after: { frozen } };
  },
};

const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

const readJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
};

/** The settings of the filters as JSON; empty: the defaults. What is wrong with them is told. */
export const setFilters: ActRule<'setFilters'> = {
  role: 3,
  plan: (asked, { parts, env }) => {
    const before = { filters: parts.rules.filters };
    if (asked.length === 0) return { before, after: { filters: asked } };
    const checked = checkFilterSettings(readJson(asked), env.compilePattern);
    if (!checked.ok) return { refusal: Refusal.REFUSAL_BAD_VALUE, detail: checked.problems.join('\n') };
    return { before, after: { filters: encoder.encode(JSON.stringify(checked.settings)) } };
  },
};
