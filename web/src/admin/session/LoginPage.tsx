import { type JSX, type SubmitEvent, useState } from 'react';
import type { Me } from '../../../../proto/contracts/admin.ts';
import type { AdminApi } from '../api/admin-api.ts';
import { CentrePage } from '../parts/CentrePage.tsx';
import { TextField } from '../parts/TextField.tsx';
import { STRINGS } from '../strings.ts';

export interface LoginPageProps {
  readonly api: AdminApi;
  readonly title?: string | undefined;
  readonly notice: string | null;
  readonly name: string;
  readonly onDone: (me: Me) => void;
}

export const LoginPage = (props: LoginPageProps): JSX.Element => {
  const { api, title = STRINGS.login.title, notice, name: firstName, onDone } = props;
  const [name, setName] = useState(firstName);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const answer = await api.logIn({ name: name.trim(), password });
    if (answer.ok) return onDone(answer.value);
    setBusy(false);
    setPassword('');
    setProblem(answer.problem.message);
  };
  return (
    <CentrePage>
      <h1>{title}</h1>
      {notice !== null && problem === null && <output className="notice">{notice}</output>}
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextField
          label={STRINGS.login.name}
          value={name}
          onChange={setName}
          autoComplete="username"
          maxLength={64}
          hasFirstFocus={firstName === ''}
          testId="login-name"
        />
        <TextField
          label={STRINGS.login.password}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          maxLength={200}
          hasFirstFocus={firstName !== ''}
          testId="login-password"
        />
        {problem !== null && (
          <p className="notice notice-bad" role="alert" data-testid="problem">
            {problem}
          </p>
        )}
        <button
          type="submit"
          className="button button-primary"
          disabled={busy || name.trim() === '' || password === ''}
          data-testid="login-submit"
        >
          {busy ? STRINGS.login.busy : STRINGS.login.submit}
        </button>
      </form>
      {/* Set-up is the desk's own matter. */}
      {props.title === undefined && (
        <p className="field-hint">
          {STRINGS.login.firstTime} <code>{STRINGS.login.setupFile}</code>.
        </p>
      )}
    </CentrePage>
  );
};
