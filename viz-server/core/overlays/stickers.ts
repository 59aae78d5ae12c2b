import type { RoomPart } from '../room-part.ts';
import { stickerBounds } from './sticker-bounds.ts';
import { heldSticker, readRestored, writeColumns } from './sticker-columns.ts';
import { leavingStickers } from './stickers-leaving.ts';
import {
  addSticker,
  createStickers,
  removeStickers,
  restoreStickers,
  type StickersState,
} from './stickers-state.ts';

/** The stickers on the background: every one is an event, and so is its going. */
export const stickers: RoomPart<StickersState> = {
  create: createStickers,
  apply: (state, event) => {
    if (event.stickerPlaced)
      addSticker(state, [event.sequence ?? 0, heldSticker(event.stickerPlaced, event.atMs)]);
    else if (event.stickersRemoved) removeStickers(state, event.stickersRemoved.numbers ?? []);
    else if (event.stickersRestored) restoreStickers(state, readRestored(event.stickersRestored));
    else if (event.showChanged) state.bounds = stickerBounds(event.showChanged.stickerLimits);
  },
  follow: (state, { proposed, env }) => leavingStickers(state, { proposed, nowMs: env.now }),
  addToSnapshot: (state, snapshot) => {
    snapshot.stickers = writeColumns([...state.placed]);
  },
  save: function* save(state) {
    for (const [sequence, { atMs, ...stickerPlaced }] of state.placed)
      yield { sequence, atMs, stickerPlaced };
  },
};
