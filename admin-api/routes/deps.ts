import type { HouseConfig } from '../../ops/service/config.ts';
import type { Logger } from '../../ops/service/logger.ts';
import type { Secrets } from '../../ops/service/secrets.ts';
import type { Repos } from '../db/repos.ts';
import type { DeskKeeper } from '../edges/desk-keeper.ts';
import type { Env } from '../edges/env.ts';
import type { Forwarder } from '../edges/forwarder.ts';
import type { ObsControl } from '../edges/obs-control.ts';
import type { Passwords } from '../edges/passwords.ts';
import type { ShowKeeper } from '../edges/show-keeper.ts';
import type { SignOuts } from '../edges/sign-outs.ts';

/** What the app is made from. */
export interface AdminDeps {
  readonly config: HouseConfig;
  readonly secrets: Secrets;
  readonly env: Env;
  readonly log: Logger;
  readonly repos: Repos;
  readonly passwords: Passwords;
  readonly desk: Pick<DeskKeeper, 'desk' | 'look' | 'lookAtRooms' | 'hasVenue' | 'setRoute' | 'dropSource'>;
  readonly media: Pick<Forwarder, 'forward'>;
  /** To viz-server. */
  readonly rooms: Pick<Forwarder, 'forward'>;
  readonly shows: Pick<ShowKeeper, 'facts' | 'set' | 'undo'>;
  readonly signOuts: Pick<SignOuts, 'add'>;
  readonly obs: Pick<ObsControl, 'state' | 'switchScene'>;
  /** The built web pages (`dist/web`). */
  readonly webDir: string;
}
