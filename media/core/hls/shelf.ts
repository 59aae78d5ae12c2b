/**
 * A venue's segments, oldest first. All facts of a segment stand in its file's name, so that the folder itself is the
 * index: what `kill -9` leaves behind is whole, and a name is never used twice, also not over restarts.
 */
export interface ShelfEntry {
  /** EXT-X-MEDIA-SEQUENCE; never goes back. */
  readonly sequence: number;
  /** How many discontinuities there were up to and with this segment. */
  readonly discontinuity: number;
  readonly isDiscontinuity: boolean;
  readonly startsWithKey: boolean;
  /** Time of day at its beginning. */
  readonly startUnixMs: number;
  readonly durationMs: number;
  /** File of the init segment. */
  readonly init: string;
}

export interface ShelfSettings {
  /** Segments in the live playlist. */
  readonly windowSegments: number;
  /** How far back the DVR playlist reaches, milliseconds; 0: none. */
  readonly dvrMs: number;
  /** No segment is longer. */
  readonly longestMs: number;
}

export interface Shelf {
  readonly settings: ShelfSettings;
  /** Everything that can be downloaded. */
  readonly entries: ShelfEntry[];
  /** How far the numbers have come. */
  last: Pick<ShelfEntry, 'sequence' | 'discontinuity'> | null;
}

const NAME = /^(\d{1,15})-(\d{1,15})-(\d{1,15})-(\d{1,9})-([dckp]{2})-(i[a-z0-9]{1,20})\.m4s$/;
const INIT_NAME = /^i[a-z0-9]{1,20}\.mp4$/;
/** What stays longer than the playlist names it, for players that have an older one. */
const KEEP_AFTER_DVR_MS = 60_000;
const KEEP_AFTER_WINDOW = 5;

export const segmentName = (entry: ShelfEntry): string => {
  const { sequence, discontinuity, startUnixMs, durationMs, init } = entry;
  const flags = `${entry.isDiscontinuity ? 'd' : 'c'}${entry.startsWithKey ? 'k' : 'p'}`;
  return `${sequence}-${discontinuity}-${startUnixMs}-${durationMs}-${flags}-${init.replace(/\.mp4$/, '')}.m4s`;
};

/** Null where it is not the name of a segment. */
export const parseSegmentName = (name: string): ShelfEntry | null => {
  const match = NAME.exec(name);
  if (match === null) return null;
  const [, sequence, discontinuity, startUnixMs, durationMs, flags = '', init = ''] = match;
  return {
    sequence: Number(sequence),
    discontinuity: Number(discontinuity),
    isDiscontinuity: flags.startsWith('d'),
    startsWithKey: flags.endsWith('k'),
    startUnixMs: Number(startUnixMs),
    durationMs: Number(durationMs),
    init: `${init}.mp4`,
  };
};

/** The name of the init segment of a stream that begins at that time of day. */
export const initName = (startUnixMs: number, discontinuity: number): string =>
  `i${startUnixMs.toString(36)}x${discontinuity.toString(36)}.mp4`;

/** The shelf that the files of a folder make, and the files that have no place on it. */
export const shelfOf = (
  names: readonly string[],
  settings: ShelfSettings,
): { shelf: Shelf; strays: string[] } => {
  const inits = new Set(names.filter((name) => INIT_NAME.test(name)));
  const found = names
    .map(parseSegmentName)
    .filter((entry) => entry !== null)
    .toSorted((a, b) => a.sequence - b.sequence);
  // Numbers that miss one between them cannot stand in one playlist.
  const gapAt = found.findLastIndex(
    (entry, i) => i > 0 && entry.sequence !== (found[i - 1]?.sequence ?? 0) + 1,
  );
  const whole = found.slice(Math.max(gapAt, 0));
  const lostAt = whole.findLastIndex(({ init }) => !inits.has(init));
  const newest = whole.at(-1) ?? null;
  const shelf: Shelf = { settings, entries: whole.slice(lostAt + 1), last: newest };
  forget(shelf);
  const kept = new Set(shelf.entries.flatMap((entry) => [segmentName(entry), entry.init]));
  // The newest one stays in any case: it says how far the numbers have come.
  if (newest !== null) kept.add(segmentName(newest));
  return { shelf, strays: names.filter((name) => !kept.has(name)) };
};

/** What the next segment is called after. */
export const nextNumbers = (
  shelf: Shelf,
  options: { isDiscontinuity: boolean },
): { sequence: number; discontinuity: number; isDiscontinuity: boolean } => {
  const { last } = shelf;
  // Before the very first segment there is nothing to be discontinuous with.
  if (last === null) return { sequence: 0, discontinuity: 0, isDiscontinuity: false };
  const { isDiscontinuity } = options;
  const discontinuity = last.discontinuity + (isDiscontinuity ? 1 : 0);
  return { sequence: last.sequence + 1, discontinuity, isDiscontinuity };
};

/** Puts a segment on the shelf; gives the files that nobody needs any more. */
export const addEntry = (shelf: Shelf, entry: ShelfEntry): string[] => {
  shelf.entries.push(entry);
  shelf.last = entry;
  const gone = forget(shelf);
  if (gone.length === 0) return [];
  const inits = new Set(shelf.entries.map(({ init }) => init));
  const lostInits = new Set(gone.map(({ init }) => init).filter((init) => !inits.has(init)));
  return [...gone.map(segmentName), ...lostInits];
};

const forget = (shelf: Shelf): ShelfEntry[] => {
  const { entries, settings } = shelf;
  const keepSegments = settings.windowSegments * 2 + KEEP_AFTER_WINDOW;
  const byWindow = Math.max(entries.length - keepSegments, 0);
  const keepFromMs = (entries.at(-1)?.startUnixMs ?? 0) - settings.dvrMs - KEEP_AFTER_DVR_MS;
  const byDvr = settings.dvrMs === 0 ? byWindow : firstSince(entries, keepFromMs);
  return entries.splice(0, Math.min(byWindow, byDvr));
};

/** The live playlist's segments: the newest, without those from before a long pause. */
export const liveEntries = ({ entries, settings }: Shelf): ShelfEntry[] => {
  const newest = entries.slice(-settings.windowSegments);
  const oldestMs = (newest.at(-1)?.startUnixMs ?? 0) - settings.windowSegments * settings.longestMs;
  return newest.slice(firstSince(newest, oldestMs));
};

/** The DVR playlist's segments; at least the live ones. */
export const dvrEntries = (shelf: Shelf): ShelfEntry[] => {
  const { entries, settings } = shelf;
  const from = firstSince(entries, (entries.at(-1)?.startUnixMs ?? 0) - settings.dvrMs);
  return entries.slice(Math.min(from, entries.length - liveEntries(shelf).length));
};

/** Where the segments begin that are not older than that; a clock that was set back does not hide newer ones. */
const firstSince = (entries: readonly ShelfEntry[], unixMs: number): number =>
  entries.findLastIndex((entry) => entry.startUnixMs < unixMs) + 1;
