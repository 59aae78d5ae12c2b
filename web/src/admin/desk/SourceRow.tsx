import type { JSX } from 'react';
import { revokeAll } from '../artists/revoke-all.ts';
import { formatElapsed } from '../format/elapsed.ts';
import { ConfirmButton } from '../parts/ConfirmButton.tsx';
import { useAction } from '../parts/use-action.ts';
import { useNow } from '../parts/use-now.ts';
import { STRINGS } from '../strings.ts';
import { useDesk } from './desk-context.ts';
import type { SourceRowView } from './source-rows.ts';

export interface SourceRowProps {
  readonly row: SourceRowView;
  /** The artist's valid stream keys. */
  readonly keyIds: readonly string[];
}

export const SourceRow = ({ row, keyIds }: SourceRowProps): JSX.Element => {
  const { canChange } = useDesk();
  return (
    <li className="source" data-testid={`source-row-${row.artistId}`}>
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
        <div className="source-end">
          <LiveFor sinceMs={row.sinceMs} />
          {canChange && keyIds.length > 0 && <CutOffButton row={row} keyIds={keyIds} />}
        </div>
      </div>
      <dl className="facts">
        <Fact label={STRINGS.sources.video} value={row.video} />
        <Fact label={STRINGS.sources.audio} value={row.audio} />
        <Fact label={STRINGS.sources.bitrate} value={row.bitrate} />
        <Fact label={STRINGS.sources.keyFrames} value={row.keyFrames} />
      </dl>
      {row.warning !== null && <p className="warning">{row.warning}</p>}
    </li>
  );
};

const Fact = ({ label, value }: { label: string; value: string }): JSX.Element => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);

const LiveFor = ({ sinceMs }: { sinceMs: number }): JSX.Element => (
  <span className="source-since">
    <span className="visually-hidden">{STRINGS.sources.since} </span>
    {formatElapsed(useNow() - sinceMs)}
  </span>
);

const CutOffButton = ({ row, keyIds }: { row: SourceRowView; keyIds: readonly string[] }): JSX.Element => {
  const { api, lookNow } = useDesk();
  const { isBusy, run } = useAction();
  return (
    <ConfirmButton
      label={STRINGS.sources.cutOff}
      describe={`${STRINGS.sources.cutOff}: ${row.name}`}
      question={STRINGS.sources.cutOffAsk(row.name, keyIds.length)}
      yes={STRINGS.sources.cutOffYes}
      isBusy={isBusy}
      testId={`source-cut-off-${row.artistId}`}
      onYes={() =>
        void run({
          act: () => revokeAll(api, { artistId: row.artistId, keyIds }),
          done: STRINGS.sources.cutOffDone(row.name),
          after: lookNow,
        })
      }
    />
  );
};
