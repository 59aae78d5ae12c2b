import type { viz } from '../../../../proto/gen/viz.js';
import { isOnBackground } from '../../background.ts';
import { restoredNumbers, selectStickers } from '../../overlays/sticker-selection.ts';
import { Refusal } from '../../refusal.ts';
import type { ActContext, ActPlan, ActRule, RefusedAct } from '../act-rule.ts';
import { isOutrankedOver } from '../ranks.ts';
import { namedNumbers } from './lines.ts';

/** Takes single stickers away. Those that are not there any more are left out. */
export const removeStickers: ActRule<'removeStickers'> = {
  role: 2,
  plan: (asked, context) => {
    const named = namedNumbers(asked);
    if ('refusal' in named) return named;
    const found = selectStickers(context.parts.stickers, { numbers: named.numbers });
    return isAnyAbove(found, context) ? { refusal: Refusal.REFUSAL_OUTRANKED } : removal(found);
  },
};

/** Takes all stickers of a person away. */
export const removeStickersOf: ActRule<'removeStickersOf'> = {
  role: 2,
  plan: ({ person }, context) => {
    const found = selectStickers(context.parts.stickers, { person: person ?? '' });
    return isAnyAbove(found, context) ? { refusal: Refusal.REFUSAL_OUTRANKED } : removal(found);
  },
};

/** Sweeps an area; what lies there of somebody above stays. */
export const removeStickersIn: ActRule<'removeStickersIn'> = {
  role: 2,
  plan: (area, context) => {
    const { left, top, right, bottom } = area;
    const isArea =
      isOnBackground({ x: left ?? 0, y: top ?? 0 }) &&
      isOnBackground({ x: right ?? 0, y: bottom ?? 0 }) &&
      (left ?? 0) <= (right ?? 0) &&
      (top ?? 0) <= (bottom ?? 0);
    if (!isArea) return { refusal: Refusal.REFUSAL_BAD_VALUE };
    const { stickers } = context.parts;
    const there = selectStickers(stickers, { area });
    if (!isAnyAbove(there, context)) return removal(there);
    const above = aboveAmong(there, context);
    const persons = there.persons ?? [];
    const numbers = restoredNumbers(there).filter((_, row) => !above.has(persons[row] ?? ''));
    return numbers.length === 0
      ? { refusal: Refusal.REFUSAL_OUTRANKED }
      : removal(selectStickers(stickers, { numbers }));
  },
};

const aboveAmong = ({ persons }: viz.StickersRestored.$Properties, context: ActContext): Set<string> =>
  new Set([...new Set(persons ?? [])].filter((person) => isOutrankedOver({ person }, context)));

const isAnyAbove = (stickers: viz.StickersRestored.$Properties, context: ActContext): boolean =>
  aboveAmong(stickers, context).size > 0;

const removal = (stickers: viz.StickersRestored.$Properties): ActPlan | RefusedAct => {
  const persons = [...new Set(stickers.persons ?? [])];
  const [first] = persons;
  if (first === undefined) return { refusal: Refusal.REFUSAL_NOT_FOUND };
  return { before: { stickers }, after: {}, ...(persons.length === 1 ? { person: first } : {}) };
};
