import type { PublishCheckAnswer } from '../../proto/contracts/media.ts';

/** Who publishes: at most one connection per artist. */
export interface Publishers {
  /** Grants the artist's place to a connection. From a live publisher it is not taken away; a stalled one makes room. */
  claim(artist: PublishCheckAnswer, publisher: Publisher): 'granted' | 'taken' | 'dropped';
  /** Gives back a place; nothing happens where it is another's by now. */
  release(artistId: string, publisher: Publisher): void;
  /** Ends an artist's publish, and those whose key was checked before this moment. */
  drop(artistId: string): void;
  count(): number;
}

export interface Publisher {
  /** When its key was sent to be checked, by the monotonic clock, milliseconds. */
  readonly checkedAtMs: number;
  end(reason: string): void;
}

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
      if (holder !== undefined && hub.isLive(artistId)) return 'taken';
      if (holder !== undefined) {
        release(artistId, holder);
        holder.end('another connection took over');
      }
      current.set(artistId, publisher);
      hub.sourceStarted(artist);
      return 'granted';
    },
    release,
    drop: (artistId) => {
      droppedAtMs.set(artistId, performance.now());
      const holder = current.get(artistId);
      if (holder === undefined) return;
      release(artistId, holder);
      holder.end('dropped by the desk');
    },
    count: () => current.size,
  };
};
