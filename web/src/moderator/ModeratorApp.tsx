import type { JSX } from 'react';
import type { Ask } from '../admin/api/request.ts';
import { Entrance } from '../admin/session/Entrance.tsx';
import { useSession } from '../admin/session/use-session.ts';
import { ModeratorPage } from './ModeratorPage.tsx';
import { HouseContext } from './people/house-context.ts';
import { STRINGS } from './strings.ts';

/** The moderators' page, or what stands before it. */
export const ModeratorApp = ({ ask }: { ask: Ask }): JSX.Element => {
  const session = useSession({ ask, setupToken: null });
  return (
    <Entrance session={session} loginTitle={STRINGS.logIn}>
      {() => (
        <HouseContext value={session}>
          <ModeratorPage onLogOut={session.logOut} onTurnedAway={session.lookAgain} />
        </HouseContext>
      )}
    </Entrance>
  );
};
