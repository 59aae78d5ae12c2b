import type { AdminDatabase } from './database.ts';

/** Somebody whose websockets are to be closed. */
export interface PendingSignOut {
  readonly person: string;
  /** Differs each time that the same person is to be put out. */
  readonly number: number;
  readonly reason: string;
  readonly requestedMs: number;
}

const COLUMNS = 'person, number, reason, requested_ms AS requestedMs';

export const signOutsRepo = (database: AdminDatabase) => {
  const insert = database.prepare<[Omit<PendingSignOut, 'number'>]>(
    `INSERT OR REPLACE INTO pending_sign_outs (person, number, reason, requested_ms)
     VALUES (@person, (SELECT coalesce(max(number), 0) + 1 FROM pending_sign_outs), @reason, @requestedMs)`,
  );
  const oldest = database.prepare<[number], PendingSignOut>(
    `SELECT ${COLUMNS} FROM pending_sign_outs ORDER BY number LIMIT ?`,
  );
  const remove = database.prepare<[string, number]>(
    'DELETE FROM pending_sign_outs WHERE person = ? AND number = ?',
  );
  return {
    add: (signOut: Omit<PendingSignOut, 'number'>): void => void insert.run(signOut),
    /** Those that were asked for first. */
    oldest: (most: number): PendingSignOut[] => oldest.all(most),
    /** Leaves one that was asked for meanwhile. */
    remove: ({ person, number }: PendingSignOut): void => void remove.run(person, number),
  };
};

export type SignOutsRepo = ReturnType<typeof signOutsRepo>;
