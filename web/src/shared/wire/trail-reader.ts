import type { viz } from '../../../../proto/gen/viz.js';
import { COORDINATE_MAX } from '../../../../proto/limits.ts';
import { Trail } from './codes.ts';

/** Where a cursor is and how it looks. The reader uses one object per cursor again and again: copy what is to be kept. */
export interface CursorPlace {
  readonly x: number;
  readonly y: number;
  readonly colour: number;
  readonly isGlowing: boolean;
}

/** Where decoded cursors go. Called once per row, with an object that lives as long as the cursor. */
export interface TrailSink {
  cursorMoved(cursor: number, place: CursorPlace): void;
  cursorGone(cursor: number): void;
}

/** Reads the trail columns of frames, holding the last position of each cursor for the deltas. */
export interface TrailReader {
  read(trails: viz.Trails.$Properties, sink: TrailSink): void;
  clear(): void;
}

interface Held {
  x: number;
  y: number;
  readonly colour: number;
  readonly isGlowing: boolean;
}

/** Most cursors held; a server never names more, and a broken one must not fill the memory. */
const MOST_CURSORS = 100_000;

const isOnBackground = (value: number | undefined): value is number =>
  value !== undefined && value >= 0 && value <= COORDINATE_MAX;

export const createTrailReader = (): TrailReader => {
  const held = new Map<number, Held>();

  const readKeys = (trails: viz.Trails.$Properties, sink: TrailSink) => {
    let cursor = 0;
    (trails.keyGaps ?? []).forEach((gap, row) => {
      cursor += gap;
      const x = trails.keyX?.[row];
      const y = trails.keyY?.[row];
      if (!isOnBackground(x) || !isOnBackground(y) || held.size >= MOST_CURSORS) return;
      const colour = trails.keyColours?.[row] ?? 0;
      const place = { x, y, colour, isGlowing: trails.keyStyles?.[row] === Trail.TRAIL_GLOW };
      held.set(cursor, place);
      sink.cursorMoved(cursor, place);
    });
  };

  const readMoves = (trails: viz.Trails.$Properties, sink: TrailSink) => {
    let cursor = 0;
    (trails.moveGaps ?? []).forEach((gap, row) => {
      cursor += gap;
      const before = held.get(cursor);
      if (before === undefined) return;
      const x = before.x + (trails.moveDx?.[row] ?? 0);
      const y = before.y + (trails.moveDy?.[row] ?? 0);
      if (!isOnBackground(x) || !isOnBackground(y)) {
        // The deltas no longer fit what we hold: wait for the next key row.
        held.delete(cursor);
        return;
      }
      before.x = x;
      before.y = y;
      sink.cursorMoved(cursor, before);
    });
  };

  const readGone = (trails: viz.Trails.$Properties, sink: TrailSink) => {
    let cursor = 0;
    for (const gap of trails.goneGaps ?? []) {
      cursor += gap;
      held.delete(cursor);
      sink.cursorGone(cursor);
    }
  };

  return {
    read: (trails, sink) => {
      readKeys(trails, sink);
      readMoves(trails, sink);
      readGone(trails, sink);
    },
    clear: () => held.clear(),
  };
};
