import type { FastifyReply, FastifyRequest, FastifySchema, RouteOptions } from 'fastify';
import Type from 'typebox';
import type { FastifyApp } from '../../ops/service/http-app.ts';
import type { RefusalCode } from '../core/errors.ts';
import type { Permission } from '../core/permissions.ts';
import type { Forwarder } from '../edges/forwarder.ts';
import { refusal } from '../edges/refusal.ts';
import { answers, noContent } from './answers.ts';
import { type ForwardedRoute, fillPath } from './forwarded-route.ts';
import { passBack } from './pass-back.ts';
import type { RouteDeps } from './route-deps.ts';

/** The service that carries routes out. */
export interface ForwardedService {
  readonly name: string;
  readonly forwarder: Pick<Forwarder, 'forward'>;
  /** What is said where it does not answer, or does not take our token. */
  readonly unreachable: RefusalCode;
  /** What changing needs where a route does not say. */
  readonly write: Permission;
  /** Routes by the tag they are described under. */
  readonly groups: Readonly<Record<string, readonly ForwardedRoute[]>>;
}

interface Row {
  readonly tag: string;
  readonly route: ForwardedRoute;
}

/** What another service does and admin-api guards: one table, one way through. */
export const addForwardedRoutes = async (
  app: FastifyApp,
  deps: RouteDeps,
  service: ForwardedService,
): Promise<void> => {
  const all: Row[] = Object.entries(service.groups).flatMap(([tag, routes]) =>
    routes.map((route) => ({ tag, route })),
  );
  await app.register(async (plain) => {
    for (const row of all.filter(({ route }) => route.body !== 'file'))
      plain.route(routeOf(row, deps, service));
  });
  await app.register(async (uploads) => {
    // Only here: a file may say of itself what it likes, and is passed on unread.
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const row of all.filter(({ route }) => route.body === 'file'))
      uploads.route(routeOf(row, deps, service));
  });
};

const routeOf = ({ route, tag }: Row, deps: RouteDeps, service: ForwardedService): RouteOptions => ({
  method: route.method,
  url: route.path,
  config: { slowBody: route.body === 'file' },
  schema: schemaOf(route, tag),
  onRequest: deps.sessions.need(route.may ?? (route.method === 'GET' ? 'desk.read' : service.write)),
  handler: (request, reply) => carryOut(route, deps, { request, reply, service }),
});

const FILE = {
  consumes: ['application/octet-stream'],
  body: Type.Unknown({ description: 'The file itself' }),
};

const schemaOf = (route: ForwardedRoute, tag: string): FastifySchema => {
  const { summary, params, query, body } = route;
  const schema = {
    tags: [tag],
    summary,
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...(body === 'file' ? FILE : body === undefined ? {} : { body }),
    response: responseOf(route),
  };
  return schema;
};

const responseOf = ({ gives, givesStatus }: ForwardedRoute) => {
  if (gives === 'nothing') return noContent;
  const { 200: given, ...errors } = answers(gives === 'file' ? Type.String({ format: 'binary' }) : gives);
  return { [givesStatus ?? 200]: given, ...errors };
};

const carryOut = async (
  route: ForwardedRoute,
  deps: RouteDeps,
  { request, reply, service }: { request: FastifyRequest; reply: FastifyReply; service: ForwardedService },
): Promise<FastifyReply> => {
  const values = request.params as Readonly<Record<string, string>>;
  const { method, path } = route.control ?? { method: request.method, path: route.path };
  const query = request.url.split('?', 2)[1];
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  const answer = await service.forwarder
    .forward({
      method,
      path: `${fillPath(path, values)}${query === undefined ? '' : `?${query}`}`,
      headers: request.headers,
      ...bodyOf(route, request),
      signal: gone.signal,
    })
    .catch((error: unknown) => {
      throw refusal(service.unreachable, error);
    });
  const isDone = (answer.statusCode ?? 0) < 300;
  if (isDone) await route.after?.(deps, values);
  if (isDone && request.method !== 'GET' && request.method !== 'HEAD')
    deps.log.info({ method: request.method, path: route.path, ...values }, `${service.name} was told`);
  return passBack(answer, reply, service.unreachable);
};

const bodyOf = ({ body }: ForwardedRoute, { body: given, raw }: FastifyRequest) => {
  if (body === undefined) return {};
  return { body: body === 'file' ? { stream: raw } : { json: given } };
};
