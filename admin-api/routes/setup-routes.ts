import type { FastifyApp } from '../../ops/service/http-app.ts';
import { Me, SetupCheckRequest, SetupRequest } from '../../proto/contracts/admin.ts';
import { answers, noContent } from './answers.ts';
import type { AttemptLimits } from './attempt-limits.ts';
import { demandUsableLink, makeFirstAdmin } from './first-admin.ts';
import type { RouteDeps } from './route-deps.ts';
import { meOf } from './session-routes.ts';

const checkSchema = {
  tags: ['setup'],
  summary: 'Whether a set-up link can be used',
  body: SetupCheckRequest,
  response: noContent,
};
const setupSchema = {
  tags: ['setup'],
  summary: 'Make the first admin and sign in',
  body: SetupRequest,
  response: answers(Me),
};

/** The one-time link that makes the first admin. There is no other way in and no default password. */
export const addSetupRoutes = (app: FastifyApp, deps: RouteDeps & { limits: AttemptLimits }): void => {
  const onRequest = deps.limits.byAddress;

  app.post('/api/setup/check', { schema: checkSchema, onRequest }, async (request, reply) => {
    demandUsableLink(deps, request.body.token);
    return reply.code(204).send(null);
  });

  app.post('/api/setup', { schema: setupSchema, onRequest }, async (request, reply) => {
    const account = await makeFirstAdmin(deps, request.body);
    deps.sessions.begin(account, request, reply);
    return meOf(account);
  });
};
