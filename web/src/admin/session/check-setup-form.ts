import { STRINGS } from '../strings.ts';

/** As the contract has it: length only. */
export const PASSWORD_MIN_LENGTH = 10;

export interface SetupForm {
  readonly name: string;
  readonly password: string;
  readonly passwordAgain: string;
}

/** What is wrong with each field, in words; no entry where all is well. */
export const checkSetupForm = ({
  name,
  password,
  passwordAgain,
}: SetupForm): Partial<Record<keyof SetupForm, string>> => ({
  ...(name.trim() === '' ? { name: STRINGS.setup.nameMissing } : {}),
  ...(password.length < PASSWORD_MIN_LENGTH
    ? { password: STRINGS.setup.passwordShort(PASSWORD_MIN_LENGTH) }
    : {}),
  ...(password.length >= PASSWORD_MIN_LENGTH && password !== passwordAgain
    ? { passwordAgain: STRINGS.setup.passwordsDiffer }
    : {}),
});
