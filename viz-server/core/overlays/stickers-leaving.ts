import type { ProposedEvent } from '../room-part.ts';
import { numbersOf } from './sticker-columns.ts';
import type { StickersState } from './stickers-state.ts';

const REMOVAL_ROOM_FULL = 0;
const REMOVAL_EXPIRED = 3;

/**
 * Most stickers that go in one tick for their age, and on top of what is added for the room's size: a lifetime or a
 * room that was made smaller empties the background bit by bit, as one fade and not as a flood of numbers.
 */
export const LEAVING_PER_TICK = 200;

/**
 * The stickers that must go after what a tick brings: those over their lifetime, and the oldest where there are more
 * than the room may hold. A sticker's age counts from its placing, whatever became of it meanwhile: one that was
 * restored keeps its age, stays for the tick in which it comes back (others make room for it), and goes after that
 * where it is over its lifetime.
 */
export const leavingStickers = (
  state: StickersState,
  tick: { readonly proposed: readonly ProposedEvent[]; readonly nowMs: number },
): ProposedEvent[] => {
  const going = new Set(tick.proposed.flatMap(({ stickersRemoved }) => stickersRemoved?.numbers ?? []));
  let living = state.placed.size;
  for (const number of going) living -= Number(state.placed.has(number));
  const expired = overLifetime(state, going, tick.nowMs);
  for (const number of expired) going.add(number);
  const added = countAdded(state, tick.proposed);
  const excess = living - expired.length + added - state.bounds.room;
  const pushedOut = oldest(state, going, Math.min(excess, added + LEAVING_PER_TICK));
  return [...removal(expired, REMOVAL_EXPIRED), ...removal(pushedOut, REMOVAL_ROOM_FULL)];
};

const removal = (numbers: readonly number[], reason: 0 | 3): ProposedEvent[] =>
  numbers.length === 0 ? [] : [{ stickersRemoved: { numbers: [...numbers], reason } }];

const overLifetime = (state: StickersState, going: ReadonlySet<number>, nowMs: number): number[] => {
  const { lifetimeMs } = state.bounds;
  const numbers: number[] = [];
  for (const [number, { atMs }] of state.placed) {
    if (nowMs - atMs < lifetimeMs || numbers.length >= LEAVING_PER_TICK) break;
    if (!going.has(number)) numbers.push(number);
  }
  return numbers;
};

const countAdded = (state: StickersState, proposed: readonly ProposedEvent[]): number => {
  let added = 0;
  for (const { stickerPlaced, stickersRestored } of proposed) {
    if (stickerPlaced) added += 1;
    for (const number of numbersOf(stickersRestored?.stickers?.numberGaps))
      added += Number(!state.placed.has(number));
  }
  return added;
};

const oldest = (state: StickersState, going: ReadonlySet<number>, count: number): number[] => {
  const numbers: number[] = [];
  if (count <= 0) return numbers;
  for (const number of state.placed.keys()) {
    if (numbers.length >= count) break;
    if (!going.has(number)) numbers.push(number);
  }
  return numbers;
};
