import type { PlacedSticker } from '../shared/wire/room-listener.ts';

/** The fan's own stickers that the room has not confirmed yet. */
export interface PendingStickers {
  readonly all: ReadonlyMap<number, PlacedSticker>;
  add(sticker: PlacedSticker): number;
  /** The room said yes: the event with this number is the one. */
  accept(pending: number, eventNumber: number): void;
  /** The pending sticker that an event settles, if it is one of ours; it is then no longer pending. */
  settle(eventNumber: number, sticker: PlacedSticker, options: { isOwn: boolean }): number | undefined;
  /** True where it was still pending. */
  remove(pending: number): boolean;
}

const isSame = (one: PlacedSticker, other: PlacedSticker) =>
  one.sticker === other.sticker && one.x === other.x && one.y === other.y;

export const createPendingStickers = (): PendingStickers => {
  const all = new Map<number, PlacedSticker>();
  const accepted = new Map<number, number>();
  let last = 0;

  const find = (eventNumber: number, sticker: PlacedSticker, isOwn: boolean) => {
    const known = accepted.get(eventNumber);
    if (known !== undefined) return known;
    if (!isOwn) return undefined;
    // The event may come before the reply: then it is known by its place and picture.
    for (const [pending, own] of all) if (isSame(own, sticker)) return pending;
    return undefined;
  };

  return {
    all,
    add: (sticker) => {
      last += 1;
      all.set(last, sticker);
      return last;
    },
    accept: (pending, eventNumber) => {
      if (all.has(pending)) accepted.set(eventNumber, pending);
    },
    settle: (eventNumber, sticker, { isOwn }) => {
      const pending = find(eventNumber, sticker, isOwn);
      accepted.delete(eventNumber);
      return pending !== undefined && all.delete(pending) ? pending : undefined;
    },
    remove: (pending) => all.delete(pending),
  };
};
