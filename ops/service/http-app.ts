import { timingSafeEqual } from 'node:crypto';
import swagger from '@fastify/swagger';
import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import fastify, { type FastifyError, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Registry } from 'prom-client';
import Type from 'typebox';
import { ErrorBody, Health } from '../../proto/contracts/common.ts';
import { CodedError } from './errors.ts';
import type { Logger } from './logger.ts';

export interface HttpAppOptions {
  readonly name: string;
  readonly log: Logger;
  readonly metrics: Registry;
  readonly serviceToken: string;
  /** Why the service is not ready, or undefined when it is. */
  readonly notReadyReason: () => Promise<string | undefined> | string | undefined;
  /** True for a control port: everything but health, readiness and metrics wants the service token. */
  readonly requireToken: boolean;
  /** Who may read /metrics; everybody where it is left out (a control port is private). */
  readonly mayReadMetrics?: (request: FastifyRequest) => boolean;
}

/** What a control port answers without the service token. */
const OPEN_ROUTES: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/** A fastify app with what every service has: health, readiness, metrics, OpenAPI, coded errors. */
export const buildHttpApp = async (options: HttpAppOptions) => {
  const app = fastify({
    // Fastify's own lines (each address it listens on) repeat what the service says better.
    loggerInstance: options.log.child(
      {},
      { level: options.log.isLevelEnabled('debug') ? options.log.level : 'warn' },
    ),
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: sendError,
    bodyLimit: 256 * 1024,
    // Node's own limit knows no exception for uploads: BODY_LIMIT_MS is kept below.
    requestTimeout: 0,
    forceCloseConnections: true,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
  })
    .withTypeProvider<TypeBoxTypeProvider>()
    .setValidatorCompiler(TypeBoxValidatorCompiler);
  app.setErrorHandler(sendError);
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .send({ code: 'NOT_FOUND', message: `There is no ${request.method} ${pathOf(request)} here.` }),
  );
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: `Houselights ${options.name}`,
        version: '1',
        description: 'Errors are { code, message }.',
      },
    },
  });
  app.addHook('onRequest', async (request) => {
    if (!isSlow(request)) limitBodyTime(request);
  });
  // An upload that was refused before all of it had come.
  app.addHook('onResponse', async (request) => {
    if (isSlow(request) && !request.raw.complete) limitBodyTime(request);
  });
  if (options.requireToken) {
    app.addHook('onRequest', async (request) => {
      // The matched route, not the raw URL: `/%61pi/x` matches `/api/x` too. No match is no exception.
      if (!OPEN_ROUTES.has(request.routeOptions.url ?? ''))
        requireServiceToken(request, options.serviceToken);
    });
  }
  addOperations(app, options);
  return app;
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** An upload that takes its time: the route itself looks after how long. */
    slowBody?: boolean;
  }
}

/** A body must be there within this time, milliseconds: who drips it in byte by byte holds a connection else. */
const BODY_LIMIT_MS = 20_000;

const isSlow = (request: FastifyRequest): boolean => request.routeOptions.config?.slowBody === true;

const limitBodyTime = ({ raw }: FastifyRequest): void => {
  const end = (): void => {
    if (!raw.complete) raw.destroy();
  };
  const timer = setTimeout(end, BODY_LIMIT_MS).unref();
  raw.once('close', () => clearTimeout(timer));
};

export type FastifyApp = Awaited<ReturnType<typeof buildHttpApp>>;

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '/';

const addOperations = (app: FastifyApp, options: HttpAppOptions): void => {
  const schema = { response: { 200: Health, 503: Health }, tags: ['operations'] };
  app.get('/healthz', { schema }, async () => ({ ok: true }));
  app.get('/readyz', { schema }, async (_request, reply) => {
    const reason = await options.notReadyReason();
    return reason === undefined ? { ok: true } : reply.code(503).send({ ok: false, reason });
  });
  const metricsSchema = { response: { 200: Type.String(), 403: ErrorBody }, tags: ['operations'] };
  app.get('/metrics', { schema: metricsSchema }, async (request, reply) => {
    if (options.mayReadMetrics?.(request) === false) {
      throw new CodedError({
        statusCode: 403,
        code: 'FORBIDDEN',
        message: 'Metrics are for this machine or the service token.',
      });
    }
    return reply.type(options.metrics.contentType).send(await options.metrics.metrics());
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
};

/** True where the request carries the service token. Compared in constant time. */
export const hasServiceToken = (request: FastifyRequest, serviceToken: string): boolean => {
  const given = Buffer.from(request.headers.authorization ?? '');
  const expected = Buffer.from(`Bearer ${serviceToken}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/** Throws a 401 unless the request carries the service token. */
export const requireServiceToken = (request: FastifyRequest, serviceToken: string): void => {
  if (hasServiceToken(request, serviceToken)) return;
  throw new CodedError({
    statusCode: 401,
    code: 'SERVICE_TOKEN_NEEDED',
    message: 'Send the service token as a bearer token.',
  });
};

const sendError = (error: FastifyError | CodedError, request: FastifyRequest, reply: FastifyReply): void => {
  if (error instanceof CodedError) {
    void reply.code(error.statusCode).send({ code: error.code, message: error.message });
  } else if ('validation' in error && error.validation !== undefined) {
    void reply.code(400).send({ code: 'BAD_REQUEST', message: error.message });
  } else if (error.statusCode !== undefined && error.statusCode < 500) {
    void reply.code(error.statusCode).send({ code: error.code ?? 'BAD_REQUEST', message: error.message });
  } else {
    request.log.error({ err: error, path: pathOf(request) }, 'a request failed');
    void reply
      .code(500)
      .send({ code: 'INTERNAL', message: 'Something broke on our side; the log says what.' });
  }
};
