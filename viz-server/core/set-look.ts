import { PALETTE } from '../../proto/palette.ts';
import type { ActionRule } from './action-rule.ts';
import type { NamesState } from './names/names-state.ts';
import { rename } from './names/rename.ts';
import { HIDDEN, recolourCursor, restyleCursor, type TrailsState } from './overlays/trails-state.ts';
import { Refusal } from './refusal.ts';

interface LookParts {
  readonly trails: TrailsState;
  readonly names: NamesState;
}

/** A fan's new colour, and new name and trail where they are given. */
export const setLook: ActionRule<'setLook', LookParts> = (request, context) => {
  const { fan, parts } = context;
  const colour = request.colour ?? 0;
  const trail = request.trail || fan.trail;
  if (colour >= PALETTE.length || trail > HIDDEN) return { refusal: Refusal.REFUSAL_BAD_VALUE };
  const refused = request.name ? rename(request.name, context) : undefined;
  if (refused !== undefined) return refused;
  if (colour !== fan.colour) recolourCursor(parts.trails, fan.number, colour);
  fan.colour = colour;
  if (trail !== fan.trail) restyleCursor(parts.trails, fan.number, trail);
  fan.trail = trail;
  return {};
};
