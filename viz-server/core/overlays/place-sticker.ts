import type { viz } from '../../../proto/gen/viz.js';
import { findSticker } from '../../../proto/stickers.ts';
import type { ActionRule } from '../action-rule.ts';
import { isOnBackground } from '../background.ts';
import { Refusal } from '../refusal.ts';
import type { ProposedEvent } from '../room-part.ts';
import type { ShowState } from '../show/show-state.ts';
import { askedScalePct, type StickerBounds } from './sticker-bounds.ts';
import { type HeldSticker, heldSticker } from './sticker-columns.ts';
import { areaOf, type StickersState } from './stickers-state.ts';

interface PlaceParts {
  readonly stickers: StickersState;
  readonly show: ShowState;
}

/** Checks a sticker and proposes to place it. */
export const placeSticker: ActionRule<'placeSticker', PlaceParts> = (request, context) => {
  const { fan, parts, proposed, env } = context;
  const { bounds } = parts.stickers;
  const scalePct = askedScalePct(request.scalePct, bounds);
  const wished = heldSticker({ ...request, scalePct, person: fan.person }, env.now);
  const refusal =
    judgePicture(wished, parts.show.show) ??
    judgePlace(wished, bounds) ??
    judgeRoom(wished, parts.stickers, proposed);
  if (refusal !== undefined) return { refusal };
  const { atMs: _, ...stickerPlaced } = wished;
  return { events: [{ stickerPlaced }] };
};

const judgePicture = ({ sticker }: HeldSticker, show: viz.Show.$Properties): Refusal | undefined => {
  if (findSticker(sticker) === undefined) return Refusal.REFUSAL_UNKNOWN_STICKER;
  const set = show.stickerSet ?? [];
  return set.length > 0 && !set.includes(sticker) ? Refusal.REFUSAL_NOT_IN_SET : undefined;
};

const judgePlace = (wished: HeldSticker, bounds: StickerBounds): Refusal | undefined => {
  if (!isOnBackground(wished)) return Refusal.REFUSAL_OFF_BACKGROUND;
  const { rotationDeg, scalePct } = wished;
  const isSized = scalePct >= bounds.scaleMinPct && scalePct <= bounds.scaleMaxPct;
  return isSized && Math.abs(rotationDeg) <= bounds.rotationMaxDeg ? undefined : Refusal.REFUSAL_BAD_VALUE;
};

/** What is taken away in the same tick still counts: there is room for the next one a tick later. */
const judgeRoom = (
  wished: HeldSticker,
  state: StickersState,
  proposed: readonly ProposedEvent[],
): Refusal | undefined => {
  const area = areaOf(wished);
  let ofFan = state.perPerson.get(wished.person) ?? 0;
  let inArea = state.perArea[area] ?? 0;
  for (const { stickerPlaced } of proposed) {
    if (!stickerPlaced) continue;
    const { person, x, y } = stickerPlaced;
    if (person === wished.person) ofFan += 1;
    if (areaOf({ x: x ?? 0, y: y ?? 0 }) === area) inArea += 1;
  }
  if (ofFan >= state.bounds.perFan) return Refusal.REFUSAL_FAN_FULL;
  return inArea >= state.bounds.perArea ? Refusal.REFUSAL_AREA_FULL : undefined;
};
