import { restoredNumbers, selectStickers } from '../../overlays/sticker-selection.ts';
import { Refusal } from '../../refusal.ts';
import type { ProposedEvent } from '../../room-part.ts';
import type { Aspect } from './aspect.ts';

const REMOVAL_MODERATED = 2;

/** Stickers: removed, restored. An act only ever does the one or the other. */
export const stickers: Aspect = {
  events: ({ before, after }) => {
    const gone = restoredNumbers(before.stickers ?? {});
    const events: ProposedEvent[] = [];
    if (gone.length > 0) events.push({ stickersRemoved: { numbers: gone, reason: REMOVAL_MODERATED } });
    if (restoredNumbers(after.stickers ?? {}).length > 0)
      events.push({ stickersRestored: after.stickers ?? {} });
    return events;
  },
  takeBack: ({ record: { before, after }, context }) => {
    const { placed } = context.parts.stickers;
    const taken = restoredNumbers(before.stickers ?? {});
    const back = restoredNumbers(after.stickers ?? {});
    if (taken.length === 0 && back.length === 0) return undefined;
    if (taken.some((number) => placed.has(number))) return { refusal: Refusal.REFUSAL_CONFLICT };
    if (back.length > 0 && !back.some((number) => placed.has(number)))
      return { refusal: Refusal.REFUSAL_CONFLICT };
    return {
      before:
        back.length === 0 ? {} : { stickers: selectStickers(context.parts.stickers, { numbers: back }) },
      after: taken.length === 0 ? {} : { stickers: before.stickers ?? {} },
    };
  },
};
