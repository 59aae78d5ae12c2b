import type { JSX } from 'react';
import { revokeAll } from '../artists/revoke-all.ts';
import { ConfirmButton } from '../parts/ConfirmButton.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';
import { useDesk } from './desk-context.ts';
import type { SourceRowView } from './source-rows.ts';

export interface SourceActionsProps {
  readonly row: SourceRowView;
  /** The artist's valid stream keys. */
  readonly keyIds: readonly string[];
}

/** Two ways to end a stream: for now, and for good. */
export const SourceActions = ({ row, keyIds }: SourceActionsProps): JSX.Element => (
  <div className="source-actions">
    <DropButton row={row} />
    {keyIds.length > 0 && <CutOffButton row={row} keyIds={keyIds} />}
  </div>
);

const DropButton = ({ row }: { row: SourceRowView }): JSX.Element => {
  const { api, lookNow } = useDesk();
  const { isBusy, run } = useAction();
  return (
    <ConfirmButton
      label={STRINGS.sources.drop}
      describe={`${STRINGS.sources.drop}: ${row.name}`}
      question={STRINGS.sources.dropAsk(row.name)}
      yes={STRINGS.sources.dropYes}
      isBusy={isBusy}
      testId={`source-drop-${row.artistId}`}
      onYes={() =>
        void run({
          act: () => api.dropSource(row.artistId),
          done: STRINGS.sources.dropDone(row.name),
          after: lookNow,
        })
      }
    />
  );
};

const CutOffButton = ({ row, keyIds }: SourceActionsProps): JSX.Element => {
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
