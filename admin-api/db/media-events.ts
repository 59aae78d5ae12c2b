import type { MediaEvent, MediaEventEntry } from '../../proto/contracts/media-events.ts';
import type { AdminDatabase } from './database.ts';

/**
 * How many events are kept, the newest. Twice what media holds back at most, so that an event which comes again is
 * known whatever came in between.
 */
export const KEPT_EVENTS = 20_000;

/** An event as it comes in. `artistNames` by id: whom it concerns. */
export type NewMediaEvent = Omit<MediaEventEntry, 'number'>;

export interface MediaEventFilter {
  /** Most entries. */
  readonly limit: number;
  /** Only older ones than the entry of this number. */
  readonly before?: number | undefined;
  readonly artistId?: string | undefined;
}

interface StoredEvent {
  readonly number: number;
  readonly receivedMs: number;
  readonly event: string;
  readonly artistNames: string;
}

const COLUMNS = 'number, received_ms AS receivedMs, event, artist_names AS artistNames';
const BEFORE = '(at_ms, number) < (SELECT at_ms, number FROM media_events WHERE number = @before)';
const OF_ARTIST = 'number IN (SELECT number FROM media_event_artists WHERE artist_id = @artistId)';

/** What media told of: the night's log. */
export const mediaEventsRepo = (database: AdminDatabase) => {
  const insert = database.prepare<[object]>(
    `INSERT INTO media_events (id, at_ms, received_ms, event, artist_names)
     VALUES (@id, @atMs, @receivedMs, @event, @artistNames) ON CONFLICT (id) DO NOTHING`,
  );
  const concern = database.prepare<[string, number]>(
    'INSERT INTO media_event_artists (artist_id, number) VALUES (?, ?)',
  );
  const prune = database.prepare<[number]>('DELETE FROM media_events WHERE number <= ?');
  const add = database.transaction(({ event, receivedMs, artistNames }: NewMediaEvent): boolean => {
    const { id, atMs } = event;
    const texts = { event: JSON.stringify(event), artistNames: JSON.stringify(artistNames) };
    const { changes, lastInsertRowid } = insert.run({ id, atMs, receivedMs, ...texts });
    if (changes === 0) return false;
    const number = Number(lastInsertRowid);
    for (const artistId of Object.keys(artistNames)) concern.run(artistId, number);
    prune.run(number - KEPT_EVENTS);
    return true;
  });
  const select = (...conditions: string[]) =>
    database.prepare<[object], StoredEvent>(
      `SELECT ${COLUMNS} FROM media_events WHERE ${['TRUE', ...conditions].join(' AND ')}
       ORDER BY at_ms DESC, number DESC LIMIT @limit`,
    );
  const lists = {
    all: select(),
    before: select(BEFORE),
    artist: select(OF_ARTIST),
    artistBefore: select(OF_ARTIST, BEFORE),
  };
  return {
    /** False where an event of that id was kept before: then nothing is done. */
    add: (event: NewMediaEvent): boolean => add.immediate(event),
    /** Newest first, by when it happened. */
    list: (filter: MediaEventFilter): MediaEventEntry[] => {
      const ofAll = filter.before === undefined ? lists.all : lists.before;
      const ofArtist = filter.before === undefined ? lists.artist : lists.artistBefore;
      return (filter.artistId === undefined ? ofAll : ofArtist).all({ ...filter }).map(toEntry);
    },
  };
};

export type MediaEventsRepo = ReturnType<typeof mediaEventsRepo>;

const toEntry = ({ number, receivedMs, event, artistNames }: StoredEvent): MediaEventEntry => ({
  number,
  receivedMs,
  event: JSON.parse(event) as MediaEvent,
  artistNames: JSON.parse(artistNames) as Record<string, string>,
});
