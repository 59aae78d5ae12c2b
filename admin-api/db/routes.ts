import type { PendingDrop } from '../core/route-reconciliation.ts';
import type { AdminDatabase } from './database.ts';

/** What media should be doing: the desired routes, and the sources that must go. */
export const routesRepo = (database: AdminDatabase) => {
  const all = database.prepare<[], { venue: string; artistId: string }>(
    'SELECT venue, artist_id AS artistId FROM routes',
  );
  const set = database.prepare<[string, string]>(
    'INSERT INTO routes (venue, artist_id) VALUES (?, ?) ON CONFLICT (venue) DO UPDATE SET artist_id = excluded.artist_id',
  );
  const clear = database.prepare<[string]>('DELETE FROM routes WHERE venue = ?');
  const drops = database.prepare<[], { artistId: string; requestedMs: number; isTold: number }>(
    'SELECT artist_id AS artistId, requested_ms AS requestedMs, is_told AS isTold FROM pending_drops',
  );
  const addDrop = database.prepare<[string, number]>(
    'INSERT OR REPLACE INTO pending_drops (artist_id, requested_ms) VALUES (?, ?)',
  );
  const markTold = database.prepare<[string]>('UPDATE pending_drops SET is_told = 1 WHERE artist_id = ?');
  const endDrop = database.prepare<[string]>('DELETE FROM pending_drops WHERE artist_id = ?');
  return {
    all: (): Map<string, string> => new Map(all.all().map(({ venue, artistId }) => [venue, artistId])),
    /** Null clears the route: the venue shows the placeholder. */
    set: (venue: string, artistId: string | null): void =>
      void (artistId === null ? clear.run(venue) : set.run(venue, artistId)),
    drops: (): PendingDrop[] => drops.all().map((row) => ({ ...row, isTold: row.isTold === 1 })),
    addDrop: (drop: { artistId: string; requestedMs: number }): void =>
      void addDrop.run(drop.artistId, drop.requestedMs),
    markDropTold: (artistId: string): void => void markTold.run(artistId),
    endDrop: (artistId: string): void => void endDrop.run(artistId),
  };
};

export type RoutesRepo = ReturnType<typeof routesRepo>;
