import { type JSX, type SubmitEvent, useState } from 'react';
import { Panel } from '../../admin/parts/Panel.tsx';
import { TextField } from '../../admin/parts/TextField.tsx';
import { PASSWORD_MIN_LENGTH } from '../../admin/session/check-setup-form.ts';
import { PageLinks } from '../parts/PageLinks.tsx';
import { showToast, useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';
import { useHouse } from './house-context.ts';

const words = STRINGS.you;

/** Who one is here; a password that an admin made up is for changing. */
export const YouPanel = (): JSX.Element => {
  const me = useModerator((state) => state.me);
  const { logOut } = useHouse();
  return (
    <Panel title={words.title} name="you">
      <div className="card list-card">
        <p>{words.signedInAs(me?.name ?? '', STRINGS.roles[me?.role ?? 0] ?? '')}</p>
        <div className="row">
          <PageLinks />
          <button type="button" className="button button-small" onClick={logOut}>
            {STRINGS.logOut}
          </button>
        </div>
        <details>
          <summary>{words.change}</summary>
          <PasswordForm />
        </details>
      </div>
    </Panel>
  );
};

const EMPTY = { password: '', newPassword: '' };

const PasswordForm = (): JSX.Element => {
  const { api } = useHouse();
  const [form, setForm] = useState(EMPTY);
  const [isBusy, setBusy] = useState(false);
  const set = (field: keyof typeof EMPTY) => (value: string) => setForm({ ...form, [field]: value });
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const answer = await api.changePassword(form);
    setBusy(false);
    if (answer.ok) setForm(EMPTY);
    showToast(
      answer.ok ? { tone: 'done', text: words.changed } : { tone: 'bad', text: answer.problem.message },
    );
  };
  return (
    <form className="stack mod-password" onSubmit={(event) => void submit(event)}>
      <TextField
        label={words.present}
        type="password"
        value={form.password}
        onChange={set('password')}
        autoComplete="current-password"
        maxLength={200}
        testId="password-present"
      />
      <TextField
        label={words.next}
        hint={words.nextHint(PASSWORD_MIN_LENGTH)}
        type="password"
        value={form.newPassword}
        onChange={set('newPassword')}
        autoComplete="new-password"
        maxLength={200}
        testId="password-new"
      />
      <button
        type="submit"
        className="button"
        disabled={isBusy || form.password === '' || form.newPassword.length < PASSWORD_MIN_LENGTH}
        data-testid="password-submit"
      >
        {words.submit}
      </button>
    </form>
  );
};
