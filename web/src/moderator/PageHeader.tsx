import type { JSX } from 'react';
import { STRINGS as DESK_STRINGS } from '../admin/strings.ts';
import { PageLinks } from './parts/PageLinks.tsx';
import { useModerator } from './room/store.ts';
import { PanicButton } from './rules/PanicButton.tsx';
import { STRINGS } from './strings.ts';

export const PageHeader = ({ onLogOut }: { onLogOut: () => void }): JSX.Element => {
  const title = useModerator((state) => state.title);
  const me = useModerator((state) => state.me);
  const viewers = useModerator((state) => state.viewers);
  const isOpen = useModerator((state) => state.connection.kind === 'open');
  return (
    <header className="mod-header">
      <div className="mod-title">
        <span className={isOpen ? 'lamp' : 'lamp mod-lamp-off'} aria-hidden="true" />
        <h1>
          {STRINGS.title}
          <span className="visually-hidden"> · {title || DESK_STRINGS.product}</span>
        </h1>
        <span className="badge badge-warm" data-testid="mod-viewers">
          <strong>{viewers}</strong> {STRINGS.viewers}
        </span>
      </div>
      <div className="mod-header-end">
        <span className="muted me">{me?.name}</span>
        <PageLinks look="button-quiet mod-wide" />
        <button
          type="button"
          className="button button-small button-quiet mod-wide"
          data-testid="logout"
          onClick={onLogOut}
        >
          {STRINGS.logOut}
        </button>
        <PanicButton />
      </div>
    </header>
  );
};
