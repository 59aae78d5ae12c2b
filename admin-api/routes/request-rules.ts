import type { FastifyRequest } from 'fastify';
import { type FastifyApp, hasServiceToken } from '../../ops/service/http-app.ts';
import { readHostName } from '../core/host-name.ts';
import { isOwnOrigin } from '../core/origin-policy.ts';
import { API_CONTENT_SECURITY_POLICY, contentSecurityPolicy, SECURITY_HEADERS } from '../core/web-headers.ts';
import { refusal } from '../edges/refusal.ts';
import type { AdminDeps } from './deps.ts';
import { SESSION_COOKIE } from './sessions.ts';

/** What holds for every request: security headers on every answer, and no changes on another site's behalf. */
export const addRequestRules = (app: FastifyApp, { config }: Pick<AdminDeps, 'config'>): void => {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    if (isData(request)) {
      reply.header('content-security-policy', API_CONTENT_SECURITY_POLICY);
      reply.header('cache-control', 'no-store');
    } else {
      const host = readHostName(request.headers.host);
      reply.header('content-security-policy', contentSecurityPolicy(host, config));
    }
    const allowed = isOwnOrigin({
      method: request.method,
      host: request.headers.host,
      origin: request.headers.origin,
      secFetchSite: oneOf(request.headers['sec-fetch-site']),
      hasCookie: request.cookies[SESSION_COOKIE] !== undefined,
    });
    if (!allowed) throw refusal('WRONG_ORIGIN');
  });
};

/** By the matched route, not by the address as written, which may be percent-encoded. */
const isData = (request: FastifyRequest): boolean => {
  const route = request.routeOptions.url ?? '';
  return route.startsWith('/api/') || route.startsWith('/internal/');
};

const oneOf = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : header?.join(',');

const LOOPBACK = /^(::ffff:)?127\.|^::1$/;

/** /metrics is for this machine itself, or who has the service token. What a proxy passes on is not this machine. */
export const mayReadMetrics =
  (serviceToken: string) =>
  (request: FastifyRequest): boolean => {
    const isForwarded = ['x-forwarded-for', 'forwarded', 'via'].some((name) => name in request.headers);
    const isLocal = LOOPBACK.test(request.socket.remoteAddress ?? '') && !isForwarded;
    return isLocal || hasServiceToken(request, serviceToken);
  };
