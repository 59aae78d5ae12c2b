import { PICTURE_FILTERS } from '../../../../proto/limits.ts';
import type { Effect, EffectKind } from '../../shared/wire/room-facts.ts';

/** An effect as it is to be shown on this page. */
export interface ShownEffect extends Effect {
  /** What is shown, which may be the reduced kind. */
  readonly shown: EffectKind;
}

/** With reduced motion there is none of these, whatever a message names as the alternative. */
const MOVING: readonly EffectKind[] = ['flash', 'confetti', 'shake'];

const endMs = ({ startMs, durationMs }: Effect) => startMs + durationMs;

/** The effects that are on at this time of the room's clock, in the order of their numbers. */
export const effectsNow = (
  effects: readonly Effect[],
  { nowMs, isMotionReduced }: { nowMs: number; isMotionReduced: boolean },
): readonly ShownEffect[] =>
  effects
    .filter((effect) => effect.startMs <= nowMs && nowMs < endMs(effect))
    .map((effect) => ({ ...effect, shown: isMotionReduced ? effect.reduced : effect.kind }))
    .filter(({ shown }) => !(isMotionReduced && MOVING.includes(shown)));

/** When an effect begins or ends next; undefined where none does. */
export const nextChangeMs = (effects: readonly Effect[], nowMs: number): number | undefined => {
  const changes = effects.flatMap((effect) => [effect.startMs, endMs(effect)]).filter((ms) => ms > nowMs);
  return changes.length === 0 ? undefined : Math.min(...changes);
};

/** The CSS filter over the picture, `none` where no effect puts one there. */
export const pictureFilter = (effects: readonly ShownEffect[]): string => {
  const filters = effects.flatMap(({ shown, filter, strength }) =>
    shown === 'filter' && PICTURE_FILTERS.includes(filter) ? [cssFilter(filter, strength)] : [],
  );
  return filters.length === 0 ? 'none' : filters.join(' ');
};

const percent = (part: number) => `${Math.round(part * 100)}%`;

const cssFilter = (filter: string, strength: number): string => {
  if (filter === 'blur') return `blur(${(strength * 14).toFixed(1)}px)`;
  if (filter === 'saturate') return `saturate(${percent(1 + 2 * strength)})`;
  if (filter === 'hue') return `hue-rotate(${Math.round(strength * 180)}deg)`;
  return `${filter}(${percent(strength)})`;
};
