import type { IncomingMessage } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { RefusalCode } from '../core/errors.ts';
import { refusal } from '../edges/refusal.ts';

/** What of the service's answer the browser needs. */
const TOLD = [
  'accept-ranges',
  'cache-control',
  'content-disposition',
  'content-length',
  'content-range',
  'content-type',
  'etag',
  'last-modified',
  'retry-after',
] as const;

/** Gives a service's answer to the browser as it comes: status, body, and the headers that matter. */
export const passBack = (
  answer: IncomingMessage,
  reply: FastifyReply,
  unreachable: RefusalCode,
): FastifyReply => {
  const statusCode = answer.statusCode ?? 502;
  if (statusCode === 401) {
    // About our own token: for the browser it would mean that its session is over.
    answer.resume();
    throw refusal(unreachable, new Error('our service token is not known there'));
  }
  void reply.code(statusCode);
  for (const name of TOLD) {
    const value = answer.headers[name];
    if (value !== undefined) void reply.header(name, value);
  }
  if (statusCode === 204 || statusCode === 304) {
    answer.resume();
    return reply.send(null);
  }
  return reply.send(answer);
};
