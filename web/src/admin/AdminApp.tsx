import type { JSX } from 'react';
import type { Ask } from './api/request.ts';
import { DeskPage } from './desk/DeskPage.tsx';
import { Entrance } from './session/Entrance.tsx';
import { useSession } from './session/use-session.ts';

/** The desk, or what stands before it. */
export const AdminApp = ({ ask, setupToken }: { ask: Ask; setupToken: string | null }): JSX.Element => {
  const session = useSession({ ask, setupToken });
  return (
    <Entrance session={session}>
      {(me) => <DeskPage api={session.api} me={me} onLogOut={session.logOut} />}
    </Entrance>
  );
};
