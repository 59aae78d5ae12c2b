import type { FastifyReply, FastifyRequest, FastifySchema, RouteOptions } from 'fastify';
import Type from 'typebox';
import type { FastifyApp } from '../../ops/service/http-app.ts';
import { refusal } from '../edges/refusal.ts';
import { answers, noContent } from './answers.ts';
import { PLACEHOLDER_ROUTES } from './media-placeholders.ts';
import { PUSH_ROUTES } from './media-push.ts';
import { RECORDING_ROUTES } from './media-recordings.ts';
import { fillPath, type MediaRoute } from './media-route.ts';
import { WALL_ROUTES } from './media-wall.ts';
import { passBack } from './pass-back.ts';
import type { RouteDeps } from './route-deps.ts';

const GROUPS: Readonly<Record<string, readonly MediaRoute[]>> = {
  desk: WALL_ROUTES,
  placeholders: PLACEHOLDER_ROUTES,
  recordings: RECORDING_ROUTES,
  'push targets': PUSH_ROUTES,
};

/** What media does and admin-api guards: one table, one way through. */
export const addMediaRoutes = async (app: FastifyApp, deps: RouteDeps): Promise<void> => {
  const all = Object.entries(GROUPS).flatMap(([tag, routes]) => routes.map((route) => ({ tag, route })));
  await app.register(async (plain) => {
    for (const row of all.filter(({ route }) => route.body !== 'file')) plain.route(routeOf(row, deps));
  });
  await app.register(async (uploads) => {
    // Only here: a file may say of itself what it likes, and is passed on unread.
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const row of all.filter(({ route }) => route.body === 'file')) uploads.route(routeOf(row, deps));
  });
};

const routeOf = ({ route, tag }: { tag: string; route: MediaRoute }, deps: RouteDeps): RouteOptions => ({
  method: route.method,
  url: route.path,
  config: { slowBody: route.body === 'file' },
  schema: schemaOf(route, tag),
  onRequest: deps.sessions.need(route.method === 'GET' ? 'desk.read' : 'media.write'),
  handler: (request, reply) => carryOut(route, deps, { request, reply }),
});

const FILE = {
  consumes: ['application/octet-stream'],
  body: Type.Unknown({ description: 'The file itself' }),
};

const schemaOf = ({ summary, params, query, body, gives }: MediaRoute, tag: string): FastifySchema => {
  const schema = {
    tags: [tag],
    summary,
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...(body === 'file' ? FILE : body === undefined ? {} : { body }),
    response:
      gives === 'nothing' ? noContent : answers(gives === 'file' ? Type.String({ format: 'binary' }) : gives),
  };
  return schema;
};

const carryOut = async (
  route: MediaRoute,
  deps: RouteDeps,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply> => {
  const values = request.params as Readonly<Record<string, string>>;
  const { method, path } = route.control ?? { method: request.method, path: route.path };
  const query = request.url.split('?', 2)[1];
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  const answer = await deps.media
    .forward({
      method,
      path: `${fillPath(path, values)}${query === undefined ? '' : `?${query}`}`,
      headers: request.headers,
      ...bodyOf(route, request),
      signal: gone.signal,
    })
    .catch((error: unknown) => {
      throw refusal('MEDIA_UNREACHABLE', error);
    });
  const isDone = (answer.statusCode ?? 0) < 300;
  if (isDone) await route.after?.(deps, values);
  if (isDone && request.method !== 'GET' && request.method !== 'HEAD')
    deps.log.info({ method: request.method, path: route.path, ...values }, 'media was told');
  return passBack(answer, reply);
};

const bodyOf = ({ body }: MediaRoute, { body: given, raw }: FastifyRequest) => {
  if (body === undefined) return {};
  return { body: body === 'file' ? { stream: raw } : { json: given } };
};
