import { COORDINATE_MAX } from '../../../../proto/limits.ts';
import type { PlacedSticker } from '../../shared/wire/room-listener.ts';

/** A place on the background, 0…COORDINATE_MAX. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the background, both corners included. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A sticker's edge at 100 %, in units of the background. */
export const STICKER_EDGE = 270;
/** A finger is not exact, and a small sticker is to be hit all the same. */
const REACH_MIN = 90;

const reachOf = ({ scalePct }: PlacedSticker): number => Math.max(REACH_MIN, (STICKER_EDGE * scalePct) / 200);

/** The uppermost sticker at a place; undefined where there is none. */
export const stickerAt = (
  stickers: ReadonlyMap<number, PlacedSticker>,
  { x, y }: Point,
): number | undefined => {
  let found: number | undefined;
  for (const [number, sticker] of stickers) {
    const reach = reachOf(sticker);
    if (Math.abs(sticker.x - x) > reach || Math.abs(sticker.y - y) > reach) continue;
    if (found === undefined || number > found) found = number;
  }
  return found;
};

const clamp = (value: number): number => Math.min(COORDINATE_MAX, Math.max(0, Math.round(value)));

export const onBackground = ({ x, y }: Point): Point => ({ x: clamp(x), y: clamp(y) });

/** The area between two corners, whichever they are. */
export const areaBetween = (one: Point, other: Point): Area => ({
  left: clamp(Math.min(one.x, other.x)),
  top: clamp(Math.min(one.y, other.y)),
  right: clamp(Math.max(one.x, other.x)),
  bottom: clamp(Math.max(one.y, other.y)),
});

/** How many stickers have their middle in an area: those that the room takes away. */
export const countIn = (stickers: ReadonlyMap<number, PlacedSticker>, area: Area): number => {
  let count = 0;
  for (const { x, y } of stickers.values())
    if (x >= area.left && x <= area.right && y >= area.top && y <= area.bottom) count += 1;
  return count;
};
