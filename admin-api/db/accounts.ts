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
  const all = database.prepare<[], Account>(`SELECT ${COLUMNS} FROM accounts ORDER BY name_key`);
  const update = database.prepare<[Account]>(
    `UPDATE accounts SET name = @name, name_key = @nameKey, role = @role, password_hash = @passwordHash
     WHERE id = @id`,
  );
  const remove = database.prepare<[string]>('DELETE FROM accounts WHERE id = ?');
  const otherAdmin = database.prepare<[string]>(
    `SELECT 1 FROM accounts WHERE role = 'admin' AND id <> ? LIMIT 1`,
  );
  const anyAdmin = database.prepare<[]>(`SELECT 1 FROM accounts WHERE role = 'admin' LIMIT 1`);
  return {
    add: (account: Account): void => void insert.run(account),
    findByNameKey: (key: string): Account | undefined => byNameKey.get(key),
    findById: (id: string): Account | undefined => byId.get(id),
    all: (): Account[] => all.all(),
    /** All but id and time stay or change as given. */
    update: (account: Account): void => void update.run(account),
    /** Its sessions go with it. */
    remove: (id: string): void => void remove.run(id),
    hasOtherAdmin: (id: string): boolean => otherAdmin.get(id) !== undefined,
    hasAdmin: (): boolean => anyAdmin.get() !== undefined,
  };
};

export type AccountsRepo = ReturnType<typeof accountsRepo>;
