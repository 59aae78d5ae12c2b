import type { JSX, ReactNode } from 'react';
import { STRINGS } from '../strings.ts';

/** One card in the middle of the page, under the house's name. */
export const CentrePage = ({ children }: { children: ReactNode }): JSX.Element => (
  <main className="centre-page">
    <p className="house-name">
      <span className="lamp" aria-hidden="true" />
      {STRINGS.product}
    </p>
    <div className="card card-padded centre-card">{children}</div>
  </main>
);
