import Type from 'typebox';
import { CodedError } from '../../ops/service/errors.ts';
import { buildHttpApp, type FastifyApp } from '../../ops/service/http-app.ts';
import type { ServiceContext } from '../../ops/service/service.ts';
import { ErrorBody, Nothing } from '../../proto/contracts/common.ts';
import { MediaState, RouteRequest, VenueFacts } from '../../proto/contracts/media.ts';
import type { MediaHub } from './media-hub.ts';

const tags = ['media'];
const SCHEMAS = {
  state: { response: { 200: MediaState }, tags, summary: 'All sources and venues' },
  route: {
    params: Type.Object({ name: Type.String() }),
    body: RouteRequest,
    response: { 200: VenueFacts, 404: ErrorBody },
    tags,
    summary: 'Route a venue to an artist, on air or not, or to the placeholder',
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
  hub: MediaHub;
  dropSource: (artistId: string) => void;
}): Promise<FastifyApp> => {
  const { context, hub, dropSource } = options;
  const app = await buildHttpApp({
    name: 'media',
    log: context.log,
    metrics: context.metrics,
    serviceToken: context.secrets.serviceToken,
    notReadyReason: () => undefined,
    requireToken: true,
  });
  app.get('/api/state', { schema: SCHEMAS.state }, async () => hub.state());

  app.put('/api/venues/:name/route', { schema: SCHEMAS.route }, async (request) => {
    const { name } = request.params;
    const venue = hub.route(name, request.body.artistId);
    if (venue !== undefined) return venue;
    throw new CodedError({
      statusCode: 404,
      code: 'UNKNOWN_VENUE',
      message: `There is no venue "${name}".`,
    });
  });

  app.delete('/api/sources/:artistId', { schema: SCHEMAS.drop }, async (request, reply) => {
    dropSource(request.params.artistId);
    return reply.code(204).send(null);
  });
  return app;
};
