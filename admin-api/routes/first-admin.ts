import type { SetupRequest } from '../../proto/contracts/admin.ts';
import type { RefusalCode } from '../core/errors.ts';
import { checkName, nameKey } from '../core/names.ts';
import type { Account } from '../db/accounts.ts';
import { refusal } from '../edges/refusal.ts';
import { removeSetupLink } from '../edges/setup-link.ts';
import { hashToken, newId } from '../edges/tokens.ts';
import type { AdminDeps } from './deps.ts';

type Deps = Pick<AdminDeps, 'repos' | 'env' | 'passwords' | 'config' | 'log'>;

/** Throws a coded refusal unless this token can make the first admin now. */
export const demandUsableLink = (deps: Pick<Deps, 'repos' | 'env'>, token: string): void => {
  const problem = problemOf(deps, token);
  if (problem !== undefined) throw refusal(problem);
};

const problemOf = ({ repos, env }: Pick<Deps, 'repos' | 'env'>, token: string): RefusalCode | undefined => {
  const known = repos.setupTokens.find(hashToken(token));
  if (known === undefined) return 'SETUP_LINK_UNKNOWN';
  if (known.usedMs !== null || repos.accounts.hasAdmin()) return 'SETUP_LINK_USED';
  return known.expiresMs > env.now() ? undefined : 'SETUP_LINK_EXPIRED';
};

/** Makes the first admin and uses the link up. Throws a coded refusal where it cannot; the link then stays good. */
export const makeFirstAdmin = async (deps: Deps, request: SetupRequest): Promise<Account> => {
  const { repos, env, passwords, config, log } = deps;
  demandUsableLink(deps, request.token);
  const checked = checkName(request.name);
  if (!checked.ok) throw refusal(checked.reason);
  const account: Account = {
    id: newId(),
    name: checked.name,
    nameKey: nameKey(checked.name),
    role: 'admin',
    passwordHash: await passwords.hash(request.password),
    createdMs: env.now(),
  };
  repos.atomically(() => {
    // Again, inside the transaction: of two who use the link at once, one gets in.
    demandUsableLink(deps, request.token);
    if (repos.accounts.findByNameKey(account.nameKey) !== undefined) throw refusal('NAME_TAKEN');
    repos.accounts.add(account);
    repos.setupTokens.markUsed(hashToken(request.token), env.now());
  });
  removeSetupLink(config.dataDir);
  log.info({ account: account.id }, 'the first admin was made; the set-up link is used up');
  return account;
};
