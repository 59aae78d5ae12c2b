import type {
  AccountChanges,
  AccountFacts,
  AccountRequest,
  PasswordChange,
} from '../../../../proto/contracts/admin.ts';
import type { Answer } from '../api/answer.ts';
import type { Ask } from '../api/request.ts';

const ofAccount = (id: string): string => `/api/accounts/${encodeURIComponent(id)}`;

/** Who may sign in. */
export const createAccountApi = (ask: Ask) => ({
  accounts: (): Promise<Answer<AccountFacts[]>> => ask({ method: 'GET', path: '/api/accounts' }),
  createAccount: (body: AccountRequest): Promise<Answer<AccountFacts>> =>
    ask({ method: 'POST', path: '/api/accounts', body }),
  changeAccount: (id: string, body: AccountChanges): Promise<Answer<AccountFacts>> =>
    ask({ method: 'PATCH', path: ofAccount(id), body }),
  removeAccount: (id: string): Promise<Answer<unknown>> => ask({ method: 'DELETE', path: ofAccount(id) }),
  signAccountOut: (id: string): Promise<Answer<unknown>> =>
    ask({ method: 'DELETE', path: `${ofAccount(id)}/sessions` }),
  /** One's own. */
  changePassword: (body: PasswordChange): Promise<Answer<unknown>> =>
    ask({ method: 'PUT', path: '/api/session/password', body }),
});
