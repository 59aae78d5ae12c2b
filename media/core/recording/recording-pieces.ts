import type { OnAirMark, RecordingPiece } from '../../../proto/contracts/recordings.ts';
import { type IndexPoint, lastAt, pointFor, type RecordingIndex, stampAt } from './recording-index.ts';

/** What is asked for: a time by one of the two clocks, `until` not included. */
export interface Span {
  readonly clock: 'unixMs' | 'programMs';
  readonly fromMs: number;
  readonly untilMs: number;
}

/** A hole between two parts that is no more than what the two clocks differ by from key frame to key frame. */
const JOIN_MS = 500;

interface Part {
  /** The number of the last point of it. */
  last: number;
  readonly fromMs: number;
  untilMs: number;
}

/**
 * The parts of a recording that were recorded at a time. More than one where the clock on the wall was put back: the
 * same time then stands in it twice.
 */
export const findPieces = (
  index: RecordingIndex,
  end: { ms: number; bytes: number },
  span: Span,
): Omit<RecordingPiece, 'recordingId'>[] => {
  const parts: Part[] = [];
  for (const [number, point] of index.points.entries()) {
    const nextMs = index.points[number + 1]?.ms ?? end.ms;
    const found = overlap(point, nextMs, span);
    if (found === null) continue;
    const before = parts.at(-1);
    if (before !== undefined && before.last === number - 1 && found.fromMs - before.untilMs <= JOIN_MS) {
      before.last = number;
      before.untilMs = found.untilMs;
    } else parts.push({ last: number, ...found });
  }
  return parts.map((part) => pieceOf(index, end, part));
};

const overlap = (
  point: IndexPoint,
  nextMs: number,
  { clock, fromMs, untilMs }: Span,
): { fromMs: number; untilMs: number } | null => {
  const beginsAt = point[clock];
  if (beginsAt === null) return null;
  const from = Math.max(fromMs, beginsAt);
  const until = Math.min(untilMs, beginsAt + nextMs - point.ms);
  if (from >= until) return null;
  return { fromMs: point.ms + from - beginsAt, untilMs: point.ms + until - beginsAt };
};

const pieceOf = (
  index: RecordingIndex,
  end: { ms: number; bytes: number },
  { fromMs, untilMs }: Part,
): Omit<RecordingPiece, 'recordingId'> => {
  const start = pointFor(index, fromMs);
  const from = stampAt(index, fromMs);
  // The last moment of it: the point at `untilMs` itself may be on a clock that was put back.
  const last = stampAt(index, Math.max(untilMs - 1, fromMs));
  const next = index.points.find((point) => point.ms >= untilMs);
  return {
    fromMs,
    untilMs,
    fromUnixMs: from?.unixMs ?? 0,
    untilUnixMs: (last?.unixMs ?? 0) + 1,
    fromProgramMs: from?.programMs ?? null,
    untilProgramMs: last === undefined || last.programMs === null ? null : last.programMs + 1,
    fromByte: start?.byte ?? 0,
    untilByte: next?.byte ?? end.bytes,
    keyFrameMs: start?.ms ?? 0,
    onAir: onAirIn(index, fromMs, untilMs),
  };
};

/** Who is on air at the beginning of a span, and every change in it. */
const onAirIn = (index: RecordingIndex, fromMs: number, untilMs: number): OnAirMark[] => {
  const first = lastAt(index.onAir, (mark) => mark.ms, fromMs);
  const changes = index.onAir.filter((mark) => mark.ms > fromMs && mark.ms < untilMs);
  return [...(first === undefined ? [] : [first]), ...changes].map(markOf);
};

export const markOf = ({ ms, unixMs, programMs, artistId, artistName }: OnAirMark): OnAirMark => ({
  ms,
  unixMs,
  programMs,
  artistId,
  artistName,
});
