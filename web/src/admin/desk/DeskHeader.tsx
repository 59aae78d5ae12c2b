import type { JSX } from 'react';
import type { Me } from '../../../../proto/contracts/admin.ts';
import type { RoomFacts } from '../../../../proto/contracts/room.ts';
import { STRINGS as ACCOUNT_STRINGS } from '../accounts/strings.ts';
import { formatCount } from '../format/count.ts';
import { STRINGS } from '../strings.ts';

export interface DeskHeaderProps {
  readonly title: string;
  readonly me: Me;
  readonly rooms: readonly RoomFacts[];
  readonly onLogOut: () => void;
}

export const DeskHeader = ({ title, me, rooms, onLogOut }: DeskHeaderProps): JSX.Element => {
  const viewers = rooms.reduce((sum, room) => sum + room.viewers, 0);
  return (
    <header className="desk-header">
      <div className="desk-title">
        <span className="lamp" aria-hidden="true" />
        <h1>{title}</h1>
        <span className="eyebrow">{STRINGS.desk}</span>
      </div>
      <div className="row desk-links">
        {rooms.length > 0 && (
          <span className="badge badge-warm">
            <strong>{formatCount(viewers)}</strong> {STRINGS.room.viewers}
          </span>
        )}
        <a className="button button-small button-quiet" href="/" target="_blank" rel="noreferrer">
          {STRINGS.openVenue}
        </a>
        <a className="button button-small button-quiet" href="/moderator">
          {ACCOUNT_STRINGS.openModeration}
        </a>
        <span className="muted me">{me.name}</span>
        <button type="button" className="button button-small" data-testid="logout" onClick={onLogOut}>
          {STRINGS.logOut}
        </button>
      </div>
    </header>
  );
};
