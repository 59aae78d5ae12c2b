import { DEFAULT_REACTIONS, REACT_MAX_COUNT } from '../../../proto/limits.ts';
import type { ActionRule } from '../action-rule.ts';
import { Refusal } from '../refusal.ts';
import type { ShowState } from '../show/show-state.ts';
import { cheer } from './crowd-meter.ts';
import type { ReactionsState } from './reactions.ts';

interface ReactParts {
  readonly reactions: ReactionsState;
  readonly show: ShowState;
}

/** A short reaction, counted with everybody's. */
export const react: ActionRule<'react', ReactParts> = (request, { parts, env }) => {
  const shown = parts.show.show.reactions ?? [];
  const reaction = request.reaction ?? 0;
  const count = request.count || 1;
  if (reaction >= (shown.length > 0 ? shown : DEFAULT_REACTIONS).length)
    return { refusal: Refusal.REFUSAL_UNKNOWN_REACTION };
  if (count > REACT_MAX_COUNT) return { refusal: Refusal.REFUSAL_BAD_VALUE };
  const { counts, meter } = parts.reactions;
  counts.set(reaction, (counts.get(reaction) ?? 0) + count);
  cheer(meter, count, env.now);
  return {};
};
