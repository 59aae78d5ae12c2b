import type { viz } from '../../../proto/gen/viz.js';
import {
  EFFECT_AHEAD_MAX_MS,
  EFFECT_MAX_MS,
  EFFECT_MIN_MS,
  EFFECT_TEXT_MAX_GRAPHEMES,
  EFFECTS_AT_ONCE,
  FLASHES_PER_S_X10_MAX,
  PICTURE_FILTERS,
} from '../../../proto/limits.ts';
import type { ActionOutcome } from '../action-rule.ts';
import { Refusal } from '../refusal.ts';
import type { ProposedEvent } from '../room-part.ts';
import { checkText, type TextResult } from '../text/check-text.ts';
import { type ChoreographyState, effectEndMs } from './choreography-state.ts';
import { isWithinFlashBudget } from './flash-budget.ts';
import { reducedKind } from './reduced.ts';

const FLASH: viz.EffectKind = 1;
const FILTER: viz.EffectKind = 2;
const TEXT: viz.EffectKind = 5;
/** How far back an effect may have begun: the time that a request is on its way, milliseconds. */
const BEHIND_MAX_MS = 1000;
const WHITE = 0xff_ff_ff;
const TEXT_LIMITS = {
  maxGraphemes: EFFECT_TEXT_MAX_GRAPHEMES,
  maxBytes: EFFECT_TEXT_MAX_GRAPHEMES * 8,
};
const NO_TEXT: TextResult = { ok: true, text: '' };
const TEXT_REFUSALS = {
  empty: Refusal.REFUSAL_EMPTY,
  'too-long': Refusal.REFUSAL_TOO_LONG,
  'ill-formed': Refusal.REFUSAL_ILL_FORMED,
};

export type JudgedEffect =
  | { readonly ok: true; readonly started: viz.EffectStarted.$Properties }
  | { readonly ok: false; readonly refused: ActionOutcome & { readonly refusal: Refusal } };

interface Stage {
  readonly running: ChoreographyState['running'];
  readonly proposed: readonly ProposedEvent[];
  readonly nowMs: number;
}

/**
 * Makes an effect fit for everybody's page, or says why not: BAD_VALUE what is out of range or would flash more than
 * three times a second, with the others together as well; BUSY where EFFECTS_AT_ONCE are on already.
 */
export const judgeEffect = (asked: viz.StartEffect.$Properties, stage: Stage): JudgedEffect => {
  const checked = asked.text || asked.effect === TEXT ? checkText(asked.text ?? '', TEXT_LIMITS) : NO_TEXT;
  if (!checked.ok) return refuse({ refusal: TEXT_REFUSALS[checked.problem] });
  const effect = { ...asked, text: checked.text, startMs: asked.startMs || stage.nowMs };
  if (!isInRange(effect, stage.nowMs)) return refuse({ refusal: Refusal.REFUSAL_BAD_VALUE });
  const started = { effect, reduced: reducedKind(effect) };
  const refused = judgeStage({ effectStarted: started }, stage);
  return refused === undefined ? { ok: true, started } : refuse(refused);
};

/** What keeps an effect from coming on beside those that are on or to come; undefined: nothing. */
export const judgeStage = (
  event: ProposedEvent,
  { running, proposed, nowMs }: Stage,
): (ActionOutcome & { readonly refusal: Refusal }) | undefined => {
  const others = [...running.values(), ...proposed.filter(({ effectStarted }) => effectStarted)];
  const living = others.filter((other) => effectEndMs(other) > nowMs);
  if (living.length >= EFFECTS_AT_ONCE) {
    const retryAfterMs = Math.min(...living.map(effectEndMs)) - nowMs;
    return { refusal: Refusal.REFUSAL_BUSY, retryAfterMs };
  }
  return isWithinFlashBudget([...others, event])
    ? undefined
    : {
        refusal: Refusal.REFUSAL_BAD_VALUE,
        detail: 'Together with the other effects it would flash too often.',
      };
};

const refuse = (refused: ActionOutcome & { readonly refusal: Refusal }): JudgedEffect => ({
  ok: false,
  refused,
});

const isWithin = (value: number | null | undefined, least: number, most: number): boolean =>
  (value ?? 0) >= least && (value ?? 0) <= most;

const isInRange = (effect: viz.StartEffect.$Properties, nowMs: number): boolean => {
  const kind = effect.effect ?? 0;
  return (
    kind <= TEXT &&
    isWithin(effect.startMs, nowMs - BEHIND_MAX_MS, nowMs + EFFECT_AHEAD_MAX_MS) &&
    isWithin(effect.durationMs, EFFECT_MIN_MS, EFFECT_MAX_MS) &&
    isWithin(effect.rgb, 0, WHITE) &&
    isWithin(effect.strengthPct, 1, 100) &&
    isWithin(effect.flashesPerSX10, kind === FLASH ? 1 : 0, FLASHES_PER_S_X10_MAX) &&
    (kind === FILTER ? PICTURE_FILTERS.includes(effect.filter ?? '') : !effect.filter)
  );
};
