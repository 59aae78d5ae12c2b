import { restoredNumbers } from '../overlays/sticker-selection.ts';
import type { ProposedEvent } from '../room-part.ts';

/** What an event changes: two that have one of these in common would not know of each other within one tick. */
const touchedBy = (event: ProposedEvent): string[] => [
  ...keys('line', event.chatRemoved?.numbers),
  ...keys(
    'line',
    event.chatRestored?.lines?.map(({ sequence }) => sequence ?? 0),
  ),
  ...keys('sticker', event.stickersRemoved?.numbers),
  ...keys('sticker', restoredNumbers(event.stickersRestored ?? {})),
  ...keys('held', event.heldDecided && [event.heldDecided.held ?? 0]),
  ...keys(
    'held',
    event.heldRestored?.lines?.map(({ sequence }) => sequence ?? 0),
  ),
  ...keys('standing', event.standingChanged && [event.standingChanged.person ?? '']),
  ...keys('effect', event.effectStopped ? [event.effectStopped] : []),
  ...keys('act', event.moderationAct?.undoes ? [event.moderationAct.undoes] : []),
  ...(event.chatPinned ? ['pin'] : []),
  ...(event.rulesChanged ? ['rules'] : []),
  ...(event.frozen ? ['frozen'] : []),
  ...(event.filtersChanged ? ['filters'] : []),
];

const keys = (kind: string, names: readonly (number | string)[] | null | undefined): string[] =>
  (names ?? []).map((name) => `${kind} ${name}`);

/** Whether some of the events change what this tick changes already. */
export const isTouchedAlready = (
  events: readonly ProposedEvent[],
  proposed: readonly ProposedEvent[],
): boolean => {
  if (proposed.length === 0) return false;
  const touched = new Set(proposed.flatMap(touchedBy));
  return touched.size > 0 && events.flatMap(touchedBy).some((key) => touched.has(key));
};
