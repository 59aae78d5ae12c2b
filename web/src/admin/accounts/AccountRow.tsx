import { type JSX, useId, useState } from 'react';
import { AccountManage } from './AccountManage.tsx';
import type { AccountRowProps } from './account-row-props.ts';
import { STRINGS } from './strings.ts';

export const AccountRow = (props: AccountRowProps): JSX.Element => {
  const { account, isOwn } = props;
  const { id, name, role, sessions } = account;
  const [isOpen, setOpen] = useState(false);
  const partId = useId();
  return (
    <li className="artist" data-testid={`account-row-${id}`}>
      <div className="artist-head">
        <span className={sessions > 0 ? 'dot dot-good' : 'dot'} aria-hidden="true" />
        <h3>{name}</h3>
        {isOwn && <span className="badge">{STRINGS.you}</span>}
        <span className={role === 'admin' ? 'badge badge-warm' : 'badge'}>{STRINGS.roles[role]}</span>
        {!isOwn && (
          <button
            type="button"
            className="button button-small button-quiet"
            aria-expanded={isOpen}
            aria-controls={partId}
            aria-label={`${STRINGS.manage} ${name}`}
            data-testid={`account-manage-${id}`}
            onClick={() => setOpen(!isOpen)}
          >
            {STRINGS.manage}
          </button>
        )}
      </div>
      <div id={partId} hidden={!isOpen}>
        {isOpen && <AccountManage {...props} />}
      </div>
    </li>
  );
};
