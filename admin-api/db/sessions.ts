import type { AdminDatabase } from './database.ts';

/** One signed-in browser. The token itself is only in its cookie. */
export interface Session {
  /** SHA-256 of the cookie's token, hex. */
  readonly tokenHash: string;
  readonly accountId: string;
  readonly createdMs: number;
  readonly expiresMs: number;
}

const COLUMNS =
  'token_hash AS tokenHash, account_id AS accountId, created_ms AS createdMs, expires_ms AS expiresMs';

export const sessionsRepo = (database: AdminDatabase) => {
  const insert = database.prepare<[Session]>(
    `INSERT INTO sessions (token_hash, account_id, created_ms, expires_ms)
     VALUES (@tokenHash, @accountId, @createdMs, @expiresMs)`,
  );
  const find = database.prepare<[string, number], Session>(
    `SELECT ${COLUMNS} FROM sessions WHERE token_hash = ? AND expires_ms > ?`,
  );
  const renew = database.prepare<[number, string]>('UPDATE sessions SET expires_ms = ? WHERE token_hash = ?');
  const remove = database.prepare<[string]>('DELETE FROM sessions WHERE token_hash = ?');
  const removeOthers = database.prepare<[string, string]>(
    'DELETE FROM sessions WHERE account_id = ? AND token_hash <> ?',
  );
  const count = database.prepare<[string, number], { count: number }>(
    'SELECT count(*) AS count FROM sessions WHERE account_id = ? AND expires_ms > ?',
  );
  const expired = database.prepare<[number], { accountId: string }>(
    'SELECT DISTINCT account_id AS accountId FROM sessions WHERE expires_ms <= ?',
  );
  const purge = database.prepare<[number]>('DELETE FROM sessions WHERE expires_ms <= ?');
  return {
    add: (session: Session): void => void insert.run(session),
    /** The session, unless it has expired. */
    find: (tokenHash: string, nowMs: number): Session | undefined => find.get(tokenHash, nowMs),
    renew: (tokenHash: string, expiresMs: number): void => void renew.run(expiresMs, tokenHash),
    remove: (tokenHash: string): void => void remove.run(tokenHash),
    /** Ends the account's sessions, but for the one that stays (if any). */
    removeAll: (accountId: string, { except = '' } = {}): void => void removeOthers.run(accountId, except),
    /** How many browsers are signed in. */
    count: (accountId: string, nowMs: number): number => count.get(accountId, nowMs)?.count ?? 0,
    /** Forgets the sessions that have expired, and says whose they were. */
    takeExpired: (nowMs: number): string[] => {
      const accounts = expired.all(nowMs).map(({ accountId }) => accountId);
      if (accounts.length > 0) purge.run(nowMs);
      return accounts;
    },
  };
};

export type SessionsRepo = ReturnType<typeof sessionsRepo>;
