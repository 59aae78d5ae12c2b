import type { FastifyApp } from '../../ops/service/http-app.ts';
import { LoginRequest, Me, PasswordChange } from '../../proto/contracts/admin.ts';
import { nameKey } from '../core/names.ts';
import type { Account } from '../db/accounts.ts';
import { refusal } from '../edges/refusal.ts';
import { answers, noContent } from './answers.ts';
import type { AttemptLimits } from './attempt-limits.ts';
import type { RouteDeps } from './route-deps.ts';

export const meOf = ({ id, name, role }: Account): Me => ({ id, name, role });

/** Signing in and out. */
export const addSessionRoutes = (app: FastifyApp, deps: RouteDeps & { limits: AttemptLimits }): void => {
  const { repos, passwords, sessions, limits, signOuts } = deps;

  app.get(
    '/api/session',
    { schema: { tags: ['session'], summary: 'Who is signed in', response: answers(Me) } },
    async (request, reply) => meOf(sessions.requireAccount(request, reply)),
  );

  app.post(
    '/api/session',
    {
      schema: { tags: ['session'], summary: 'Sign in', body: LoginRequest, response: answers(Me) },
      onRequest: limits.byAddress,
      preHandler: limits.byAccount,
    },
    async (request, reply) => {
      const account = repos.accounts.findByNameKey(nameKey(request.body.name));
      // Also for a name that does not exist: the answer and its timing tell nobody which names do.
      const isRight = await passwords.matches(account?.passwordHash, request.body.password);
      if (account === undefined || !isRight) throw refusal('WRONG_LOGIN');
      sessions.begin(account, request, reply);
      return meOf(account);
    },
  );

  app.delete(
    '/api/session',
    { schema: { tags: ['session'], summary: 'Sign out', response: noContent } },
    async (request, reply) => {
      sessions.end(request, reply);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/api/session/password',
    {
      schema: {
        tags: ['session'],
        summary: "Change one's own password: sessions in other browsers end, websockets close",
        body: PasswordChange,
        response: noContent,
      },
      onRequest: [sessions.need('password.change'), limits.byAddress],
    },
    async (request, reply) => {
      const { id, passwordHash: before } = sessions.requireAccount(request, reply);
      if (!(await passwords.matches(before, request.body.password))) throw refusal('WRONG_PASSWORD');
      const passwordHash = await passwords.hash(request.body.newPassword);
      repos.atomically(() => {
        // Both may have changed while the passwords were hashed.
        const account = sessions.requireAccount(request, reply);
        if (account.id !== id || account.passwordHash !== before) throw refusal('WRONG_PASSWORD');
        repos.accounts.update({ ...account, passwordHash });
        sessions.endOthers(account, request);
        signOuts.add(id, 'PASSWORD_CHANGED');
      });
      return reply.code(204).send(null);
    },
  );
};
