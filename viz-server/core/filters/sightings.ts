/**
 * Who was seen under which key, and when: what "the same again" is decided from. Bounded: the keys not seen for longest make room,
 * and of each key the newest sightings are kept.
 */
export type Sightings = Map<string, Map<string, number>>;

export interface Sighting {
  readonly key: string;
  /** Sightings by the same one count once. */
  readonly by: string;
  readonly nowMs: number;
  readonly windowMs: number;
  /** Most that need to be told apart. */
  readonly most: number;
}

/** Most keys kept. With 100 lines per second this is more than a minute's. */
export const SIGHTINGS_MAX_KEYS = 8192;

export const createSightings = (): Sightings => new Map();

/** Notes a sighting and gives by how many the key was seen within the window, at most `most`. */
export const noteSighting = (sightings: Sightings, sighting: Sighting): number => {
  const { key, by, nowMs, windowMs, most } = sighting;
  const seen = sightings.get(key) ?? new Map<string, number>();
  sightings.delete(key);
  seen.delete(by);
  // A time ahead of now is from before the clock was set back: it says nothing.
  for (const [other, atMs] of seen) if (atMs <= nowMs - windowMs || atMs > nowMs) seen.delete(other);
  seen.set(by, nowMs);
  dropOldest(seen, most);
  sightings.set(key, seen);
  dropOldest(sightings, SIGHTINGS_MAX_KEYS);
  return seen.size;
};

/** A Map keeps the order of insertion, and what is seen again is inserted again: the oldest come first. */
const dropOldest = <Value>(map: Map<string, Value>, most: number): void => {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
};
