import { Refusal } from '../../refusal.ts';
import { type PlainFreeze, type PlainRules, plainFreeze, plainRules } from '../../rules/plain-rules.ts';
import type { ActContext, ActPlan, ActRule, RefusedAct } from '../act-rule.ts';
import { takeBack } from '../aspects/registry.ts';

/** Against a raid: those who come now cannot do anything, those who were here can talk, slowly and without links. */
const SLOW_MODE_S = 30;
/** Time enough to see a line and take it away before it is shown, milliseconds. */
const DELAY_MS = 3000;
/** Stickers, trails, fireworks and reactions, chat. */
const LAYERS = [0, 1, 2, 3];

/**
 * The preset for a raid in one message; what is stricter already stays so. Ended, each thing that it set and nobody has
 * changed since is as it was before.
 */
export const panic: ActRule<'panic'> = {
  role: 2,
  plan: (isOn, context) => {
    const isAlready = context.parts.moderation.panicAct !== 0;
    if (isOn === isAlready) return { refusal: Refusal.REFUSAL_CONFLICT };
    return isOn ? begin(context) : end(context);
  },
};

const begin = ({ parts, env }: ActContext): ActPlan => {
  const rules = plainRules(parts.rules.chat);
  const frozen = plainFreeze(parts.rules.frozen);
  return {
    before: { rules, frozen, wasPanic: false },
    after: { rules: tightened(rules), frozen: frozenMore(frozen, env.now), wasPanic: true },
  };
};

const tightened = (rules: PlainRules): PlainRules => ({
  ...rules,
  slowModeS: Math.max(rules.slowModeS, SLOW_MODE_S),
  delayMs: Math.max(rules.delayMs, DELAY_MS),
  linksOff: true,
});

/** A freeze for all is not widened: there is one for all layers, and it would keep those who were here from talking. */
const frozenMore = (frozen: PlainFreeze, nowMs: number): PlainFreeze => {
  if (frozen.layers.length > 0 && !frozen.onlyNewFans) return frozen;
  return { layers: LAYERS, onlyNewFans: true, sinceMs: frozen.sinceMs || nowMs };
};

const end = (context: ActContext): ActPlan | RefusedAct => {
  const { acts, panicAct } = context.parts.moderation;
  const record = acts.get(panicAct);
  if (record === undefined) return { refusal: Refusal.REFUSAL_NOT_FOUND };
  return takeBack({ record, context, how: 'what-still-is' });
};
