import type { JSX } from 'react';
import { STRINGS } from '../strings.ts';

/** That the room did not answer, and a way to ask again. */
export const Unanswered = ({ again }: { again: () => void }): JSX.Element => (
  <p className="row">
    {STRINGS.unanswered}
    <button type="button" className="button button-small" onClick={again}>
      {STRINGS.retry}
    </button>
  </p>
);
