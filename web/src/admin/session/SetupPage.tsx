import { type JSX, useEffect, useState } from 'react';
import type { AdminApi } from '../api/admin-api.ts';
import type { Problem } from '../api/answer.ts';
import { CentrePage } from '../parts/CentrePage.tsx';
import { STRINGS } from '../strings.ts';
import { SetupForm } from './SetupForm.tsx';

export interface SetupPageProps {
  readonly api: AdminApi;
  readonly token: string;
  readonly onDone: (name: string) => void;
  readonly onLogin: () => void;
}

type Check = 'checking' | 'good' | Problem;

/** Opens with a set-up link: checks it first, so that nobody types a password into a dead form. */
export const SetupPage = ({ api, token, onDone, onLogin }: SetupPageProps): JSX.Element => {
  const [check, setCheck] = useState<Check>('checking');
  const [tries, setTries] = useState(1);
  useEffect(() => {
    let isWanted = tries > 0;
    const look = async (): Promise<void> => {
      const answer = await api.checkSetup(token);
      if (isWanted) setCheck(answer.ok ? 'good' : answer.problem);
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [api, token, tries]);
  const again = (): void => {
    setCheck('checking');
    setTries(tries + 1);
  };
  if (check === 'checking') {
    return (
      <CentrePage>
        <output className="muted">{STRINGS.setup.checking}</output>
      </CentrePage>
    );
  }
  if (check === 'good') return <SetupForm api={api} token={token} onDone={onDone} onDead={setCheck} />;
  return (
    <CentrePage>
      {check.kind === 'unreachable' ? (
        <>
          <p role="alert">{check.message}</p>
          <button type="button" className="button button-primary" onClick={again}>
            {STRINGS.retry}
          </button>
        </>
      ) : (
        <DeadLink problem={check} onLogin={onLogin} />
      )}
    </CentrePage>
  );
};

const DeadLink = ({ problem, onLogin }: { problem: Problem; onLogin: () => void }): JSX.Element => (
  <>
    <h1>{STRINGS.setup.deadTitle}</h1>
    <p role="alert" data-testid="problem">
      {problem.message}
    </p>
    <p className="muted">
      {STRINGS.setup.deadHelp} <code>{STRINGS.setup.deadFile}</code>.
    </p>
    <button type="button" className="button" onClick={onLogin}>
      {STRINGS.setup.toLogin}
    </button>
  </>
);
