import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { viz } from '../../proto/gen/viz.js';

/** A piece is handed on when it is so long, characters, or has taken so long, milliseconds: the room's tick waits for it. */
const PIECE_CHARS = 64 * 1024;
const PIECE_MS = 4;
/** So many times what a piece took is left to the room before the next: an export takes a tenth of the loop at most. */
const REST = 9;
/** Whoever takes no piece for this long has gone, milliseconds. */
const STALLED_MS = 120_000;
/** No export takes longer, milliseconds: until it ends, old events are kept for it. */
const LONGEST_MS = 6 * 60 * 60_000;

export interface ExportLimits {
  readonly stalledMs?: number;
  readonly longestMs?: number;
}

/**
 * Events as newline-delimited JSON. It is read on only as the reader takes it, so that a slow one holds one piece and no
 * more. Where it cannot be whole (an event is damaged, the reader is too slow) it breaks off with an error: over HTTP
 * the transfer is then cut, and never ended as if that were all.
 */
export const exportLines = (
  events: Iterable<viz.Event>,
  { stalledMs = STALLED_MS, longestMs = LONGEST_MS }: ExportLimits = {},
): Readable => {
  const breakOff = (why: string): void => void stream.destroy(new Error(`the export was broken off: ${why}`));
  const stalled = setTimeout(breakOff, stalledMs, `nothing was taken for ${stalledMs / 1000} s`).unref();
  const longest = setTimeout(breakOff, longestMs, `it took over ${longestMs / 3_600_000} hours`).unref();
  const stream = Readable.from(
    pieces(events, () => stalled.refresh()),
    { objectMode: false, highWaterMark: PIECE_CHARS },
  );
  stream.once('close', () => {
    clearTimeout(stalled);
    clearTimeout(longest);
  });
  return stream;
};

async function* pieces(events: Iterable<viz.Event>, onPiece: () => void): AsyncGenerator<string> {
  let piece = '';
  let startMs = performance.now();
  for (const event of events) {
    piece += `${JSON.stringify(event)}\n`;
    const tookMs = performance.now() - startMs;
    if (piece.length < PIECE_CHARS && tookMs < PIECE_MS) continue;
    onPiece();
    yield piece;
    piece = '';
    await sleep(tookMs * REST);
    startMs = performance.now();
  }
  if (piece !== '') yield piece;
}
