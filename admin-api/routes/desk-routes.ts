import Type from 'typebox';
import type { FastifyApp } from '../../ops/service/http-app.ts';
import { Desk } from '../../proto/contracts/admin.ts';
import { RouteRequest, VenueFacts } from '../../proto/contracts/media.ts';
import { refusal } from '../edges/refusal.ts';
import { answers } from './answers.ts';
import type { RouteDeps } from './route-deps.ts';

const ByName = Type.Object({ name: Type.String({ maxLength: 64 }) });

/** What is going on, and which artist each venue shows. */
export const addDeskRoutes = (app: FastifyApp, { config, repos, sessions, desk }: RouteDeps): void => {
  app.get(
    '/api/desk',
    {
      schema: { tags: ['desk'], summary: 'Sources, venues and rooms right now', response: answers(Desk) },
      onRequest: sessions.need('desk.read'),
    },
    async () => desk.desk(),
  );

  app.put(
    '/api/venues/:name/route',
    {
      schema: {
        tags: ['desk'],
        summary:
          'Route an artist, or null for the placeholder, to a venue: at the next key frame, or instantly',
        params: ByName,
        body: RouteRequest,
        response: answers(VenueFacts),
      },
      onRequest: sessions.need('routes.write'),
    },
    async (request) => {
      const { name } = request.params;
      const { artistId, mode = 'keyFrame' } = request.body;
      if (!config.venues.includes(name) && !desk.hasVenue(name)) throw refusal('UNKNOWN_VENUE');
      if (artistId !== null && repos.artists.findById(artistId) === undefined) {
        throw refusal('UNKNOWN_ARTIST');
      }
      return desk.setRoute(name, { artistId, mode });
    },
  );
};
