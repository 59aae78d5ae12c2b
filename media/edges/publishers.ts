import type { PublishCheckAnswer } from '../../proto/contracts/media.ts';

/** Who publishes: at most one connection per artist. */
export interface Publishers {
  /**
   * Grants the artist's place to a connection. A stalled or dead publisher makes room; a live one only where the
   * artist's policy says so, and is told why.
   */
  claim(artist: PublishCheckAnswer, publisher: Publisher): 'granted' | 'taken' | 'dropped';
  /** Gives back a place; nothing happens where it is another's by now. */
  release(artistId: string, publisher: Publisher): void;
  /** Ends an artist's publish, and those whose key was checked before this moment. True where there was one. */
  drop(artistId: string): boolean;
  count(): number;
}

export interface Publisher {
  /** When its key was sent to be checked, by the monotonic clock, milliseconds. */
  readonly checkedAtMs: number;
  /** Takes nothing more from it, tells it why, and ends its connection a moment later. */
  sendOff(why: { reason: string; code: string; description: string }): void;
}

const REPLACED = {
  reason: 'replaced',
  code: 'NetStream.Publish.BadName',
  description: 'Another connection publishes with this stream key now.',
} as const;

/** How long a drop is remembered: longer than any check that was under way at the time may take, milliseconds. */
const DROP_KEPT_MS = 60_000;

const DROPPED = {
  reason: 'dropped',
  code: 'NetStream.Publish.Denied',
  description: 'The house has ended this stream.',
} as const;

export const createPublishers = (hub: {
  sourceStarted(artist: PublishCheckAnswer): void;
  sourceEnded(artistId: string): void;
  isLive(artistId: string): boolean;
}): Publishers => {
  const current = new Map<string, Publisher>();
  const droppedAtMs = new Map<string, number>();
  const release = (artistId: string, publisher: Publisher): void => {
    if (current.get(artistId) !== publisher) return;
    current.delete(artistId);
    hub.sourceEnded(artistId);
  };
  return {
    claim: (artist, publisher) => {
      const { artistId } = artist;
      // The key may have been revoked while the answer about it was on its way.
      if (publisher.checkedAtMs <= (droppedAtMs.get(artistId) ?? -1)) return 'dropped';
      const holder = current.get(artistId);
      if (holder !== undefined && hub.isLive(artistId) && !artist.mayTakeOver) return 'taken';
      if (holder !== undefined) {
        release(artistId, holder);
        holder.sendOff(REPLACED);
      }
      current.set(artistId, publisher);
      hub.sourceStarted(artist);
      return 'granted';
    },
    release,
    drop: (artistId) => {
      const nowMs = performance.now();
      for (const [other, atMs] of droppedAtMs) if (nowMs - atMs > DROP_KEPT_MS) droppedAtMs.delete(other);
      droppedAtMs.set(artistId, nowMs);
      const holder = current.get(artistId);
      if (holder === undefined) return false;
      release(artistId, holder);
      holder.sendOff(DROPPED);
      return true;
    },
    count: () => current.size,
  };
};
