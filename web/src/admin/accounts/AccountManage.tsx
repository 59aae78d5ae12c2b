import type { JSX } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import { ConfirmButton } from '../parts/ConfirmButton.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { useAction } from '../parts/use-action.ts';
import type { AccountRowProps } from './account-row-props.ts';
import { makePassword } from './make-password.ts';
import { asRole, ROLE_GROUPS } from './roles.ts';
import { STRINGS } from './strings.ts';

/** One account's role, password and end. */
export const AccountManage = ({ account, onPassword, lookNow }: AccountRowProps): JSX.Element => {
  const { api } = useDesk();
  const { isBusy, run } = useAction();
  const { id, name, role, sessions } = account;
  const changeRole = (value: string): void => {
    const wanted = asRole(value);
    if (wanted === undefined || wanted === role) return;
    void run({
      act: () => api.changeAccount(id, { role: wanted }),
      done: STRINGS.roleChanged(name, STRINGS.roles[wanted]),
      after: lookNow,
    });
  };
  const givePassword = (): void => {
    const password = makePassword();
    void run({
      act: () => api.changeAccount(id, { password }),
      done: STRINGS.newPasswordDone(name),
      after: async () => {
        onPassword({ id, name, role, password });
        await lookNow();
      },
    });
  };
  const signOut = (): void =>
    void run({ act: () => api.signAccountOut(id), done: STRINGS.signedOut(name), after: lookNow });
  const remove = (): void =>
    void run({ act: () => api.removeAccount(id), done: STRINGS.removed(name), after: lookNow });
  return (
    <div className="artist-manage">
      <SelectField
        label={STRINGS.roleOf(name)}
        value={role}
        groups={ROLE_GROUPS}
        onChange={changeRole}
        isBusy={isBusy}
        testId={`account-role-${id}`}
      />
      <p className="field-hint">
        {STRINGS.roleHints[role]} {STRINGS.signedIn(sessions)}.
      </p>
      <div className="row">
        <ConfirmButton
          label={STRINGS.newPassword}
          question={STRINGS.newPasswordAsk(name)}
          yes={STRINGS.newPasswordYes}
          isBusy={isBusy}
          onYes={givePassword}
          testId={`account-new-password-${id}`}
        />
        <button
          type="button"
          className="button button-small"
          disabled={isBusy || sessions === 0}
          data-testid={`account-sign-out-${id}`}
          onClick={signOut}
        >
          {STRINGS.signOut}
        </button>
        <ConfirmButton
          label={STRINGS.remove}
          question={STRINGS.removeAsk(name)}
          yes={STRINGS.removeYes}
          isBusy={isBusy}
          onYes={remove}
          testId={`account-remove-${id}`}
        />
      </div>
    </div>
  );
};
