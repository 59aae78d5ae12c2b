import type { FastifyApp } from '../../ops/service/http-app.ts';
import { addForwardedRoutes } from './forwarded-routes.ts';
import { PLACEHOLDER_ROUTES } from './media-placeholders.ts';
import { PUSH_ROUTES } from './media-push.ts';
import { RECORDING_ROUTES } from './media-recordings.ts';
import { WALL_ROUTES } from './media-wall.ts';
import type { RouteDeps } from './route-deps.ts';

/** What media does and admin-api guards. */
export const addMediaRoutes = (app: FastifyApp, deps: RouteDeps): Promise<void> =>
  addForwardedRoutes(app, deps, {
    name: 'media',
    forwarder: deps.media,
    unreachable: 'MEDIA_UNREACHABLE',
    write: 'media.write',
    groups: {
      desk: WALL_ROUTES,
      placeholders: PLACEHOLDER_ROUTES,
      recordings: RECORDING_ROUTES,
      'push targets': PUSH_ROUTES,
    },
  });
