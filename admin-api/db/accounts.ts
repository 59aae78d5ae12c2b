import type { Role } from '../../proto/contracts/admin.ts';
import type { AdminDatabase } from './database.ts';

/** Somebody who may sign in. */
export interface Account {
  readonly id: string;
  readonly name: string;
  /** nameKey() of the name: what must be unique. */
  readonly nameKey: string;
  readonly role: Role;
  readonly passwordHash: string;
  readonly createdMs: number;
}

const COLUMNS = 'id, name, name_key AS nameKey, role, password_hash AS passwordHash, created_ms AS createdMs';

export const accountsRepo = (database: AdminDatabase) => {
  const insert = database.prepare<[Account]>(
    `INSERT INTO accounts (id, name, name_key, role, password_hash, created_ms)
     VALUES (@id, @name, @nameKey, @role, @passwordHash, @createdMs)`,
  );
  const byNameKey = database.prepare<[string], Account>(`SELECT ${COLUMNS} FROM accounts WHERE name_key = ?`);
  const byId = database.prepare<[string], Account>(`SELECT ${COLUMNS} FROM accounts WHERE id = ?`);
  const anyAdmin = database.prepare<[]>(`SELECT 1 FROM accounts WHERE role = 'admin' LIMIT 1`);
  return {
    add: (account: Account): void => void insert.run(account),
    findByNameKey: (key: string): Account | undefined => byNameKey.get(key),
    findById: (id: string): Account | undefined => byId.get(id),
    hasAdmin: (): boolean => anyAdmin.get() !== undefined,
  };
};

export type AccountsRepo = ReturnType<typeof accountsRepo>;
