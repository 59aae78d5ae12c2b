import type { MediaState } from '../../proto/contracts/media.ts';

/**
 * How long after a revocation a source counts as admitted by the revoked key, milliseconds: media may have asked
 * just before, and registers the source a moment later. An artist who is back this soon is asked to reconnect once.
 */
export const DROP_WINDOW_MS = 3000;

/** A source that must go because its key or artist is gone. */
export interface PendingDrop {
  readonly artistId: string;
  readonly requestedMs: number;
  /** Whether media has carried it out at least once: only then has it also forgotten the artist's keys. */
  readonly isTold: boolean;
}

export interface Desired {
  /** Venue -> artist id. A venue that is not in here shows the placeholder. */
  readonly routes: ReadonlyMap<string, string>;
  readonly artistIds: ReadonlySet<string>;
  readonly drops: readonly PendingDrop[];
  readonly nowMs: number;
}

export type MediaAction =
  | { readonly kind: 'set-route'; readonly venue: string; readonly artistId: string | null }
  | { readonly kind: 'drop-source'; readonly artistId: string }
  /** Nothing is left to do for this drop: forget it. */
  | { readonly kind: 'drop-done'; readonly artistId: string };

/** What to tell media so that it becomes what the database says. Empty when they agree. */
export const reconcileRoutes = (desired: Desired, actual: MediaState): MediaAction[] => [
  ...dropActions(desired, actual),
  ...actual.venues
    .map(({ name, route }) => ({ name, route, wanted: desired.routes.get(name) ?? null }))
    .filter(({ route, wanted }) => route !== wanted)
    .map(({ name, wanted }) => ({ kind: 'set-route', venue: name, artistId: wanted }) as const),
];

const dropActions = (desired: Desired, actual: MediaState): MediaAction[] => {
  // A time of day that was set back says nothing about who came first: then one drop, which media was told of, is all.
  const isClockRight = (drop: PendingDrop): boolean => drop.requestedMs <= desired.nowMs;
  const pending = new Map(desired.drops.map((drop) => [drop.artistId, drop]));
  const doomed = actual.sources.filter((source) => {
    const drop = pending.get(source.artistId);
    const admittedBefore =
      drop !== undefined && isClockRight(drop) && source.sinceMs <= drop.requestedMs + DROP_WINDOW_MS;
    return admittedBefore || !desired.artistIds.has(source.artistId);
  });
  const untold = desired.drops.filter((drop) => !drop.isTold);
  const doomedIds = new Set([...doomed, ...untold].map(({ artistId }) => artistId));
  const done = desired.drops.filter(
    (drop) =>
      !doomedIds.has(drop.artistId) &&
      (!isClockRight(drop) || desired.nowMs > drop.requestedMs + DROP_WINDOW_MS),
  );
  return [
    ...[...doomedIds].map((artistId) => ({ kind: 'drop-source', artistId }) as const),
    ...done.map(({ artistId }) => ({ kind: 'drop-done', artistId }) as const),
  ];
};
