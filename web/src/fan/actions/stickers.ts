import { findSticker } from '../../../../proto/stickers.ts';
import type { PlacedSticker } from '../../shared/wire/room-listener.ts';
import { live } from '../live.ts';
import { createPendingStickers } from '../pending-stickers.ts';
import { announce, useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { stillUndoable, undoableSticker } from '../undoable.ts';
import { tell } from './tell.ts';

/** Turn and size vary a little, so that a wall of stickers looks put up by hand. */
const MOST_TURN_DEG = 16;
const SCALE_PCT = { least: 90, most: 120 } as const;

export const pendingStickers = createPendingStickers();

const state = useFan.getState;

const within = (value: number, least: number, most: number) =>
  Math.round(Math.min(most, Math.max(least, value)));

const randomSticker = (x: number, y: number): PlacedSticker => {
  const { sticker, show } = state();
  const turnDeg = Math.min(MOST_TURN_DEG, show.rotationMaxDeg);
  const scale = SCALE_PCT.least + Math.random() * (SCALE_PCT.most - SCALE_PCT.least);
  return {
    sticker,
    x,
    y,
    rotationDeg: within((Math.random() * 2 - 1) * turnDeg, -turnDeg, turnDeg),
    scalePct: within(scale, show.scaleMinPct, show.scaleMaxPct),
  };
};

const labelOf = (sticker: PlacedSticker) => findSticker(sticker.sticker)?.label ?? STRINGS.tray.sticker;

const offerUndo = (number: number, label: string) =>
  useFan.setState(({ undoable }) => ({
    undoable: [...stillUndoable(undoable, Date.now()), undoableSticker(number, label, Date.now())],
  }));

export const forgetUndo = (numbers: readonly number[]): void => {
  if (!state().undoable.some(({ number }) => numbers.includes(number))) return;
  useFan.setState(({ undoable }) => ({
    undoable: undoable.filter(({ number }) => !numbers.includes(number)),
  }));
};

/** Puts up the chosen sticker at a place of the virtual background: paler at once, settled by the room's event. */
export const placeSticker = async (x: number, y: number): Promise<void> => {
  const { client } = live;
  if (client === undefined) return;
  const sticker = randomSticker(x, y);
  const pending = pendingStickers.add(sticker);
  live.background?.stickerPending(pending, sticker);
  announce(STRINGS.floor.placed(labelOf(sticker)));
  const outcome = await client.act({ placeSticker: sticker });
  if (outcome.ok) offerUndo(outcome.sequence, labelOf(sticker));
  if (outcome.ok && !client.view.stickers.has(outcome.sequence)) {
    pendingStickers.accept(pending, outcome.sequence);
    return;
  }
  // Refused, or the event came first and settled it; what is still pending now has no event to wait for.
  if (!pendingStickers.remove(pending)) return;
  live.background?.stickerWithdrawn(pending);
  tell(outcome);
};

/** Takes back the newest own sticker, where there is time for it. */
export const undoSticker = async (): Promise<void> => {
  const last = stillUndoable(state().undoable, Date.now()).at(-1);
  if (last === undefined || live.client === undefined) return;
  forgetUndo([last.number]);
  const outcome = await live.client.act({ undoSticker: { number: last.number } });
  if (tell(outcome)) announce(STRINGS.undo.done(last.label));
};
