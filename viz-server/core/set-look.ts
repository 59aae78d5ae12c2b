import { PALETTE } from '../../proto/palette.ts';
import type { ActionRule } from './action-rule.ts';
import { recolourCursor, type TrailsState } from './overlays/trails-state.ts';
import { Refusal } from './refusal.ts';
import { checkName, NAME_REFUSALS } from './text/check-name.ts';

/** A fan's new colour, and new name where one is given. */
export const setLook: ActionRule<'setLook', { readonly trails: TrailsState }> = (request, { fan, parts }) => {
  const colour = request.colour ?? 0;
  if (colour >= PALETTE.length) return { refusal: Refusal.REFUSAL_BAD_VALUE };
  if (request.name) {
    const checked = checkName(request.name);
    if (!checked.ok) return { refusal: Refusal[NAME_REFUSALS[checked.problem]] };
    fan.name = checked.text;
  }
  if (colour !== fan.colour) recolourCursor(parts.trails, fan.number, colour);
  fan.colour = colour;
  return {};
};
