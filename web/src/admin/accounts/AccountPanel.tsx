import { type JSX, useState } from 'react';
import type { Me } from '../../../../proto/contracts/admin.ts';
import { useDesk } from '../desk/desk-context.ts';
import { SLOW_POLL_MS } from '../desk/next-poll-delay.ts';
import { usePolling } from '../desk/use-polling.ts';
import { Panel } from '../parts/Panel.tsx';
import { STRINGS as DESK_STRINGS } from '../strings.ts';
import './accounts.css';
import { AccountRow } from './AccountRow.tsx';
import { NewAccountForm } from './NewAccountForm.tsx';
import { PasswordCard } from './PasswordCard.tsx';
import { ROLES } from './roles.ts';
import type { ShownPassword } from './shown-password.ts';
import { STRINGS } from './strings.ts';

/** Who may sign in, and as what. For admins. */
export const AccountPanel = ({ me }: { me: Me }): JSX.Element => {
  const { api } = useDesk();
  const { value: accounts, failures, lookNow } = usePolling(api.accounts, SLOW_POLL_MS);
  const [shown, setShown] = useState<ShownPassword | null>(null);
  const inOrder = accounts?.toSorted(
    (one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role) || one.name.localeCompare(other.name),
  );
  return (
    <Panel
      title={STRINGS.title}
      name="accounts"
      aside={accounts ? <span className="badge">{accounts.length}</span> : null}
    >
      <div className="card artists">
        <NewAccountForm onPassword={setShown} lookNow={lookNow} />
        {shown !== null && <PasswordCard key={shown.id} shown={shown} onClose={() => setShown(null)} />}
        {inOrder === undefined && (
          <p className="empty">{failures > 0 ? STRINGS.away : DESK_STRINGS.loading}</p>
        )}
        <ul>
          {inOrder?.map((account) => (
            <AccountRow
              key={account.id}
              account={account}
              isOwn={account.id === me.id}
              onPassword={setShown}
              lookNow={lookNow}
            />
          ))}
        </ul>
      </div>
    </Panel>
  );
};
