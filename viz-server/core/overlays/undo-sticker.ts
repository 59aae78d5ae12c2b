import { UNDO_STICKER_MS } from '../../../proto/limits.ts';
import type { ActionRule } from '../action-rule.ts';
import { Refusal } from '../refusal.ts';
import type { StickersState } from './stickers-state.ts';

const REMOVAL_UNDONE = 1;

/** Takes back a sticker of the fan's own, for a while after it was placed. */
export const undoSticker: ActionRule<'undoSticker', { readonly stickers: StickersState }> = (
  request,
  { fan, parts, proposed, env },
) => {
  const number = request.number ?? 0;
  const sticker = parts.stickers.placed.get(number);
  const isGoing = proposed.some(({ stickersRemoved }) => stickersRemoved?.numbers?.includes(number));
  if (sticker === undefined || isGoing) return { refusal: Refusal.REFUSAL_NOT_FOUND };
  if (sticker.person !== fan.person) return { refusal: Refusal.REFUSAL_NOT_YOURS };
  if (env.now - sticker.atMs > UNDO_STICKER_MS) return { refusal: Refusal.REFUSAL_TOO_LATE };
  return { events: [{ stickersRemoved: { numbers: [number], reason: REMOVAL_UNDONE } }] };
};
