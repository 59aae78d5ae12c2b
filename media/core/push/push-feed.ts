import type { MediaTag, TagRole } from '../media-tag.ts';

/**
 * What one connection to a target is given of its venue: from a key frame with its headers on, on a clock that begins
 * at 0. Where the target takes too little everything is left out up to a key frame that finds room again.
 */
export interface PushFeed {
  /** `starting` and `skipping` wait for a key frame and keep the newest headers for it. */
  phase: 'starting' | 'flowing' | 'skipping';
  readonly held: Map<TagRole, MediaTag>;
  /** The venue's time at which the connection's clock begins, milliseconds. */
  baseMs: number;
  /** Time of the last tag given, on the connection's clock. */
  lastMs: number;
  /** Pictures left out because the target took too little. */
  skippedPictures: number;
}

/** Unsent bytes over which everything up to a key frame is left out, and under which one lets it go on. */
const FULL_ABOVE_BYTES = 2 * 1024 * 1024;
const ROOM_BELOW_BYTES = 1024 * 1024;
const HEADER_ROLES = ['meta', 'videoHeader', 'audioHeader'] as const;

export const createPushFeed = (): PushFeed => ({
  phase: 'starting',
  held: new Map(),
  baseMs: 0,
  lastMs: 0,
  skippedPictures: 0,
});

/** Notes headers that came before: what a venue's follower is told about the stream that is on already. */
export const holdHeader = (feed: PushFeed, tag: MediaTag): void => {
  if (isHeader(tag.role)) feed.held.set(tag.role, tag);
};

/** What is to be sent for a tag of the venue: nothing, it, or a key frame with the headers that were held for it. */
export const feedTag = (feed: PushFeed, tag: MediaTag, unsentBytes: number): MediaTag[] => {
  if (feed.phase === 'flowing' && unsentBytes > FULL_ABOVE_BYTES) feed.phase = 'skipping';
  if (feed.phase === 'flowing') return flow(feed, tag);
  if (isHeader(tag.role)) {
    feed.held.set(tag.role, tag);
    return [];
  }
  const mayBegin = tag.role === 'key' && (feed.phase === 'starting' || unsentBytes < ROOM_BELOW_BYTES);
  if (mayBegin) return begin(feed, tag);
  if (feed.phase === 'skipping' && tag.role !== 'audio') feed.skippedPictures += 1;
  return [];
};

const isHeader = (role: TagRole): boolean => HEADER_ROLES.some((header) => header === role);

const begin = (feed: PushFeed, key: MediaTag): MediaTag[] => {
  if (feed.phase === 'starting') feed.baseMs = key.timestampMs;
  feed.phase = 'flowing';
  const timestampMs = key.timestampMs - feed.baseMs;
  const headers = HEADER_ROLES.flatMap((role) => feed.held.get(role) ?? []);
  feed.held.clear();
  feed.lastMs = timestampMs;
  return [...headers, key].map((tag) => ({ ...tag, timestampMs }));
};

const flow = (feed: PushFeed, tag: MediaTag): MediaTag[] => {
  // Metadata carries no time of its own.
  const timestampMs = tag.role === 'meta' ? feed.lastMs : tag.timestampMs - feed.baseMs;
  // Sound from before the first picture.
  if (timestampMs < 0 && !isHeader(tag.role)) return [];
  feed.lastMs = Math.max(timestampMs, 0);
  return [{ ...tag, timestampMs: feed.lastMs }];
};
