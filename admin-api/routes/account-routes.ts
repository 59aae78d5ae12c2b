import Type from 'typebox';
import type { FastifyApp } from '../../ops/service/http-app.ts';
import { AccountChanges, AccountFacts, AccountRequest } from '../../proto/contracts/admin.ts';
import { changeAccount, demandAccount, factsOf, makeAccount, removeAccount } from './account-book.ts';
import { answers, noContent } from './answers.ts';
import type { RouteDeps } from './route-deps.ts';

const tags = ['accounts'];
const params = Type.Object({ id: Type.String({ maxLength: 64 }) });
const SCHEMAS = {
  list: { tags, summary: 'All who may sign in', response: answers(Type.Array(AccountFacts)) },
  make: {
    tags,
    summary: 'Make an account: staff, an artist, or a member (fan) with a name and a star',
    body: AccountRequest,
    response: answers(AccountFacts),
  },
  change: {
    tags,
    summary: 'Change name, role or password; websockets close, a new password ends all sessions',
    params,
    body: AccountChanges,
    response: answers(AccountFacts),
  },
  remove: { tags, summary: 'Remove an account: sessions end, websockets close', params, response: noContent },
  endSessions: { tags, summary: 'Sign an account out everywhere', params, response: noContent },
};

/** Who may sign in. */
export const addAccountRoutes = (app: FastifyApp, deps: RouteDeps): void => {
  const toRead = deps.sessions.need('accounts.read');
  const toWrite = deps.sessions.need('accounts.write');

  app.get('/api/accounts', { schema: SCHEMAS.list, onRequest: toRead }, async () =>
    deps.repos.accounts.all().map((account) => factsOf(deps, account)),
  );

  app.post('/api/accounts', { schema: SCHEMAS.make, onRequest: toWrite }, async (request) =>
    makeAccount(deps, request.body),
  );

  app.patch('/api/accounts/:id', { schema: SCHEMAS.change, onRequest: toWrite }, async (request) =>
    changeAccount(deps, request.params.id, request.body),
  );

  app.delete('/api/accounts/:id', { schema: SCHEMAS.remove, onRequest: toWrite }, async (request, reply) => {
    removeAccount(deps, request.params.id);
    return reply.code(204).send(null);
  });

  app.delete(
    '/api/accounts/:id/sessions',
    { schema: SCHEMAS.endSessions, onRequest: toWrite },
    async (request, reply) => {
      const { id } = demandAccount(deps, request.params.id);
      deps.repos.atomically(() => {
        deps.repos.sessions.removeAll(id);
        deps.signOuts.add(id, 'SESSIONS_ENDED');
      });
      return reply.code(204).send(null);
    },
  );
};
