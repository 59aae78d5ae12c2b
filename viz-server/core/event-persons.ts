import type { viz } from '../../proto/gen/viz.js';

/** Whose timeline an event belongs to: who did it, and whom it was about. */
export const personsOf = (event: viz.Event.$Properties): string[] => {
  const { moderationAct: act, lineHeld, shadowedLine, shadowedSticker } = event;
  const persons = [
    event.stickerPlaced?.person,
    event.chatPosted?.person,
    act?.moderator,
    act?.person,
    ...touchedBy(act?.before),
    ...touchedBy(act?.after),
    lineHeld?.line?.person,
    shadowedLine?.line?.person,
    shadowedSticker?.person,
    event.standingChanged?.person,
    event.nameVerified?.person,
  ];
  return [...new Set(persons)].filter(
    (person): person is string => typeof person === 'string' && person !== '',
  );
};

/** Most persons in whose timelines one act stands for what it removed of theirs. */
const TOUCHED_MAX = 100;

const touchedBy = (side: viz.Before.$Properties | null | undefined): string[] => {
  const lines = (side?.lines ?? []).map(({ chatPosted }) => chatPosted?.person ?? '');
  const held = (side?.held ?? []).map(({ lineHeld }) => lineHeld?.line?.person ?? '');
  return [...new Set([...lines, ...held, ...(side?.stickers?.persons ?? [])])].slice(0, TOUCHED_MAX);
};
