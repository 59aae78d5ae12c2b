import type { viz } from '../../../proto/gen/viz.js';
import { CURSORS_PER_FRAME } from '../../../proto/limits.ts';
import type { Fan } from '../fan.ts';
import { ACTIVE, hideCursor, MOVED, SEATED, type TrailsState, unseat } from './trails-state.ts';

/** A cursor that rests this long is gone until it moves, milliseconds. */
export const IDLE_MS = 30_000;

/**
 * The most cursors that a room shows. Where more move, a sample is shown: artists, then staff, then the verified, then
 * everybody in the order of their numbers, which is about that of their coming.
 */
export const SEATS = CURSORS_PER_FRAME;
/** Where the chat leaves few bytes: with more, each would have less than some eight samples a second. */
export const SEATS_WHERE_TIGHT = 300;

const ARTIST: viz.Role = 1;

/** Who goes before whom where not all cursors can be shown: 3 first, 0 last. */
export const cursorPriority = ({ role, verified }: Pick<Fan, 'role' | 'verified'>): number => {
  if (role === ARTIST) return 3;
  if (role > ARTIST) return 2;
  return Number(verified);
};

/**
 * Decides who is shown. Who is shown stays so until it hides, rests or leaves; only somebody who goes before it takes
 * its seat. Without seats nobody is shown.
 */
export const takeSeats = (state: TrailsState, options: { nowMs: number; seats: number }): void => {
  const { nowMs, seats } = options;
  for (const number of [...state.seated]) if (isIdle(state, number, nowMs)) hideCursor(state, number);
  if (seats > state.seats) state.isSeatingDue = true;
  state.seats = seats;
  const excess = state.seated.length - seats;
  if (excess > 0) for (const number of lastFirst(state).slice(0, excess)) unseat(state, number);
  if (seats === 0 || !state.isSeatingDue) return;
  const waiting = whoWaits(state, nowMs);
  const free = seats - state.seated.length;
  for (const number of waiting.slice(0, free)) seat(state, number);
  displace(state, waiting.slice(free));
  state.seated.sort((first, second) => first - second);
  state.isSeatingDue = false;
};

/** All seats are taken: somebody may move and not be shown. */
export const isCrowded = ({ seated, seats }: TrailsState): boolean => seated.length >= seats;

/** A clock that was set back makes nobody idle. */
export const isIdle = (state: TrailsState, number: number, nowMs: number): boolean =>
  nowMs - (state.movedAtMs[number] ?? 0) >= IDLE_MS;

/** Active cursors without a seat in the order in which they get one, as many as there can be seats. */
const whoWaits = (state: TrailsState, nowMs: number): number[] => {
  const byPriority: number[][] = [[], [], [], []];
  for (let number = 0; number < state.size; number += 1) {
    if (((state.flags[number] ?? 0) & (ACTIVE | SEATED)) !== ACTIVE) continue;
    const waiting = byPriority[state.priorities[number] ?? 0];
    if (waiting === undefined || waiting.length === SEATS) continue;
    if (isIdle(state, number, nowMs)) hideCursor(state, number);
    else waiting.push(number);
  }
  return byPriority.toReversed().flat();
};

/** Readers are told of it even where they still hold it: it may have moved meanwhile. */
const seat = (state: TrailsState, number: number): void => {
  state.flags[number] = (state.flags[number] ?? 0) | SEATED | MOVED;
  state.moved += 1;
  state.seated.push(number);
};

const priorityOf = (state: TrailsState, number: number): number => state.priorities[number] ?? 0;

/** The seated in the order in which they would lose their seats. */
const lastFirst = (state: TrailsState): number[] =>
  [...state.seated].sort(
    (first, second) => priorityOf(state, first) - priorityOf(state, second) || second - first,
  );

/** Those who go before others take the seats of those who came last. */
const displace = (state: TrailsState, waiting: readonly number[]): void => {
  if (priorityOf(state, waiting[0] ?? 0) === 0) return;
  const last = lastFirst(state);
  for (const [index, number] of waiting.entries()) {
    const seated = last[index];
    if (seated === undefined || priorityOf(state, seated) >= priorityOf(state, number)) return;
    unseat(state, seated);
    seat(state, number);
  }
};
