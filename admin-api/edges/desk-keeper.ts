import type { Logger } from '../../ops/service/logger.ts';
import { createTurns } from '../../ops/service/turns.ts';
import type { Desk } from '../../proto/contracts/admin.ts';
import type { CutMode, MediaState, SourceFacts, VenueFacts } from '../../proto/contracts/media.ts';
import type { RoomFacts } from '../../proto/contracts/room.ts';
import { type MediaAction, reconcileRoutes } from '../core/route-reconciliation.ts';
import type { Repos } from '../db/repos.ts';
import type { Env } from './env.ts';
import { repeat } from './loops.ts';
import { isNotFound, type MediaClient } from './media-client.ts';
import { refusal } from './refusal.ts';
import type { VizClient } from './viz-client.ts';
import { createWatch, type Sight } from './watch.ts';

const POLL_MS = 1000;

/** Knows what media and viz-server are doing, and keeps media at what the database says. */
export interface DeskKeeper {
  /** What was seen at the last look. */
  desk(): Desk;
  /** Looks at media at once, for after a change. */
  look(): Promise<void>;
  /** The same for viz-server. */
  lookAtRooms(): Promise<void>;
  /** Whether media had a venue of that name when it was last seen. */
  hasVenue(venue: string): boolean;
  /** Whether viz-server had a room of that name when it was last seen; the house's own is always there. */
  hasRoom(room: string): boolean;
  /**
   * Routes the venue, for good: also after media was away. The mode is for now only. Throws MEDIA_UNREACHABLE when
   * media cannot do it now, UNKNOWN_VENUE when media has no such venue (any more).
   */
  setRoute(venue: string, to: { artistId: string | null; mode: CutMode }): Promise<VenueFacts>;
  /** Ends what the artist publishes, now if media answers, else as soon as it does. */
  dropSource(artistId: string): Promise<void>;
  close(): Promise<void>;
}

export interface DeskKeeperOptions {
  readonly media: MediaClient;
  readonly viz: VizClient;
  readonly repos: Repos;
  readonly env: Env;
  readonly log: Logger;
  /** The room that is always open. */
  readonly mainRoom: string;
}

export const createDeskKeeper = (options: DeskKeeperOptions): DeskKeeper => {
  const { repos, env, log } = options;
  const media = createWatch<MediaState>('media', { sources: [], venues: [] }, log);
  const viz = createWatch<RoomFacts[]>('viz-server', [], log);
  // A route set by hand must not be overtaken by an older one from the poll.
  const inTurn = createTurns(1).take;
  let venues: ReadonlySet<string> = new Set();
  const lookAtMedia = (): Promise<void> =>
    inTurn(async () => {
      await media.see(() => bringIntoLine(options));
      // Kept while media is away: a venue that was added is routed for good as well.
      if (media.problem() === undefined) venues = new Set(media.last().venues.map(({ name }) => name));
    });
  let rooms: ReadonlySet<string> = new Set();
  const lookAtRooms = async (): Promise<void> => {
    await viz.see(async () => ({ seen: await options.viz.rooms() }));
    if (viz.problem() === undefined) rooms = new Set(viz.last().map(({ name }) => name));
  };
  const loop = repeat(async () => void (await Promise.all([lookAtMedia(), lookAtRooms()])), POLL_MS);

  return {
    desk: () => ({
      sources: withNames(media.last().sources, repos),
      venues: media.last().venues,
      rooms: viz.last(),
      problems: [media.problem(), viz.problem()].filter((problem) => problem !== undefined),
    }),
    look: lookAtMedia,
    lookAtRooms,
    hasVenue: (venue) => venues.has(venue),
    hasRoom: (room) => room === options.mainRoom || rooms.has(room),
    setRoute: async (venue, to) => {
      repos.routes.set(venue, to.artistId);
      const facts = await inTurn(() => options.media.setRoute(venue, to)).catch((error: unknown) => {
        if (!isNotFound(error)) throw refusal('MEDIA_UNREACHABLE', error);
        repos.routes.set(venue, null);
        throw refusal('UNKNOWN_VENUE', error);
      });
      media.amend((state) => ({ ...state, venues: withVenue(state.venues, facts) }));
      return facts;
    },
    dropSource: async (artistId) => {
      repos.routes.addDrop({ artistId, requestedMs: env.now() });
      // At once, whatever media's list says; the drop stays noted until media is seen without the source.
      await inTurn(() => dropNow(artistId, options)).catch((error: unknown) =>
        log.warn({ artistId, err: error }, 'the source is dropped as soon as media answers'),
      );
      await lookAtMedia();
    },
    close: () => loop.close(),
  };
};

/** Reads media's state, carries out what is missing, and gives the state as it then is. */
const bringIntoLine = async (options: DeskKeeperOptions): Promise<Sight<MediaState>> => {
  const { media, repos, env } = options;
  const state = await media.state();
  const actions = reconcileRoutes(
    {
      routes: repos.routes.all(),
      artistIds: new Set(repos.artists.all().map((artist) => artist.id)),
      drops: repos.routes.drops(),
      nowMs: env.now(),
    },
    state,
  );
  try {
    for (const action of actions) await carryOut(action, options);
  } catch (error) {
    return { seen: state, problem: `A route or a drop waits: ${messageOf(error)}` };
  }
  return { seen: actions.some(({ kind }) => kind !== 'drop-done') ? await media.state() : state };
};

const carryOut = async (action: MediaAction, { media, repos, log }: DeskKeeperOptions): Promise<void> => {
  if (action.kind === 'drop-done') return repos.routes.endDrop(action.artistId);
  if (action.kind === 'set-route')
    await media.setRoute(action.venue, { artistId: action.artistId, mode: 'keyFrame' });
  else await dropNow(action.artistId, { media, repos });
  log.info({ action }, 'media was brought into line');
};

const dropNow = async (
  artistId: string,
  { media, repos }: Pick<DeskKeeperOptions, 'media' | 'repos'>,
): Promise<void> => {
  await media.dropSource(artistId);
  repos.routes.markDropTold(artistId);
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Names as they are now: media keeps the one from when the artist began to publish. */
const withNames = (sources: readonly SourceFacts[], repos: Repos): SourceFacts[] => {
  if (sources.length === 0) return [];
  const names = new Map(repos.artists.all().map((artist) => [artist.id, artist.name]));
  return sources.map((source) => ({
    ...source,
    artistName: names.get(source.artistId) ?? source.artistName,
  }));
};

const withVenue = (venues: readonly VenueFacts[], facts: VenueFacts): VenueFacts[] =>
  venues.map((venue) => (venue.name === facts.name ? facts : venue));
