import type { viz } from '../../../proto/gen/viz.js';
import { CURSORS_PER_FRAME } from '../../../proto/limits.ts';
import type { FrameContext } from '../room-part.ts';
import { keyAgeMs } from './trails-keys.ts';
import { HELD, LEFT, MOVED, type TrailsState, VISIBLE } from './trails-state.ts';

/** The columns of viz.Trails, with where each ends so far: gaps count from there. */
interface Rows {
  readonly keyGaps: number[];
  readonly keyX: number[];
  readonly keyY: number[];
  readonly keyColours: number[];
  readonly moveGaps: number[];
  readonly moveDx: number[];
  readonly moveDy: number[];
  readonly goneGaps: number[];
  lastKey: number;
  lastMove: number;
  lastGone: number;
}

/**
 * The rows of one frame, or undefined where there are none: at most CURSORS_PER_FRAME positions, beginning where the
 * last full frame ended, and all cursors that have gone.
 */
export const writeTrails = (
  state: TrailsState,
  context: FrameContext,
): viz.Trails.$Properties | undefined => {
  const rows = emptyRows();
  writeGone(state, rows);
  const { size } = state;
  const start = state.turn < size ? state.turn : 0;
  // Two passes in turn order find who has a row; numbers must ascend, so the rows are written afterwards.
  const end = lastInTurn(state, start, context);
  if (end.isWrapped) writeRange(state, rows, { from: 0, to: end.number, context });
  writeRange(state, rows, { from: start, to: end.isWrapped ? size : end.number, context });
  state.turn = end.isFull ? end.number : 0;
  const isEmpty = rows.keyGaps.length + rows.moveGaps.length + rows.goneGaps.length === 0;
  return isEmpty ? undefined : rows;
};

const emptyRows = (): Rows => ({
  keyGaps: [],
  keyX: [],
  keyY: [],
  keyColours: [],
  moveGaps: [],
  moveDx: [],
  moveDy: [],
  goneGaps: [],
  lastKey: 0,
  lastMove: 0,
  lastGone: 0,
});

const isKeyDue = (state: TrailsState, number: number, context: FrameContext): boolean => {
  if (((state.flags[number] ?? 0) & HELD) === 0) return true;
  const ageMs = context.env.now - (state.keyAtMs[number] ?? 0);
  return ageMs < 0 || ageMs >= keyAgeMs(number, context.isQuiet);
};

const hasRow = (state: TrailsState, number: number, context: FrameContext): boolean => {
  const flags = state.flags[number] ?? 0;
  return (flags & VISIBLE) !== 0 && ((flags & MOVED) !== 0 || isKeyDue(state, number, context));
};

/** Where the turn ends (exclusive): after CURSORS_PER_FRAME rows, or after one round. */
const lastInTurn = (
  state: TrailsState,
  start: number,
  context: FrameContext,
): { number: number; isWrapped: boolean; isFull: boolean } => {
  let rows = 0;
  for (let step = 0; step < state.size; step += 1) {
    const number = (start + step) % state.size;
    if (!hasRow(state, number, context)) continue;
    rows += 1;
    if (rows === CURSORS_PER_FRAME) return { number: number + 1, isWrapped: number < start, isFull: true };
  }
  return { number: start, isWrapped: true, isFull: false };
};

const writeRange = (
  state: TrailsState,
  rows: Rows,
  range: { from: number; to: number; context: FrameContext },
): void => {
  for (let number = range.from; number < range.to; number += 1) {
    if (!hasRow(state, number, range.context)) continue;
    if (isKeyDue(state, number, range.context))
      writeKey(state, rows, { number, nowMs: range.context.env.now });
    else writeMove(state, rows, number);
    const flags = state.flags[number] ?? 0;
    if ((flags & MOVED) !== 0) state.pending -= 1;
    state.flags[number] = VISIBLE | HELD;
    state.heldX[number] = state.x[number] ?? 0;
    state.heldY[number] = state.y[number] ?? 0;
  }
};

const writeKey = (state: TrailsState, rows: Rows, row: { number: number; nowMs: number }): void => {
  const { number } = row;
  rows.keyGaps.push(number - rows.lastKey);
  rows.keyX.push(state.x[number] ?? 0);
  rows.keyY.push(state.y[number] ?? 0);
  rows.keyColours.push(state.colours[number] ?? 0);
  rows.lastKey = number;
  state.keyAtMs[number] = row.nowMs;
};

const writeMove = (state: TrailsState, rows: Rows, number: number): void => {
  const dx = (state.x[number] ?? 0) - (state.heldX[number] ?? 0);
  const dy = (state.y[number] ?? 0) - (state.heldY[number] ?? 0);
  // Moved and back within a tick: nothing to tell.
  if (dx === 0 && dy === 0) return;
  rows.moveGaps.push(number - rows.lastMove);
  rows.moveDx.push(dx);
  rows.moveDy.push(dy);
  rows.lastMove = number;
};

/** Cursors that readers hold and that are no longer visible. */
const writeGone = (state: TrailsState, rows: Rows): void => {
  for (let number = 0; number < state.size; number += 1) {
    const flags = state.flags[number] ?? 0;
    if ((flags & VISIBLE) !== 0 || (flags & HELD) === 0) continue;
    rows.goneGaps.push(number - rows.lastGone);
    rows.lastGone = number;
    state.pending -= 1;
    state.flags[number] = 0;
    if ((flags & LEFT) !== 0) state.released.push(number);
  }
};
