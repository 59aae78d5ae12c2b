import type { RecordingScope } from '../../../proto/contracts/recordings.ts';

/** A place in time: in the recording, on the wall, and on the program's clock (null where there was none). */
export interface Stamp {
  readonly ms: number;
  readonly unixMs: number;
  readonly programMs: number | null;
}

/** A place where playing may begin: a key frame, or sound where no picture comes. */
export interface IndexPoint extends Stamp {
  readonly at: 'key' | 'sound';
  readonly byte: number;
}

/** A tag that a decoder needs for what comes after it. */
export interface IndexHeader {
  readonly at: 'header';
  readonly role: HeaderRole;
  readonly byte: number;
}

export type HeaderRole = 'meta' | 'videoHeader' | 'audioHeader';

/** From here on this artist is on air; null: the placeholder. */
export interface IndexOnAir extends Stamp {
  readonly at: 'onAir';
  readonly byte: number;
  readonly artistId: string | null;
  readonly artistName: string | null;
}

/** The first line: whose recording it is, should the database be lost. */
export interface IndexStart {
  readonly at: 'start';
  readonly version: 1;
  readonly id: string;
  readonly scope: RecordingScope;
  readonly subject: string;
  readonly subjectName: string;
  readonly startedMs: number;
  readonly programRun: string;
}

export type IndexLine = IndexStart | IndexPoint | IndexHeader | IndexOnAir;

/** What stands beside a recording: one JSON object a line, only ever added to. */
export interface RecordingIndex {
  start: IndexStart | null;
  readonly points: IndexPoint[];
  readonly headers: IndexHeader[];
  readonly onAir: IndexOnAir[];
}

export const indexText = (line: IndexLine): string => `${JSON.stringify(line)}\n`;

/** Reads an index that comes in pieces, up to the first line that is not whole. */
export interface IndexReader {
  push(text: string): void;
  readonly index: RecordingIndex;
}

export const createIndexReader = (): IndexReader => {
  const index: RecordingIndex = { start: null, points: [], headers: [], onAir: [] };
  let rest = '';
  let isBroken = false;
  const push = (text: string): void => {
    if (isBroken) return;
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const parsed = parseLine(line);
      if (parsed === null) {
        isBroken = true;
        return;
      }
      addLine(index, parsed);
    }
  };
  return { push, index };
};

export const addLine = (index: RecordingIndex, line: IndexLine): void => {
  if (line.at === 'start') index.start = line;
  else if (line.at === 'header') index.headers.push(line);
  else if (line.at === 'onAir') index.onAir.push(line);
  else index.points.push(line);
};

const parseLine = (text: string): IndexLine | null => {
  try {
    const line = JSON.parse(text) as Partial<IndexLine> | null;
    const isPlace = line?.at === 'key' || line?.at === 'sound' || line?.at === 'onAir';
    if (isPlace) return isStamped(line) ? (line as IndexLine) : null;
    if (line?.at === 'header') return Number.isSafeInteger(line.byte) ? (line as IndexLine) : null;
    return line?.at === 'start' && typeof line.id === 'string' ? (line as IndexLine) : null;
  } catch {
    return null;
  }
};

const isStamped = (line: Partial<IndexPoint | IndexOnAir>): boolean =>
  [line.byte, line.ms, line.unixMs].every((value) => Number.isSafeInteger(value));

/** The newest entry at or before a place; undefined where all are behind it. Entries stand in order. */
export const lastAt = <Entry>(
  entries: readonly Entry[],
  place: (entry: Entry) => number,
  at: number,
): Entry | undefined => {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && place(entry) <= at) low = middle + 1;
    else high = middle;
  }
  return entries[low - 1];
};

/** Where playing begins in order to see `ms`: the point at or before it, else the first. */
export const pointFor = (index: RecordingIndex, ms: number): IndexPoint | undefined =>
  lastAt(index.points, (point) => point.ms, ms) ?? index.points[0];

/** The headers that what begins at a byte is decoded with: the newest of each kind before it. */
export const headersFor = (index: RecordingIndex, byte: number): IndexHeader[] => {
  const before = (role: HeaderRole): IndexHeader | undefined =>
    lastAt(
      index.headers.filter((header) => header.role === role),
      (header) => header.byte,
      byte - 1,
    );
  return (['meta', 'videoHeader', 'audioHeader'] as const).flatMap((role) => before(role) ?? []);
};

/** Stamps a place in the recording by the point before it. */
export const stampAt = (index: RecordingIndex, ms: number): Stamp | undefined => {
  const point = pointFor(index, ms);
  if (point === undefined) return undefined;
  const pastMs = ms - point.ms;
  const programMs = point.programMs === null ? null : point.programMs + pastMs;
  return { ms, unixMs: point.unixMs + pastMs, programMs };
};
