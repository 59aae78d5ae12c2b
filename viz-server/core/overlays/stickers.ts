import type { viz } from '../../../proto/gen/viz.js';
import {
  STICKER_ROTATION_MAX_DEG,
  STICKER_SCALE_MAX_PCT,
  STICKER_SCALE_MIN_PCT,
  STICKERS_PER_ROOM,
} from '../../../proto/limits.ts';
import { findSticker } from '../../../proto/stickers.ts';
import type { ActionRule } from '../action-rule.ts';
import { isOnBackground } from '../background.ts';
import { Refusal } from '../refusal.ts';
import type { ProposedEvent, RoomPart } from '../room-part.ts';

/** A sticker as the room holds it. */
export interface HeldSticker extends viz.StickerPlaced.$Properties {
  /** When it was placed, Unix milliseconds. */
  readonly atMs: number;
}

/** The stickers on the background by number, oldest first (a Map keeps the order of placing). */
export interface StickersState {
  readonly placed: Map<number, HeldSticker>;
}

/** Reads an absent scale as the picture's own size. */
const scaleOf = (request: viz.PlaceSticker.$Properties): number => request.scalePct || 100;

/** Checks a sticker and proposes to place it. */
export const placeSticker: ActionRule<'placeSticker'> = (request, { fan }) => {
  const { sticker = 0, x = 0, y = 0, rotationDeg = 0 } = request;
  const scalePct = scaleOf(request);
  if (findSticker(sticker ?? 0) === undefined) return { refusal: Refusal.REFUSAL_UNKNOWN_STICKER };
  if (!isOnBackground(request)) return { refusal: Refusal.REFUSAL_OFF_BACKGROUND };
  const isSized = scalePct >= STICKER_SCALE_MIN_PCT && scalePct <= STICKER_SCALE_MAX_PCT;
  const isTurned = Math.abs(rotationDeg ?? 0) <= STICKER_ROTATION_MAX_DEG;
  if (!isSized || !isTurned) return { refusal: Refusal.REFUSAL_BAD_VALUE };
  return { events: [{ stickerPlaced: { sticker, x, y, rotationDeg, scalePct, person: fan.person } }] };
};

/** The oldest stickers that must go so that the room holds no more than it may. */
const removeOldest = (state: StickersState, proposed: readonly ProposedEvent[]): readonly ProposedEvent[] => {
  const added = proposed.filter((event) => event.stickerPlaced).length;
  const excess = state.placed.size + added - STICKERS_PER_ROOM;
  if (added === 0 || excess <= 0) return [];
  const numbers: number[] = [];
  for (const number of state.placed.keys()) {
    if (numbers.length >= excess) break;
    numbers.push(number);
  }
  return [{ stickersRemoved: { numbers, reason: 0 } }];
};

const columns = (state: StickersState): viz.StickerColumns.$Properties => {
  const rows = [...state.placed.values()];
  let previous = 0;
  const numberGaps: number[] = [];
  for (const number of state.placed.keys()) {
    numberGaps.push(number - previous);
    previous = number;
  }
  return {
    numberGaps,
    stickers: rows.map((row) => row.sticker ?? 0),
    x: rows.map((row) => row.x ?? 0),
    y: rows.map((row) => row.y ?? 0),
    rotationDeg: rows.map((row) => row.rotationDeg ?? 0),
    scalePct: rows.map((row) => row.scalePct ?? 0),
  };
};

export const stickers: RoomPart<StickersState> = {
  create: () => ({ placed: new Map() }),
  apply: (state, event) => {
    if (event.stickerPlaced)
      state.placed.set(event.sequence ?? 0, { ...event.stickerPlaced, atMs: event.atMs ?? 0 });
    for (const number of event.stickersRemoved?.numbers ?? []) state.placed.delete(number);
  },
  follow: (state, { proposed }) => removeOldest(state, proposed),
  addToSnapshot: (state, snapshot) => {
    snapshot.stickers = columns(state);
  },
  save: function* save(state) {
    for (const [sequence, { atMs, ...stickerPlaced }] of state.placed)
      yield { sequence, atMs, stickerPlaced };
  },
};
