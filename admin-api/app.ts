import fastifyCookie from '@fastify/cookie';
import fastifyRateLimit from '@fastify/rate-limit';
import type { Registry } from 'prom-client';
import { buildHttpApp, type FastifyApp } from '../ops/service/http-app.ts';
import { createRequestOrigin } from './edges/request-origin.ts';
import { addAccountRoutes } from './routes/account-routes.ts';
import { addArtistRoutes } from './routes/artist-routes.ts';
import { createAttemptLimits } from './routes/attempt-limits.ts';
import type { AdminDeps } from './routes/deps.ts';
import { addDeskRoutes } from './routes/desk-routes.ts';
import { addInternalRoutes } from './routes/internal-routes.ts';
import { addKeyRoutes } from './routes/key-routes.ts';
import { addMediaEventRoutes } from './routes/media-event-routes.ts';
import { addMediaRoutes } from './routes/media-routes.ts';
import { addObsRoutes } from './routes/obs-routes.ts';
import { addRequestRules, mayReadMetrics } from './routes/request-rules.ts';
import { addRoomRoutes } from './routes/room-routes.ts';
import { addSessionRoutes } from './routes/session-routes.ts';
import { createSessions } from './routes/sessions.ts';
import { addSetupRoutes } from './routes/setup-routes.ts';
import { addShowRoutes } from './routes/show-routes.ts';
import { addVenueRoutes } from './routes/venue-routes.ts';
import { addWebRoutes } from './routes/web-routes.ts';

export interface AdminAppDeps extends AdminDeps {
  readonly metrics: Registry;
  readonly notReadyReason: () => Promise<string | undefined> | string | undefined;
}

/** The admin API and the web pages, ready to listen or to be tested with inject(). */
export const buildAdminApp = async (deps: AdminAppDeps): Promise<FastifyApp> => {
  const app = await buildHttpApp({
    name: 'admin-api',
    log: deps.log,
    metrics: deps.metrics,
    serviceToken: deps.secrets.serviceToken,
    notReadyReason: deps.notReadyReason,
    requireToken: false,
    mayReadMetrics: mayReadMetrics(deps.secrets.serviceToken),
  });
  // Nobody sends plain text here; a body that a simple cross-site form could make is refused outright.
  app.removeContentTypeParser('text/plain');
  await app.register(fastifyCookie);
  await app.register(fastifyRateLimit, { global: false });
  addRequestRules(app, deps);
  const origin = createRequestOrigin(deps.config.trustedProxies);
  const routeDeps = {
    ...deps,
    sessions: createSessions({ ...deps, origin }),
    limits: createAttemptLimits(app, origin),
  };
  addSetupRoutes(app, routeDeps);
  addSessionRoutes(app, routeDeps);
  addAccountRoutes(app, routeDeps);
  addArtistRoutes(app, routeDeps);
  addKeyRoutes(app, routeDeps);
  addDeskRoutes(app, routeDeps);
  addObsRoutes(app, routeDeps);
  await addMediaRoutes(app, routeDeps);
  await addMediaEventRoutes(app, routeDeps);
  await addRoomRoutes(app, routeDeps);
  addShowRoutes(app, routeDeps);
  addVenueRoutes(app, routeDeps);
  addInternalRoutes(app, routeDeps);
  await addWebRoutes(app, deps.webDir);
  return app;
};
