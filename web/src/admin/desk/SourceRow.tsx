import type { JSX } from 'react';
import { stillPath } from '../api/media-api.ts';
import { formatElapsed } from '../format/elapsed.ts';
import { Still } from '../parts/Still.tsx';
import { useNow } from '../parts/use-now.ts';
import { STRINGS } from '../strings.ts';
import { useDesk } from './desk-context.ts';
import { LoudnessMeter } from './LoudnessMeter.tsx';
import { SourceActions } from './SourceActions.tsx';
import type { SourceRowView, SourceWarning } from './source-rows.ts';

export interface SourceRowProps {
  readonly row: SourceRowView;
  /** The artist's valid stream keys. */
  readonly keyIds: readonly string[];
}

/** One live source: what it looks and sounds like, how it arrives, and what is wrong with it. */
export const SourceRow = ({ row, keyIds }: SourceRowProps): JSX.Element => {
  const { canChange } = useDesk();
  return (
    <li className="source" data-testid={`source-row-${row.artistId}`}>
      <Still
        src={stillPath({ kind: 'sources', name: row.artistId, atMs: row.stillAtMs })}
        alt={STRINGS.sources.still(row.name)}
        testId={`still-${row.artistId}`}
      />
      <div className="source-body">
        <SourceHead row={row} />
        <LoudnessMeter view={row.loudness} name={row.name} />
        <Warnings name={row.name} warnings={row.warnings} />
        <dl className="facts">
          {row.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {canChange && <SourceActions row={row} keyIds={keyIds} />}
      </div>
    </li>
  );
};

const SourceHead = ({ row }: { row: SourceRowView }): JSX.Element => (
  <div className="source-head">
    <span className={row.isStalled ? 'dot dot-bad' : 'dot dot-good'} aria-hidden="true" />
    <h3>{row.name}</h3>
    {row.isStalled ? (
      <span className="badge badge-bad" title={STRINGS.sources.stalledHint}>
        {STRINGS.sources.stalled}
      </span>
    ) : (
      <span className="badge badge-good">{STRINGS.sources.live}</span>
    )}
    <span className={row.venues.length > 0 ? 'badge badge-warm' : 'badge'}>
      {row.venues.length > 0 ? STRINGS.sources.on(row.venues) : STRINGS.sources.notRouted}
    </span>
    <LiveFor sinceMs={row.sinceMs} />
  </div>
);

/** The list is there when it is empty too, so that a new warning is read out. */
const Warnings = ({ name, warnings }: { name: string; warnings: readonly SourceWarning[] }): JSX.Element => (
  <ul className="warnings" aria-label={STRINGS.sources.warnings(name)} aria-live="polite">
    {warnings.map(({ code, message }) => (
      <li key={code} className="warning" data-testid={`warning-${code}`}>
        {message}
      </li>
    ))}
  </ul>
);

const LiveFor = ({ sinceMs }: { sinceMs: number }): JSX.Element => (
  <span className="source-since">
    <span className="visually-hidden">{STRINGS.sources.since} </span>
    {formatElapsed(useNow() - sinceMs)}
  </span>
);
