import type { JSX } from 'react';
import { STRINGS } from '../strings.ts';

/** The way to the house's other pages; `look`: classes beside those of a small button. */
export const PageLinks = ({ look = '' }: { look?: string }): JSX.Element => (
  <>
    <a className={`button button-small ${look}`} href="/" target="_blank" rel="noreferrer">
      {STRINGS.openVenue}
    </a>
    <a className={`button button-small ${look}`} href="/admin">
      {STRINGS.openDesk}
    </a>
  </>
);
