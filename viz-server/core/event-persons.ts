import type { viz } from '../../proto/gen/viz.js';

/** Whose timeline an event belongs to: who did it, and whom it was about. */
export const personsOf = (event: viz.Event.$Properties): string[] => {
  const { moderationAct: act, lineHeld, shadowedLine } = event;
  const persons = [
    event.stickerPlaced?.person,
    event.chatPosted?.person,
    act?.moderator,
    act?.person,
    lineHeld?.line?.person,
    shadowedLine?.line?.person,
    event.standingChanged?.person,
    event.nameVerified?.person,
  ];
  return [...new Set(persons)].filter(
    (person): person is string => typeof person === 'string' && person !== '',
  );
};
