import type { viz } from '../../../proto/gen/viz.js';
import { isStaff } from '../event-audience.ts';
import type { Fan } from '../fan.ts';
import { isFrozenFor } from '../gate.ts';
import { everyFan, fansOf, type Presence } from '../presence.ts';
import type { RulesState } from '../rules/rules-state.ts';
import type { ShowState } from '../show/show-state.ts';
import { bannedUntil, isShadowed, timedOutUntil } from '../standings/barred.ts';
import type { StandingsState } from '../standings/standings-state.ts';
import { hideCursor, type TrailsState } from './trails-state.ts';

const LAYER_TRAILS: viz.Layer = 1;
const MODE_OFF: viz.LayerMode = 1;
const MODE_VERIFIED_ONLY: viz.LayerMode = 2;

interface TrailsGateParts {
  readonly trails: TrailsState;
  readonly show: ShowState;
  readonly rules: RulesState;
  readonly standings: StandingsState;
}

/** Whether others may see this fan's cursor: a matter of its standing, of a freeze, of the show's modes. */
export const isTrailOpen = (fan: Fan, parts: TrailsGateParts, nowMs: number): boolean => {
  // Its own page draws its pointer all the same.
  const barredMs = Math.max(timedOutUntil(parts.standings, fan), bannedUntil(parts.standings, fan));
  if (barredMs > nowMs || isShadowed(parts.standings, fan, nowMs)) return false;
  if (isStaff(fan.role)) return true;
  const mode = parts.show.show.modes?.[LAYER_TRAILS] ?? 0;
  if (mode === MODE_OFF || (mode === MODE_VERIFIED_ONLY && !fan.verified)) return false;
  return !isFrozenFor(fan, LAYER_TRAILS, parts.rules);
};

/** Takes away the cursors of those who may not be seen any more, where a standing, a freeze or the show has changed. */
export const closeTrails = (parts: TrailsGateParts, presence: Presence, nowMs: number): void => {
  const { unjudged } = parts.trails;
  const { isEverybody, persons } = unjudged;
  if (!isEverybody && persons.size === 0) return;
  const fans = isEverybody
    ? everyFan(presence)
    : [...persons].flatMap((person) => [...fansOf(presence, person)]);
  for (const fan of fans) if (!isTrailOpen(fan, parts, nowMs)) hideCursor(parts.trails, fan.number);
  unjudged.isEverybody = false;
  persons.clear();
};
