import type { JSX } from 'react';
import type { Desk } from '../../../../proto/contracts/admin.ts';
import { STRINGS } from '../strings.ts';

export interface ProblemStripProps {
  readonly problems: Desk['problems'];
  /** Looks at the desk in a row that failed. */
  readonly failures: number;
}

/** Which part of the house does not answer. The region stays when empty, so that a new problem is read out. */
export const ProblemStrip = ({ problems, failures }: ProblemStripProps): JSX.Element => (
  <section className="problems" aria-label={STRINGS.problems.title} role="alert">
    {failures > 0 ? (
      <p className="notice notice-bad" data-testid="problem">
        {STRINGS.problems.deskAway} {STRINGS.problems.deskNow}
      </p>
    ) : (
      problems.map(({ service, message }) => (
        <p key={service} className="notice notice-bad" data-testid="problem">
          {message}
        </p>
      ))
    )}
  </section>
);
