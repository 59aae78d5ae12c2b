import { describe, expect, it } from 'vitest';
import type { MediaState, SourceFacts, VenueFacts } from '../../proto/contracts/media.ts';
import { type Desired, DROP_WINDOW_MS, reconcileRoutes } from './route-reconciliation.ts';

const venue = (name: string, route: string | null): VenueFacts => ({
  name,
  route,
  onAir: null,
  onAirSinceMs: 0,
  players: 0,
  cuts: 0,
  removable: false,
  previewAtMs: null,
});

const source = (artistId: string, sinceMs: number): SourceFacts => ({
  artistId,
  artistName: artistId,
  sinceMs,
  kbitPerSecond: 0,
  keyFrameIntervalMs: null,
  stalled: false,
  video: null,
  audio: null,
  health: null,
  previewAtMs: null,
});

const media = (venues: VenueFacts[], sources: SourceFacts[] = []): MediaState => ({ venues, sources });

const desired = (overrides: Partial<Desired> = {}): Desired => ({
  routes: new Map([['main', 'ada']]),
  artistIds: new Set(['ada', 'bob']),
  drops: [],
  nowMs: 100_000,
  ...overrides,
});

describe('route reconciliation', () => {
  it('DK3 says nothing when media agrees', () => {
    expect(reconcileRoutes(desired(), media([venue('main', 'ada'), venue('left', null)]))).toEqual([]);
  });

  it('DK3 re-applies what media forgot, and takes back what nobody wants', () => {
    expect(reconcileRoutes(desired(), media([venue('main', null), venue('left', 'bob')]))).toEqual([
      { kind: 'set-route', venue: 'main', artistId: 'ada' },
      { kind: 'set-route', venue: 'left', artistId: null },
    ]);
  });

  it('DK3 leaves alone a venue that media does not have', () => {
    expect(reconcileRoutes(desired(), media([]))).toEqual([]);
  });

  it('AR5 drops the source of an artist who does not exist', () => {
    expect(reconcileRoutes(desired(), media([], [source('ada', 1), source('gone', 1)]))).toEqual([
      { kind: 'drop-source', artistId: 'gone' },
    ]);
  });

  it('AR6 S6 keeps dropping a source admitted before the revocation, also when it shows up a moment later', () => {
    const drops = [{ artistId: 'ada', requestedMs: 100_000, isTold: true }];
    const late = media([], [source('ada', 100_000 + DROP_WINDOW_MS - 1)]);
    expect(reconcileRoutes(desired({ drops }), late)).toEqual([{ kind: 'drop-source', artistId: 'ada' }]);
    expect(reconcileRoutes(desired({ drops }), media([]))).toEqual([]);
  });

  it('AR6 S6 tells media of the drop once at least, also when the source is gone: media remembers keys', () => {
    const drops = [{ artistId: 'ada', requestedMs: 100_000, isTold: false }];
    expect(reconcileRoutes(desired({ drops, nowMs: 900_000 }), media([]))).toEqual([
      { kind: 'drop-source', artistId: 'ada' },
    ]);
  });

  it('AR6 a time of day that was set back does not go on dropping who comes with another key', () => {
    const back = media([], [source('ada', 100_500)]);
    const dropOf = (isTold: boolean) => [{ artistId: 'ada', requestedMs: 3_700_000, isTold }];
    expect(reconcileRoutes(desired({ drops: dropOf(true), nowMs: 101_000 }), back)).toEqual([
      { kind: 'drop-done', artistId: 'ada' },
    ]);
    expect(reconcileRoutes(desired({ drops: dropOf(false), nowMs: 101_000 }), back)).toEqual([
      { kind: 'drop-source', artistId: 'ada' },
    ]);
  });

  it('AR6 forgets the drop once it is over, and leaves the artist who came back with another key', () => {
    const drops = [{ artistId: 'ada', requestedMs: 100_000, isTold: true }];
    const nowMs = 100_000 + DROP_WINDOW_MS + 1;
    const back = media([], [source('ada', nowMs)]);
    expect(reconcileRoutes(desired({ drops, nowMs }), back)).toEqual([
      { kind: 'drop-done', artistId: 'ada' },
    ]);
  });
});
