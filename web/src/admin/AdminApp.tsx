import type { JSX } from 'react';
import type { Ask } from './api/request.ts';
import { DeskPage } from './desk/DeskPage.tsx';
import { CentrePage } from './parts/CentrePage.tsx';
import { LoginPage } from './session/LoginPage.tsx';
import { SetupPage } from './session/SetupPage.tsx';
import { useSession } from './session/use-session.ts';
import { STRINGS } from './strings.ts';

/** The desk, or what stands before it: set-up and log in. */
export const AdminApp = ({ ask, setupToken }: { ask: Ask; setupToken: string | null }): JSX.Element => {
  const session = useSession({ ask, setupToken });
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
      return <LoginPage api={api} notice={stage.notice} name={stage.name} onDone={session.loggedIn} />;
    case 'desk':
      return <DeskPage api={api} me={stage.me} onLogOut={session.logOut} />;
  }
};
