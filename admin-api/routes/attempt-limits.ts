import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyApp } from '../../ops/service/http-app.ts';
import { nameKey } from '../core/names.ts';
import { refusal } from '../edges/refusal.ts';
import type { RequestOrigin } from '../edges/request-origin.ts';

const WINDOW_MS = 5 * 60 * 1000;
/** Sign-ins and set-ups per window: a shared address (a venue's Wi-Fi) gets more than one account. */
export const ATTEMPTS_PER_ADDRESS = 60;
export const ATTEMPTS_PER_ACCOUNT = 20;

/** Throws TOO_MANY_ATTEMPTS (with Retry-After) when an address or an account name was tried too often. */
export interface AttemptLimits {
  byAddress(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  byAccount(request: FastifyRequest<{ Body: { name: string } }>, reply: FastifyReply): Promise<void>;
}

/** The app must have @fastify/rate-limit. Guesses count whether right or wrong, so racing them gains nothing. */
export const createAttemptLimits = (
  app: FastifyApp,
  { addressOf }: Pick<RequestOrigin, 'addressOf'>,
): AttemptLimits => {
  const address = app.createRateLimit({
    max: ATTEMPTS_PER_ADDRESS,
    timeWindow: WINDOW_MS,
    keyGenerator: (request) => `address:${addressOf(request)}`,
  });
  const account = app.createRateLimit({
    max: ATTEMPTS_PER_ACCOUNT,
    timeWindow: WINDOW_MS,
    keyGenerator: (request) => `account:${nameKey(nameIn(request.body))}`,
  });
  const demand = async (
    check: typeof address,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> => {
    const result = await check(request);
    if (result.isAllowed || !result.isExceeded) return;
    reply.header('retry-after', result.ttlInSeconds);
    throw refusal('TOO_MANY_ATTEMPTS');
  };
  return {
    byAddress: (request, reply) => demand(address, request, reply),
    byAccount: (request, reply) => demand(account, request, reply),
  };
};

const nameIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'name' in body && typeof body.name === 'string'
    ? body.name
    : '';
