import type { viz } from '../../../proto/gen/viz.js';
import { CURSORS_PER_FRAME } from '../../../proto/limits.ts';
import type { Pressure } from '../load-gauge.ts';
import type { FrameContext } from '../room-part.ts';
import { allowTrails, GONE_BYTES, KEY_BYTES, MOVE_BYTES, spendOnTrails } from './trails-budget.ts';
import { isKeyDue } from './trails-keys.ts';
import {
  emptyRows,
  ROUND_FROM_ROWS,
  type Rows,
  wireRows,
  writeGone,
  writeKey,
  writeMove,
} from './trails-rows.ts';
import { SEATS, SEATS_WHERE_TIGHT, takeSeats } from './trails-seats.ts';
import { GOING, HELD, LEFT, MOVED, SEATED, type TrailsState } from './trails-state.ts';

/** At this pressure nobody's trail is shown. */
const STOP_AT_PRESSURE = 3;

/**
 * The rows of one frame, or undefined where there are none: all cursors that have gone, key rows that are due, and then
 * as many of those that moved as there are bytes for, beginning where the last frame ended.
 */
export const writeTrails = (
  state: TrailsState,
  frame: viz.Frame.$Properties,
  context: FrameContext,
): viz.Trails.$Properties | undefined => {
  const { pressure, isQuiet, env } = context;
  const nowMs = env.now;
  const allowed = allowTrails(state.budget, { nowMs, events: frame.events?.length ?? 0, pressure });
  takeSeats(state, { nowMs, seats: seatsAt(pressure, state) });
  const rows = emptyRows();
  writeAllGone(state, rows);
  const gone = rows.goneGaps.length * GONE_BYTES;
  const chosen = choose(state, { nowMs, isQuiet, bytes: allowed - gone });
  const isRounded = chosen.length >= ROUND_FROM_ROWS;
  for (const number of chosen.sort((first, second) => first - second)) {
    if (isKeyDue(state, number, { nowMs, isQuiet })) writeKey(state, rows, { number, nowMs });
    else writeMove(state, rows, { number, isRounded });
  }
  spendOnTrails(state.budget, gone + rows.keyGaps.length * KEY_BYTES + rows.moveGaps.length * MOVE_BYTES);
  return wireRows(rows);
};

const seatsAt = (pressure: Pressure, { budget }: TrailsState): number => {
  if (pressure >= STOP_AT_PRESSURE) return 0;
  return budget.isTight ? SEATS_WHERE_TIGHT : SEATS;
};

/** Cursors that readers hold and that are not shown any more. */
const writeAllGone = (state: TrailsState, rows: Rows): void => {
  for (const number of state.going.splice(0).sort((first, second) => first - second)) {
    const flags = state.flags[number] ?? 0;
    // Gone and back between two frames: readers hold it all the while.
    if ((flags & SEATED) !== 0) {
      state.flags[number] = flags & ~GOING;
      continue;
    }
    writeGone(rows, number);
    state.goings[number] = (state.goings[number] ?? 0) + 1;
    state.flags[number] = flags & ~(GOING | HELD | LEFT);
    if ((flags & LEFT) !== 0) state.released.push(number);
  }
};

/**
 * Whose row goes out. Key rows of cursors that readers hold do not wait, whatever they cost: a reader who came in the
 * middle must find everybody. Then come in turn those who are new or moved.
 */
const choose = (
  state: TrailsState,
  options: { nowMs: number; isQuiet: boolean; bytes: number },
): number[] => {
  const isHeld = (number: number): boolean => ((state.flags[number] ?? 0) & HELD) !== 0;
  const due = state.seated.filter((number) => isHeld(number) && isKeyDue(state, number, options));
  const chosen = new Set(due);
  let bytes = options.bytes - due.length * KEY_BYTES;
  const start = Math.max(
    0,
    state.seated.findIndex((number) => number >= state.turn),
  );
  for (let step = 0; step < state.seated.length && chosen.size < CURSORS_PER_FRAME; step += 1) {
    const number = state.seated[(start + step) % state.seated.length] ?? 0;
    if (chosen.has(number) || ((state.flags[number] ?? 0) & MOVED) === 0) continue;
    bytes -= isHeld(number) ? MOVE_BYTES : KEY_BYTES;
    if (bytes < 0) break;
    chosen.add(number);
    state.turn = number + 1;
  }
  return [...chosen];
};
