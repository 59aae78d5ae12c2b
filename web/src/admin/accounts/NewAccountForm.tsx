import { type JSX, type SubmitEvent, useState } from 'react';
import type { Role } from '../../../../proto/contracts/admin.ts';
import { useDesk } from '../desk/desk-context.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useAction } from '../parts/use-action.ts';
import { makePassword } from './make-password.ts';
import { asRole, ROLE_GROUPS } from './roles.ts';
import type { ShownPassword } from './shown-password.ts';
import { STRINGS } from './strings.ts';

export interface NewAccountFormProps {
  readonly onPassword: (shown: ShownPassword) => void;
  readonly lookNow: () => Promise<void>;
}

/** Makes an account with a password of the page's own making, to be handed over. */
export const NewAccountForm = ({ onPassword, lookNow }: NewAccountFormProps): JSX.Element => {
  const { api } = useDesk();
  const { isBusy, run } = useAction();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('moderator');
  const [isMissing, setMissing] = useState(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const wanted = name.trim();
    setMissing(wanted === '');
    if (wanted === '') return;
    const password = makePassword();
    await run({
      act: () => api.createAccount({ name: wanted, role, password }),
      done: STRINGS.added(wanted),
      after: async (made) => {
        setName('');
        onPassword({ id: made.id, name: made.name, role: made.role, password });
        await lookNow();
      },
    });
  };
  return (
    <form className="new-account" noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={STRINGS.name}
        value={name}
        onChange={setName}
        problem={isMissing && name.trim() === '' ? STRINGS.nameMissing : undefined}
        autoComplete="off"
        maxLength={64}
        testId="account-name"
      />
      <SelectField
        label={STRINGS.role}
        value={role}
        groups={ROLE_GROUPS}
        onChange={(value) => setRole(asRole(value) ?? role)}
        testId="account-role"
      />
      <button type="submit" className="button button-primary" disabled={isBusy} data-testid="account-create">
        {STRINGS.add}
      </button>
      <p className="field-hint">{STRINGS.roleHints[role]}</p>
    </form>
  );
};
