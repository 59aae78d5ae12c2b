import type { AccountChanges, AccountFacts, AccountRequest } from '../../proto/contracts/admin.ts';
import type { SignOutReason } from '../core/sign-out-policy.ts';
import type { Account } from '../db/accounts.ts';
import { refusal } from '../edges/refusal.ts';
import { newId } from '../edges/tokens.ts';
import { demandFreeName } from './free-name.ts';
import type { RouteDeps } from './route-deps.ts';

type Deps = Pick<RouteDeps, 'repos' | 'env' | 'passwords' | 'signOuts' | 'log'>;

export const factsOf = (
  { repos, env }: Pick<Deps, 'repos' | 'env'>,
  { id, name, role, createdMs }: Account,
): AccountFacts => ({ id, name, role, createdMs, sessions: repos.sessions.count(id, env.now()) });

/** The account, or a thrown UNKNOWN_ACCOUNT. */
export const demandAccount = ({ repos }: Pick<Deps, 'repos'>, id: string): Account => {
  const account = repos.accounts.findById(id);
  if (account === undefined) throw refusal('UNKNOWN_ACCOUNT');
  return account;
};

/** Throws NAME_… where the name cannot be shown or somebody else has it. */
export const makeAccount = async (deps: Deps, request: AccountRequest): Promise<AccountFacts> => {
  const { repos, env, passwords, log } = deps;
  // Before the work of hashing, and again after it: somebody else may have taken the name meanwhile.
  demandFreeName(deps.repos.accounts, { text: request.name });
  const passwordHash = await passwords.hash(request.password);
  return repos.atomically(() => {
    const names = demandFreeName(deps.repos.accounts, { text: request.name });
    const account = { id: newId(), ...names, role: request.role, passwordHash, createdMs: env.now() };
    repos.accounts.add(account);
    log.info({ account: account.id, role: account.role }, 'an account was made');
    return factsOf(deps, account);
  });
};

/** Changes what is given, or nothing. Throws UNKNOWN_ACCOUNT, LAST_ADMIN, NAME_…. */
export const changeAccount = async (
  deps: Deps,
  id: string,
  changes: AccountChanges,
): Promise<AccountFacts> => {
  const { repos, passwords, log } = deps;
  demandAccount(deps, id);
  const passwordHash = changes.password === undefined ? undefined : await passwords.hash(changes.password);
  return repos.atomically(() => {
    const before = demandAccount(deps, id);
    const names =
      changes.name === undefined
        ? {}
        : demandFreeName(deps.repos.accounts, { text: changes.name, ownId: id });
    const after = { ...before, ...names, role: changes.role ?? before.role };
    if (after.role !== 'admin') demandOtherAdmin(deps, before);
    repos.accounts.update({ ...after, passwordHash: passwordHash ?? before.passwordHash });
    if (passwordHash !== undefined) repos.sessions.removeAll(id);
    const reason = reasonOf(before, { role: after.role, isNewPassword: passwordHash !== undefined });
    if (reason !== undefined) deps.signOuts.add(id, reason);
    log.info({ account: id, changed: Object.keys(changes) }, 'an account was changed');
    return factsOf(deps, after);
  });
};

/** Throws UNKNOWN_ACCOUNT and LAST_ADMIN. */
export const removeAccount = (deps: Deps, id: string): void => {
  const { repos, signOuts, log } = deps;
  repos.atomically(() => {
    demandOtherAdmin(deps, demandAccount(deps, id));
    repos.accounts.remove(id);
    signOuts.add(id, 'ACCOUNT_REMOVED');
  });
  log.info({ account: id }, 'an account was removed');
};

/** What closes the websockets; a new name alone does not: it is in the next ticket. */
const reasonOf = (
  before: Account,
  { role, isNewPassword }: { role: Account['role']; isNewPassword: boolean },
): SignOutReason | undefined => {
  if (isNewPassword) return 'PASSWORD_CHANGED';
  return role === before.role ? undefined : 'ROLE_CHANGED';
};

/** A house without an admin could only be entered by a restart. */
const demandOtherAdmin = ({ repos }: Deps, { id, role }: Account): void => {
  if (role === 'admin' && !repos.accounts.hasOtherAdmin(id)) throw refusal('LAST_ADMIN');
};
