import type { FastifyReply, FastifyRequest } from 'fastify';
import { may, type Permission } from '../core/permissions.ts';
import { SESSION_LIFETIME_MS, shouldRenew } from '../core/session-policy.ts';
import type { Account } from '../db/accounts.ts';
import { refusal } from '../edges/refusal.ts';
import type { RequestOrigin } from '../edges/request-origin.ts';
import { hashToken, newToken } from '../edges/tokens.ts';
import type { AdminDeps } from './deps.ts';

export const SESSION_COOKIE = 'hl_session';

/** Sessions in cookies: who is signed in, and the guards that throw where that is not enough. */
export interface Sessions {
  /** Signs the account in: a new token in the cookie; an earlier session of this browser ends. */
  begin(account: Account, request: FastifyRequest, reply: FastifyReply): void;
  /** Signs this browser out, and closes the websockets of whose it was. */
  end(request: FastifyRequest, reply: FastifyReply): void;
  /** Ends the account's sessions in all other browsers. */
  endOthers(account: Account, request: FastifyRequest): void;
  /** Throws NOT_SIGNED_IN. Renews the session where it is due. */
  requireAccount(request: FastifyRequest, reply: FastifyReply): Account;
  /** A hook for a route: throws NOT_SIGNED_IN or NOT_ALLOWED before the body is even read. */
  need(permission: Permission): (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
}

type Deps = Pick<AdminDeps, 'repos' | 'env' | 'config' | 'signOuts'> & {
  readonly origin: Pick<RequestOrigin, 'isHttps'>;
};

export const createSessions = ({ repos, env, config, signOuts, origin }: Deps): Sessions => {
  const cookie = createSessionCookie(config.publicUrl, origin);
  const requireAccount: Sessions['requireAccount'] = (request, reply) => {
    const token = cookie.read(request);
    const session = token === undefined ? undefined : repos.sessions.find(hashToken(token), env.now());
    const account = session === undefined ? undefined : repos.accounts.findById(session.accountId);
    if (token === undefined || session === undefined || account === undefined) throw refusal('NOT_SIGNED_IN');
    if (shouldRenew(session.expiresMs, env.now())) {
      repos.sessions.renew(session.tokenHash, env.now() + SESSION_LIFETIME_MS);
      cookie.set(token, request, reply);
    }
    return account;
  };
  /** Whose session this browser had, which now has ended. */
  const forget = (request: FastifyRequest): string | undefined => {
    const token = cookie.read(request);
    if (token === undefined) return undefined;
    const tokenHash = hashToken(token);
    const session = repos.sessions.find(tokenHash, env.now());
    if (session !== undefined) repos.sessions.remove(tokenHash);
    return session?.accountId;
  };
  const begin: Sessions['begin'] = (account, request, reply) => {
    const createdMs = env.now();
    const token = newToken();
    const expiresMs = createdMs + SESSION_LIFETIME_MS;
    repos.atomically(() => {
      const earlier = forget(request);
      // Who only signs in again stays who they are.
      if (earlier !== undefined && earlier !== account.id) signOuts.add(earlier, 'SIGNED_OUT');
      repos.sessions.add({ tokenHash: hashToken(token), accountId: account.id, createdMs, expiresMs });
    });
    cookie.set(token, request, reply);
  };
  return {
    requireAccount,
    begin,
    end: (request, reply) => {
      repos.atomically(() => {
        const account = forget(request);
        if (account !== undefined) signOuts.add(account, 'SIGNED_OUT');
      });
      cookie.clear(request, reply);
    },
    endOthers: (account, request) => {
      const token = cookie.read(request);
      repos.sessions.removeAll(account.id, token === undefined ? {} : { except: hashToken(token) });
    },
    need: (permission) => async (request, reply) => {
      if (!may(requireAccount(request, reply).role, permission)) throw refusal('NOT_ALLOWED');
    },
  };
};

const createSessionCookie = (publicUrl: string, { isHttps }: Pick<RequestOrigin, 'isHttps'>) => {
  // Behind a TLS proxy the request itself is plain; the public address says what the browser sees.
  const isPublicHttps = publicUrl.startsWith('https://');
  const options = (request: FastifyRequest) =>
    ({
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: isPublicHttps || isHttps(request),
    }) as const;
  return {
    read: (request: FastifyRequest): string | undefined => request.cookies[SESSION_COOKIE],
    set: (token: string, request: FastifyRequest, reply: FastifyReply): void => {
      const maxAge = Math.floor(SESSION_LIFETIME_MS / 1000);
      reply.setCookie(SESSION_COOKIE, token, { ...options(request), maxAge });
    },
    clear: (request: FastifyRequest, reply: FastifyReply): void => {
      reply.clearCookie(SESSION_COOKIE, options(request));
    },
  };
};
