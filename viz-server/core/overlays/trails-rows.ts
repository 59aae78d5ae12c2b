import type { viz } from '../../../proto/gen/viz.js';
import { COORDINATE_MAX } from '../../../proto/limits.ts';
import { ACTIVE, HELD, MOVED, PLAIN, SEATED, type TrailsState } from './trails-state.ts';

/** From so many rows on, a frame is long enough to be compressed: rounding pays. */
export const ROUND_FROM_ROWS = 100;
/** Coarsest rounding, coordinates: four pixels on a wide screen, and only for a pointer that flies over it. */
const COARSEST = 16;

/** The columns of viz.Trails, with where each ends so far: gaps count from there. */
export interface Rows {
  readonly keyGaps: number[];
  readonly keyX: number[];
  readonly keyY: number[];
  readonly keyColours: number[];
  readonly keyStyles: viz.Trail[];
  readonly moveGaps: number[];
  readonly moveDx: number[];
  readonly moveDy: number[];
  readonly goneGaps: number[];
  lastKey: number;
  lastMove: number;
  lastGone: number;
}

export const emptyRows = (): Rows => ({
  keyGaps: [],
  keyX: [],
  keyY: [],
  keyColours: [],
  keyStyles: [],
  moveGaps: [],
  moveDx: [],
  moveDy: [],
  goneGaps: [],
  lastKey: 0,
  lastMove: 0,
  lastGone: 0,
});

/** The rows as the wire has them, or undefined where there are none. Styles are told where not all are plain. */
export const wireRows = (rows: Rows): viz.Trails.$Properties | undefined => {
  const { keyStyles, lastKey: _key, lastMove: _move, lastGone: _gone, ...columns } = rows;
  if (rows.keyGaps.length + rows.moveGaps.length + rows.goneGaps.length === 0) return undefined;
  return keyStyles.every((style) => style === PLAIN) ? columns : { ...columns, keyStyles };
};

export const writeGone = (rows: Rows, number: number): void => {
  rows.goneGaps.push(number - rows.lastGone);
  rows.lastGone = number;
};

/** Where the cursor is, exactly. */
export const pushKey = (state: TrailsState, rows: Rows, number: number): void => {
  rows.keyGaps.push(number - rows.lastKey);
  rows.keyX.push(state.x[number] ?? 0);
  rows.keyY.push(state.y[number] ?? 0);
  rows.keyColours.push(state.colours[number] ?? 0);
  rows.keyStyles.push(state.styles[number] ?? PLAIN);
  rows.lastKey = number;
};

/** The same, for all readers: from now on they hold it. */
export const writeKey = (state: TrailsState, rows: Rows, row: { number: number; nowMs: number }): void => {
  const { number } = row;
  pushKey(state, rows, number);
  state.keyAtMs[number] = row.nowMs;
  state.heldX[number] = state.x[number] ?? 0;
  state.heldY[number] = state.y[number] ?? 0;
  settle(state, number);
};

/**
 * How far the cursor has come since its last row. Rounded, it may be off by an eighth of that: a flying pointer by some
 * coordinates, one that goes slowly not at all. What is off is in the next row, so that one at rest is exact within
 * three rows.
 */
export const writeMove = (
  state: TrailsState,
  rows: Rows,
  row: { number: number; isRounded: boolean },
): void => {
  const { number, isRounded } = row;
  const heldX = state.heldX[number] ?? 0;
  const heldY = state.heldY[number] ?? 0;
  const farX = (state.x[number] ?? 0) - heldX;
  const farY = (state.y[number] ?? 0) - heldY;
  const quantum = isRounded ? quantumOf(Math.max(Math.abs(farX), Math.abs(farY))) : 1;
  const dx = roundMove(heldX, farX, quantum);
  const dy = roundMove(heldY, farY, quantum);
  // Moved and back between two rows: nothing to tell.
  if (dx !== 0 || dy !== 0) {
    rows.moveGaps.push(number - rows.lastMove);
    rows.moveDx.push(dx);
    rows.moveDy.push(dy);
    rows.lastMove = number;
    state.heldX[number] = heldX + dx;
    state.heldY[number] = heldY + dy;
  }
  settle(state, number);
};

/** The largest power of two that is at most a quarter of the way. */
const quantumOf = (far: number): number => Math.min(COARSEST, 2 ** Math.max(0, 29 - Math.clz32(far)));

/** Nothing is rounded off the background. Adding 0 turns -0 into 0. */
const roundMove = (from: number, far: number, quantum: number): number => {
  const rounded = Math.round(far / quantum) * quantum + 0;
  const to = from + rounded;
  return to < 0 || to > COORDINATE_MAX ? far : rounded;
};

/** After its row a cursor waits for its next move, or for the row that makes good what was rounded. */
const settle = (state: TrailsState, number: number): void => {
  const isExact = state.heldX[number] === state.x[number] && state.heldY[number] === state.y[number];
  if (((state.flags[number] ?? 0) & MOVED) !== 0) state.moved -= 1;
  state.flags[number] = ACTIVE | SEATED | HELD | (isExact ? 0 : MOVED);
  if (!isExact) state.moved += 1;
};
