import { useEffect, useMemo, useState } from 'react';
import type { Me } from '../../../../proto/contracts/admin.ts';
import { writePref } from '../../shared/prefs.ts';
import { type AdminApi, createAdminApi, withSignedOut } from '../api/admin-api.ts';
import type { Ask } from '../api/request.ts';
import { STRINGS } from '../strings.ts';
import { takeSetupToken } from './setup-token.ts';
import { type Stage, stageAfter, stageOf } from './stage.ts';

/** Who sits at the desk, and the steps between set-up, log in and the desk. */
export interface Session {
  readonly stage: Stage;
  readonly api: AdminApi;
  readonly lookAgain: () => void;
  readonly setUp: (name: string) => void;
  readonly toLogin: () => void;
  readonly loggedIn: (me: Me) => void;
  readonly logOut: () => void;
}

/** “Who am I”, and what the log-in form says if nobody. */
interface Question {
  readonly notice: string | null;
  readonly name: string;
}

export const useSession = ({ ask, setupToken }: { ask: Ask; setupToken: string | null }): Session => {
  const [stage, setStage] = useState<Stage>(
    setupToken === null ? { kind: 'loading' } : { kind: 'setup', token: setupToken },
  );
  const api = useMemo(() => createAdminApi(withSignedOut(ask, () => setStage(stageAfter.signedOut))), [ask]);
  const [question, setQuestion] = useState<Question | null>(
    setupToken === null ? { notice: null, name: '' } : null,
  );
  useEffect(() => {
    let isWanted = question !== null;
    const findOut = async ({ notice, name }: Question): Promise<void> => {
      // Not by `api`: a first visit without a session is no session that ended.
      const answer = await createAdminApi(ask).me();
      if (isWanted) setStage(stageOf({ answer, notice, name }));
    };
    if (question !== null) void findOut(question);
    return () => {
      isWanted = false;
    };
  }, [ask, question]);
  useEffect(() => onSetupLink((token) => setStage({ kind: 'setup', token })), []);
  const look = (notice: string | null, name: string): void => {
    setStage({ kind: 'loading' });
    setQuestion({ notice, name });
  };
  const logOut = async (): Promise<void> => {
    writePref('account', undefined);
    const answer = await createAdminApi(ask).logOut();
    if (answer.ok || answer.problem.kind === 'signed-out') {
      setStage({ kind: 'login', notice: STRINGS.login.loggedOut, name: '' });
    } else setStage({ kind: 'away', message: answer.problem.message });
  };
  useEffect(() => {
    if (stage.kind === 'desk') noteAccount();
  }, [stage.kind]);
  return {
    stage,
    api,
    lookAgain: () => look(null, ''),
    setUp: (name) => look(STRINGS.login.madeAccount, name),
    toLogin: () => look(null, ''),
    loggedIn: (me) => {
      noteAccount();
      setStage(stageOf({ answer: { ok: true, value: me }, notice: null, name: me.name }));
    },
    logOut: () => void logOut(),
  };
};

/** The venue page in this browser comes in by the account while somebody is signed in. */
const noteAccount = (): void => writePref('account', '1');

/** A set-up link opened in a tab that already shows the desk changes only the fragment. */
const onSetupLink = (onToken: (token: string) => void): (() => void) => {
  const onHash = (): void => {
    const token = takeSetupToken(location, history);
    if (token !== null) onToken(token);
  };
  addEventListener('hashchange', onHash);
  return () => removeEventListener('hashchange', onHash);
};
