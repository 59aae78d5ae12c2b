import type { Delivery } from '../../core/webhooks/delivery-lanes.ts';
import type { MediaDatabase } from '../database.ts';

interface LiveSource {
  readonly artistId: string;
  readonly artistName: string;
}

/** A source that came or went. */
export interface SourceChange extends LiveSource {
  readonly isLive: boolean;
}

/** The events that admin-api has not taken yet, on disk: they outlive the process. */
export interface OutboxStore {
  /** Oldest first. */
  all(): Delivery[];
  /** Keeps an event, and with it which source has come or gone: both or neither. */
  add(delivery: Delivery, about: { atMs: number; source: SourceChange | undefined }): void;
  remove(id: string): void;
  /** Those whose start was kept, and whose end was not. */
  liveSources(): LiveSource[];
}

/** What it does throws where the disk does not take it. */
export const createOutboxStore = (database: MediaDatabase): OutboxStore => {
  const all = database.prepare<[], Delivery>('SELECT id, subject, body FROM webhook_outbox ORDER BY number');
  const insert = database.prepare<[Delivery & { atMs: number }]>(
    'INSERT INTO webhook_outbox (id, subject, body, created_ms) VALUES (@id, @subject, @body, @atMs)',
  );
  const remove = database.prepare<[string]>('DELETE FROM webhook_outbox WHERE id = ?');
  const live = database.prepare<[], LiveSource>(
    'SELECT artist_id AS artistId, artist_name AS artistName FROM webhook_sources ORDER BY artist_id',
  );
  const came = database.prepare<[string, string]>('INSERT OR REPLACE INTO webhook_sources VALUES (?, ?)');
  const went = database.prepare<[string]>('DELETE FROM webhook_sources WHERE artist_id = ?');
  const add = database.transaction<OutboxStore['add']>((delivery, { atMs, source }) => {
    insert.run({ ...delivery, atMs });
    if (source === undefined) return;
    if (source.isLive) came.run(source.artistId, source.artistName);
    else went.run(source.artistId);
  });
  return {
    all: () => all.all(),
    add: (delivery, about) => add(delivery, about),
    remove: (id) => void remove.run(id),
    liveSources: () => live.all(),
  };
};
