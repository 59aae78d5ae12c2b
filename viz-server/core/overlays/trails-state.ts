import type { viz } from '../../../proto/gen/viz.js';
import { createTrailsBudget, type TrailsBudget } from './trails-budget.ts';

/** A cursor's flags. Active: it has a place that may be shown. */
export const ACTIVE = 1;
/** Seated: it is one of those that are shown. */
export const SEATED = 2;
/** Readers do not have its last place yet. Of seated ones only. */
export const MOVED = 4;
/** Readers hold a position for it: a row may be relative, and it must be taken back when it goes. */
export const HELD = 8;
/** It is in `going`. */
export const GOING = 16;
/** The fan has left: the number is free after readers were told. */
export const LEFT = 32;

/** viz.Trail. */
export const PLAIN: viz.Trail = 1;
export const HIDDEN: viz.Trail = 3;

/** How a cursor is shown. */
export interface CursorLook {
  /** Index into PALETTE. */
  readonly colour: number;
  /** viz.Trail; 0 is plain. */
  readonly style: viz.Trail;
  /** Who is shown first where not all can be: higher before lower. */
  readonly priority: number;
}

/** All cursors by fan number, in columns: a move writes some numbers and makes no object. */
export interface TrailsState {
  x: Uint16Array;
  y: Uint16Array;
  /** Where readers hold the cursor: its last row. */
  heldX: Uint16Array;
  heldY: Uint16Array;
  colours: Uint8Array;
  styles: Uint8Array;
  priorities: Uint8Array;
  flags: Uint8Array;
  /** When the last key row went out, Unix milliseconds. */
  keyAtMs: Float64Array;
  /** When it last moved, Unix milliseconds. */
  movedAtMs: Float64Array;
  /** How often readers were told that the cursor of this number has gone. */
  goings: Uint32Array;
  /** One more than the highest number in use. */
  size: number;
  /** The cursors that are shown, ascending. */
  seated: number[];
  /** Who is shown must be looked at again: there may be room, or somebody who goes before others. */
  isSeatingDue: boolean;
  /** How many may be shown; 0 where the process is too hard-pressed. */
  seats: number;
  /** Cursors that readers may still hold and that are not shown any more. */
  readonly going: number[];
  /** The number at which the next frame begins to look, so that a crowded frame takes turns. */
  turn: number;
  /** How many are flagged MOVED. */
  moved: number;
  readonly budget: TrailsBudget;
  /** Whose layer may have been closed or opened since the room last looked. */
  readonly unjudged: { isEverybody: boolean; readonly persons: Set<string> };
  /** Numbers whose going readers now know. */
  readonly released: number[];
}

const FIRST_CAPACITY = 256;

export const createTrails = (): TrailsState => ({
  x: new Uint16Array(FIRST_CAPACITY),
  y: new Uint16Array(FIRST_CAPACITY),
  heldX: new Uint16Array(FIRST_CAPACITY),
  heldY: new Uint16Array(FIRST_CAPACITY),
  colours: new Uint8Array(FIRST_CAPACITY),
  styles: new Uint8Array(FIRST_CAPACITY),
  priorities: new Uint8Array(FIRST_CAPACITY),
  flags: new Uint8Array(FIRST_CAPACITY),
  keyAtMs: new Float64Array(FIRST_CAPACITY),
  movedAtMs: new Float64Array(FIRST_CAPACITY),
  goings: new Uint32Array(FIRST_CAPACITY),
  size: 0,
  seated: [],
  isSeatingDue: false,
  seats: Number.POSITIVE_INFINITY,
  going: [],
  turn: 0,
  moved: 0,
  budget: createTrailsBudget(),
  unjudged: { isEverybody: false, persons: new Set() },
  released: [],
});

const grow = (state: TrailsState, number: number): void => {
  if (number >= state.x.length) {
    const capacity = Math.max(number + 1, state.x.length * 2);
    const wider = <Column extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
      old: Column,
      fresh: Column,
    ): Column => {
      fresh.set(old);
      return fresh;
    };
    state.x = wider(state.x, new Uint16Array(capacity));
    state.y = wider(state.y, new Uint16Array(capacity));
    state.heldX = wider(state.heldX, new Uint16Array(capacity));
    state.heldY = wider(state.heldY, new Uint16Array(capacity));
    state.colours = wider(state.colours, new Uint8Array(capacity));
    state.styles = wider(state.styles, new Uint8Array(capacity));
    state.priorities = wider(state.priorities, new Uint8Array(capacity));
    state.flags = wider(state.flags, new Uint8Array(capacity));
    state.keyAtMs = wider(state.keyAtMs, new Float64Array(capacity));
    state.movedAtMs = wider(state.movedAtMs, new Float64Array(capacity));
    state.goings = wider(state.goings, new Uint32Array(capacity));
  }
  if (number >= state.size) state.size = number + 1;
};

const markMoved = (state: TrailsState, number: number): void => {
  const flags = state.flags[number] ?? 0;
  if ((flags & SEATED) === 0 || (flags & MOVED) !== 0) return;
  state.flags[number] = flags | MOVED;
  state.moved += 1;
};

/** A fan's cursor begins: unseen until it moves. */
export const openCursor = (state: TrailsState, number: number, look: CursorLook): void => {
  grow(state, number);
  state.flags[number] = 0;
  state.colours[number] = look.colour;
  state.styles[number] = look.style || PLAIN;
  state.priorities[number] = look.priority;
};

/** A cursor's new place. Latest wins: only the last one before a frame is told. */
export const moveCursor = (
  state: TrailsState,
  number: number,
  place: { readonly x: number; readonly y: number; readonly nowMs: number },
): void => {
  if (state.styles[number] === HIDDEN) return;
  state.x[number] = place.x;
  state.y[number] = place.y;
  state.movedAtMs[number] = place.nowMs;
  const flags = state.flags[number] ?? 0;
  if ((flags & ACTIVE) === 0) {
    state.flags[number] = flags | ACTIVE;
    if (state.seated.length < state.seats || (state.priorities[number] ?? 0) > 0) state.isSeatingDue = true;
  }
  markMoved(state, number);
};

/** Gives up a cursor's seat; readers are told that it has gone. It may be seated again while it is active. */
export const unseat = (state: TrailsState, number: number): void => {
  let flags = state.flags[number] ?? 0;
  if ((flags & SEATED) === 0) return;
  if ((flags & MOVED) !== 0) state.moved -= 1;
  flags &= ~(SEATED | MOVED);
  if ((flags & (HELD | GOING)) === HELD) {
    flags |= GOING;
    state.going.push(number);
  }
  state.flags[number] = flags;
  state.seated.splice(state.seated.indexOf(number), 1);
  state.isSeatingDue = true;
};

/** The pointer left the page, rests for long, or may not be shown: it is seen again when it moves. */
export const hideCursor = (state: TrailsState, number: number): void => {
  unseat(state, number);
  state.flags[number] = (state.flags[number] ?? 0) & ~ACTIVE;
};

/** Colours and styles travel in key rows: the next row of this cursor is one. */
export const recolourCursor = (state: TrailsState, number: number, colour: number): void => {
  state.colours[number] = colour;
  state.keyAtMs[number] = Number.NEGATIVE_INFINITY;
  markMoved(state, number);
};

/** Plain, glowing or hidden (viz.Trail). A hidden cursor is gone; shown again, it is back with its next move. */
export const restyleCursor = (state: TrailsState, number: number, style: viz.Trail): void => {
  state.styles[number] = style;
  state.keyAtMs[number] = Number.NEGATIVE_INFINITY;
  if (style === HIDDEN) hideCursor(state, number);
  else markMoved(state, number);
};

/** The fan has left. The number comes back in `released` once no reader shows its cursor. */
export const closeCursor = (state: TrailsState, number: number): void => {
  hideCursor(state, number);
  const flags = state.flags[number] ?? 0;
  if ((flags & GOING) !== 0) state.flags[number] = flags | LEFT;
  else state.released.push(number);
};

/** Nobody watches: there is nobody to tell that a cursor has gone. */
export const forgetReaders = (state: TrailsState): void => {
  for (const number of state.going.splice(0))
    if (((state.flags[number] ?? 0) & LEFT) !== 0) state.released.push(number);
  state.flags.fill(0);
  state.seated = [];
  state.moved = 0;
  state.isSeatingDue = false;
};

/** True where a frame has something to say before its time. */
export const hasNews = (state: TrailsState): boolean =>
  state.moved > 0 || state.going.length > 0 || (state.isSeatingDue && state.seats > 0);
