import type { JSX } from 'react';
import { doAct } from '../acts.ts';
import { PersonButton } from '../parts/PersonButton.tsx';
import type { HeldLine } from '../room/staff-book.ts';
import { STRINGS } from '../strings.ts';

const words = STRINGS.held;

/** Lets a held line through or turns it down. */
export const decide = ({ line: { number, name } }: HeldLine, approve: boolean): Promise<boolean> =>
  doAct({ decide: { held: number, approve } }, approve ? words.approved(name) : words.rejected(name));

/** `note`: why it waits, or for how long. */
export const HeldRow = ({ held, note }: { held: HeldLine; note: string }): JSX.Element => {
  const { number, person, name, role, colour, isVerified, text } = held.line;
  return (
    <li className="mod-held" data-held={number} data-testid={`held-${number}`} tabIndex={-1}>
      <div className="mod-line-head">
        <PersonButton who={{ person, name, role }} colour={colour} isVerified={isVerified} />
        <span className="badge badge-warn">{note}</span>
      </div>
      <p className="mod-line-text" dir="auto">
        {text}
      </p>
      <div className="row">
        <button
          type="button"
          className="button button-small"
          aria-label={words.approveAloud(name)}
          data-testid={`held-approve-${number}`}
          onClick={() => void decide(held, true)}
        >
          {words.approve}
        </button>
        <button
          type="button"
          className="button button-small button-danger"
          aria-label={words.rejectAloud(name)}
          data-testid={`held-reject-${number}`}
          onClick={() => void decide(held, false)}
        >
          {words.reject}
        </button>
      </div>
    </li>
  );
};
