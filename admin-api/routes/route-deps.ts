import type { AdminDeps } from './deps.ts';
import type { Sessions } from './sessions.ts';

/** What a group of routes gets. */
export interface RouteDeps extends AdminDeps {
  readonly sessions: Sessions;
}
