/** A cursor's flags. */
export const VISIBLE = 1;
/** Moved, or hidden, since its last row. */
export const MOVED = 2;
/** Readers hold a position for it: a row may be relative, and it must be taken back when it goes. */
export const HELD = 4;
/** The fan has left: the number is free after readers were told. */
export const LEFT = 8;

/** All cursors by fan number, in columns: a move writes three numbers and makes no object. */
export interface TrailsState {
  x: Uint16Array;
  y: Uint16Array;
  /** Where readers hold the cursor: its last row. */
  heldX: Uint16Array;
  heldY: Uint16Array;
  colours: Uint8Array;
  flags: Uint8Array;
  /** When the last key row went out, Unix milliseconds. */
  keyAtMs: Float64Array;
  /** One more than the highest number in use. */
  size: number;
  /** The number at which the next frame begins to look, so that a crowded room takes turns. */
  turn: number;
  /** How many cursors are flagged MOVED. */
  pending: number;
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
  flags: new Uint8Array(FIRST_CAPACITY),
  keyAtMs: new Float64Array(FIRST_CAPACITY),
  size: 0,
  turn: 0,
  pending: 0,
  released: [],
});

const grow = (state: TrailsState, number: number): void => {
  if (number >= state.x.length) {
    const capacity = Math.max(number + 1, state.x.length * 2);
    const wider = <Column extends Uint8Array | Uint16Array | Float64Array>(
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
    state.flags = wider(state.flags, new Uint8Array(capacity));
    state.keyAtMs = wider(state.keyAtMs, new Float64Array(capacity));
  }
  if (number >= state.size) state.size = number + 1;
};

/** A cursor's new place. Latest wins: only the last one before a frame is told. */
export const moveCursor = (state: TrailsState, number: number, place: { x: number; y: number }): void => {
  const flags = state.flags[number] ?? 0;
  state.x[number] = place.x;
  state.y[number] = place.y;
  state.flags[number] = flags | VISIBLE | MOVED;
  if ((flags & MOVED) === 0) state.pending += 1;
};

/** The pointer left the page. */
export const hideCursor = (state: TrailsState, number: number): void => {
  const flags = state.flags[number] ?? 0;
  if ((flags & VISIBLE) === 0) return;
  const wasPending = (flags & MOVED) !== 0;
  const isPending = (flags & HELD) !== 0;
  state.flags[number] = isPending ? HELD | MOVED : 0;
  state.pending += Number(isPending) - Number(wasPending);
};

/** A fan's cursor begins: unseen until it moves. */
export const openCursor = (state: TrailsState, number: number, colour: number): void => {
  grow(state, number);
  state.flags[number] = 0;
  state.colours[number] = colour;
};

/** Colours travel in key rows: the next row of this cursor is one. */
export const recolourCursor = (state: TrailsState, number: number, colour: number): void => {
  state.colours[number] = colour;
  state.keyAtMs[number] = Number.NEGATIVE_INFINITY;
  const flags = state.flags[number] ?? 0;
  if ((flags & VISIBLE) === 0 || (flags & MOVED) !== 0) return;
  state.flags[number] = flags | MOVED;
  state.pending += 1;
};

/** The fan has left. The number comes back in `released` once no reader shows its cursor. */
export const closeCursor = (state: TrailsState, number: number): void => {
  hideCursor(state, number);
  const flags = state.flags[number] ?? 0;
  if ((flags & HELD) !== 0) {
    state.flags[number] = flags | LEFT;
    return;
  }
  state.flags[number] = 0;
  state.released.push(number);
};

/** Nobody watches: there is nobody to tell that a cursor has gone. */
export const forgetReaders = (state: TrailsState): void => {
  for (let number = 0; number < state.size; number += 1) {
    const flags = state.flags[number] ?? 0;
    if ((flags & LEFT) !== 0) state.released.push(number);
    state.flags[number] = 0;
  }
  state.pending = 0;
};
