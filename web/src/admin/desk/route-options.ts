import type { Artist } from '../../../../proto/contracts/admin.ts';
import type { SourceFacts } from '../../../../proto/contracts/media.ts';

/** Somebody a venue can be routed to. */
export interface RouteOption {
  readonly id: string;
  readonly name: string;
  readonly isLive: boolean;
}

/** Live artists first, then by name. A source whose artist is not in the list yet is offered all the same. */
export const routeOptions = (
  artists: readonly Pick<Artist, 'id' | 'name'>[],
  sources: readonly Pick<SourceFacts, 'artistId' | 'artistName'>[],
): RouteOption[] => {
  const live = new Map(sources.map(({ artistId, artistName }) => [artistId, artistName]));
  const known = new Set(artists.map(({ id }) => id));
  const all = [
    ...artists.map(({ id, name }) => ({ id, name, isLive: live.has(id) })),
    ...[...live].filter(([id]) => !known.has(id)).map(([id, name]) => ({ id, name, isLive: true })),
  ];
  return all.toSorted((a, b) => Number(b.isLive) - Number(a.isLive) || a.name.localeCompare(b.name, 'en'));
};

/** Names by id; `unknown` for an artist that is gone. */
export const artistNames = (options: readonly RouteOption[], unknown: string) => {
  const names = new Map(options.map(({ id, name }) => [id, name]));
  return (artistId: string): string => names.get(artistId) ?? unknown;
};
