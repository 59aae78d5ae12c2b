import type { AccountFacts } from '../../../../proto/contracts/admin.ts';
import type { ShownPassword } from './shown-password.ts';

export interface AccountRowProps {
  readonly account: AccountFacts;
  /** One's own account is for others to change. */
  readonly isOwn: boolean;
  readonly onPassword: (shown: ShownPassword) => void;
  readonly lookNow: () => Promise<void>;
}
