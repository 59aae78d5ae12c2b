import type { viz } from '../../../proto/gen/viz.js';
import { FLASHES_PER_S_X10_MAX } from '../../../proto/limits.ts';
import { ECHO_MS, effectEndMs } from './choreography-state.ts';

const WASH: viz.EffectKind = 0;
const FLASH: viz.EffectKind = 1;
const FILTER: viz.EffectKind = 2;

/** A time in which an effect makes the page lighter and darker, and how often. */
interface Flicker {
  readonly fromMs: number;
  readonly toMs: number;
  /** Flashes a second, in tenths. */
  readonly rate: number;
}

/** One change of light is half a flash: WCAG 2.3.1 counts a pair of opposing changes. */
const HALF_A_FLASH = 5;

const flickersOf = (event: viz.Event.$Properties): Flicker[] => {
  const { effect, startMs } = { effect: event.effectStarted?.effect, startMs: effectStartMs(event) };
  const endMs = effectEndMs(event);
  if (effect?.effect === FLASH)
    return [{ fromMs: startMs, toMs: endMs + ECHO_MS, rate: effect.flashesPerSX10 ?? 0 }];
  if ((effect?.effect ?? WASH) !== WASH && effect?.effect !== FILTER) return [];
  return [startMs, endMs].map((fromMs) => ({ fromMs, toMs: fromMs + ECHO_MS, rate: HALF_A_FLASH }));
};

const effectStartMs = ({ effectStarted }: viz.Event.$Properties): number =>
  effectStarted?.effect?.startMs ?? 0;

/**
 * Whether all effects together flash at most three times in any second. Their rates are added where they meet, a second
 * of echo included: more than they can come to, never less.
 */
export const isWithinFlashBudget = (events: readonly viz.Event.$Properties[]): boolean => {
  const flickers = events.flatMap(flickersOf);
  return flickers.every(({ fromMs }) => {
    const meeting = flickers.filter((other) => other.fromMs <= fromMs && fromMs < other.toMs);
    return meeting.reduce((sum, { rate }) => sum + rate, 0) <= FLASHES_PER_S_X10_MAX;
  });
};
