import type { JSX } from 'react';
import { CopyLine } from '../parts/CopyLine.tsx';
import { pageOf, type ShownPassword } from './shown-password.ts';
import { STRINGS } from './strings.ts';

const words = STRINGS.card;

export interface PasswordCardProps {
  readonly shown: ShownPassword;
  readonly onClose: () => void;
}

/** What to hand over to somebody who has just got a password; kept nowhere else in the page. */
export const PasswordCard = ({ shown, onClose }: PasswordCardProps): JSX.Element => (
  <section className="key-card" aria-label={words.title(shown.name)}>
    <h3>{words.title(shown.name)}</h3>
    <p className="field-hint">{words.once}</p>
    <CopyLine label={words.where} value={pageOf(shown.role, location.origin)} testId="account-page" />
    <CopyLine label={words.name} value={shown.name} testId="account-shown-name" />
    <CopyLine label={words.password} value={shown.password} testId="account-password" />
    <button type="button" className="button" data-testid="account-password-done" onClick={onClose}>
      {words.done}
    </button>
  </section>
);
