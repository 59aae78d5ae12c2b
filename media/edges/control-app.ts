import Type from 'typebox';
import { buildHttpApp, type FastifyApp } from '../../ops/service/http-app.ts';
import type { ServiceContext } from '../../ops/service/service.ts';
import { ErrorBody, Nothing } from '../../proto/contracts/common.ts';
import { MediaState, NewVenueRequest, RouteRequest, VenueFacts } from '../../proto/contracts/media.ts';
import type { Feature } from './feature.ts';
import type { VenueBook } from './venue-book.ts';

const tags = ['media'];
const VenueParams = Type.Object({ name: Type.String() });
const SCHEMAS = {
  state: { response: { 200: MediaState }, tags, summary: 'All sources and venues' },
  route: {
    params: VenueParams,
    body: RouteRequest,
    response: { 200: VenueFacts, 404: ErrorBody },
    tags,
    summary: 'Route a venue to an artist, on air or not, or to the placeholder',
  },
  addVenue: {
    body: NewVenueRequest,
    response: { 201: VenueFacts, 409: ErrorBody },
    tags,
    summary: 'Open another venue; it stays through restarts',
  },
  removeVenue: {
    params: VenueParams,
    response: { 204: Nothing, 404: ErrorBody, 409: ErrorBody },
    tags,
    summary: 'Close a venue that was added; its players are disconnected',
  },
  drop: {
    params: Type.Object({ artistId: Type.String() }),
    response: { 204: Nothing },
    tags,
    summary: 'End an artist’s publish and forget what was known about their keys',
  },
};

/** The private control port: what admin-api sees and does. */
export const buildControlApp = async (options: {
  context: ServiceContext;
  venues: VenueBook;
  features: readonly Feature[];
  dropSource: (artistId: string) => void;
}): Promise<FastifyApp> => {
  const { context, venues, features, dropSource } = options;
  const app = await buildHttpApp({
    name: 'media',
    log: context.log,
    metrics: context.metrics,
    serviceToken: context.secrets.serviceToken,
    notReadyReason: () => undefined,
    requireToken: true,
  });
  app.get('/api/state', { schema: SCHEMAS.state }, async () => venues.state());

  app.put('/api/venues/:name/route', { schema: SCHEMAS.route }, async (request) => {
    const { artistId, mode = 'keyFrame' } = request.body;
    return venues.route(request.params.name, { artistId, mode });
  });

  app.post('/api/venues', { schema: SCHEMAS.addVenue }, async (request, reply) =>
    reply.code(201).send(venues.add(request.body.name)),
  );

  app.delete('/api/venues/:name', { schema: SCHEMAS.removeVenue }, async (request, reply) => {
    venues.remove(request.params.name);
    return reply.code(204).send(null);
  });

  app.delete('/api/sources/:artistId', { schema: SCHEMAS.drop }, async (request, reply) => {
    dropSource(request.params.artistId);
    return reply.code(204).send(null);
  });
  for (const feature of features) feature.addRoutes?.(app);
  return app;
};
