import { type JSX, type SubmitEvent, useState } from 'react';
import type { AdminApi } from '../api/admin-api.ts';
import type { Problem } from '../api/answer.ts';
import { CentrePage } from '../parts/CentrePage.tsx';
import { TextField } from '../parts/TextField.tsx';
import { STRINGS } from '../strings.ts';
import { checkSetupForm, PASSWORD_MIN_LENGTH } from './check-setup-form.ts';

export interface SetupFormProps {
  readonly api: AdminApi;
  readonly token: string;
  readonly onDone: (name: string) => void;
  /** The link died while the form was open. */
  readonly onDead: (problem: Problem) => void;
}

export const SetupForm = ({ api, token, onDone, onDead }: SetupFormProps): JSX.Element => {
  const [form, setForm] = useState({ name: '', password: '', passwordAgain: '' });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const wrong = checkSetupForm(form);
  const shown = tried ? wrong : {};
  const set = (field: keyof typeof form) => (value: string) => setForm({ ...form, [field]: value });
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (busy || Object.keys(wrong).length > 0) return;
    setBusy(true);
    setProblem(null);
    const name = form.name.trim();
    const answer = await api.setUp({ token, name, password: form.password });
    if (answer.ok) return onDone(name);
    setBusy(false);
    if (answer.problem.code.startsWith('SETUP_LINK')) onDead(answer.problem);
    else setProblem(answer.problem.message);
  };
  return (
    <CentrePage>
      <h1>{STRINGS.setup.title}</h1>
      <p className="muted">{STRINGS.setup.lead}</p>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          label={STRINGS.setup.name}
          hint={STRINGS.setup.nameHint}
          value={form.name}
          onChange={set('name')}
          problem={shown.name}
          autoComplete="username"
          maxLength={64}
          hasFirstFocus
          testId="setup-name"
        />
        <TextField
          label={STRINGS.setup.password}
          hint={STRINGS.setup.passwordHint(PASSWORD_MIN_LENGTH)}
          type="password"
          value={form.password}
          onChange={set('password')}
          problem={shown.password}
          autoComplete="new-password"
          maxLength={200}
          testId="setup-password"
        />
        <TextField
          label={STRINGS.setup.passwordAgain}
          type="password"
          value={form.passwordAgain}
          onChange={set('passwordAgain')}
          problem={shown.passwordAgain}
          autoComplete="new-password"
          maxLength={200}
          testId="setup-password-again"
        />
        {problem !== null && (
          <p className="notice notice-bad" role="alert" data-testid="problem">
            {problem}
          </p>
        )}
        <button type="submit" className="button button-primary" disabled={busy} data-testid="setup-submit">
          {busy ? STRINGS.setup.busy : STRINGS.setup.submit}
        </button>
      </form>
    </CentrePage>
  );
};
