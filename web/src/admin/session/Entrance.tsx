import type { JSX } from 'react';
import type { Me } from '../../../../proto/contracts/admin.ts';
import { CentrePage } from '../parts/CentrePage.tsx';
import { STRINGS } from '../strings.ts';
import { LoginPage } from './LoginPage.tsx';
import { SetupPage } from './SetupPage.tsx';
import type { Session } from './use-session.ts';

export interface EntranceProps {
  readonly session: Session;
  /** Over the log-in form; the desk's own where there is none. */
  readonly loginTitle?: string;
  /** What stands behind the door. */
  readonly children: (me: Me) => JSX.Element;
}

/** What stands before a page of staff: set-up and log in. */
export const Entrance = ({ session, loginTitle, children }: EntranceProps): JSX.Element => {
  const { stage, api } = session;
  switch (stage.kind) {
    case 'loading':
      return (
        <CentrePage>
          <output className="muted">{STRINGS.loading}</output>
        </CentrePage>
      );
    case 'away':
      return (
        <CentrePage>
          <p role="alert">{stage.message}</p>
          <button type="button" className="button" onClick={session.lookAgain}>
            {STRINGS.retry}
          </button>
        </CentrePage>
      );
    case 'setup':
      return (
        <SetupPage
          key={stage.token}
          api={api}
          token={stage.token}
          onDone={session.setUp}
          onLogin={session.toLogin}
        />
      );
    case 'login':
      return (
        <LoginPage
          api={api}
          title={loginTitle}
          notice={stage.notice}
          name={stage.name}
          onDone={session.loggedIn}
        />
      );
    case 'desk':
      return children(stage.me);
  }
};
