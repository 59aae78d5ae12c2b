import type { AdminDatabase } from './database.ts';

/** The one-time token of the first admin's set-up link. */
export interface SetupToken {
  /** SHA-256 of the token, hex. */
  readonly tokenHash: string;
  readonly expiresMs: number;
  readonly usedMs: number | null;
}

export const setupTokensRepo = (database: AdminDatabase) => {
  const clear = database.prepare('DELETE FROM setup_tokens');
  const insert = database.prepare<[string, number]>(
    'INSERT INTO setup_tokens (token_hash, expires_ms) VALUES (?, ?)',
  );
  const find = database.prepare<[string], SetupToken>(
    `SELECT token_hash AS tokenHash, expires_ms AS expiresMs, used_ms AS usedMs
     FROM setup_tokens WHERE token_hash = ?`,
  );
  const markUsed = database.prepare<[number, string]>(
    'UPDATE setup_tokens SET used_ms = ? WHERE token_hash = ? AND used_ms IS NULL',
  );
  return {
    /** Makes this the only token there is. */
    replace: (token: { tokenHash: string; expiresMs: number }): void =>
      database.transaction(() => {
        clear.run();
        insert.run(token.tokenHash, token.expiresMs);
      })(),
    find: (tokenHash: string): SetupToken | undefined => find.get(tokenHash),
    markUsed: (tokenHash: string, nowMs: number): void => void markUsed.run(nowMs, tokenHash),
  };
};

export type SetupTokensRepo = ReturnType<typeof setupTokensRepo>;
