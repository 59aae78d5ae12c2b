import { type AccountsRepo, accountsRepo } from './accounts.ts';
import { type ArtistsRepo, artistsRepo } from './artists.ts';
import type { AdminDatabase } from './database.ts';
import { type MediaEventsRepo, mediaEventsRepo } from './media-events.ts';
import { type RoutesRepo, routesRepo } from './routes.ts';
import { type SessionsRepo, sessionsRepo } from './sessions.ts';
import { type SetupTokensRepo, setupTokensRepo } from './setup-tokens.ts';
import { type ShowsRepo, showsRepo } from './shows.ts';
import { type SignOutsRepo, signOutsRepo } from './sign-outs.ts';
import { type StreamKeysRepo, streamKeysRepo } from './stream-keys.ts';

/** All that admin-api remembers. */
export interface Repos {
  readonly accounts: AccountsRepo;
  readonly sessions: SessionsRepo;
  readonly setupTokens: SetupTokensRepo;
  readonly artists: ArtistsRepo;
  readonly streamKeys: StreamKeysRepo;
  readonly routes: RoutesRepo;
  readonly mediaEvents: MediaEventsRepo;
  readonly shows: ShowsRepo;
  readonly signOuts: SignOutsRepo;
  /** Runs the work as one transaction: all of it is kept, or none. */
  readonly atomically: <Result>(work: () => Result) => Result;
}

export const createRepos = (database: AdminDatabase): Repos => ({
  accounts: accountsRepo(database),
  sessions: sessionsRepo(database),
  setupTokens: setupTokensRepo(database),
  artists: artistsRepo(database),
  streamKeys: streamKeysRepo(database),
  routes: routesRepo(database),
  mediaEvents: mediaEventsRepo(database),
  shows: showsRepo(database),
  signOuts: signOutsRepo(database),
  atomically: (work) => database.transaction(work).immediate(),
});
