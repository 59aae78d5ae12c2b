import type { JSX } from 'react';
import type { Artist, Desk } from '../../../../proto/contracts/admin.ts';
import { validKeys } from '../artists/valid-keys.ts';
import { Panel } from '../parts/Panel.tsx';
import { STRINGS } from '../strings.ts';
import { SourceRow } from './SourceRow.tsx';
import { sourceRows } from './source-rows.ts';

export interface SourcePanelProps {
  readonly desk: Desk;
  readonly artists: readonly Artist[];
}

/** Who is live, since when and with what. */
export const SourcePanel = ({ desk, artists }: SourcePanelProps): JSX.Element => {
  const rows = sourceRows(desk.sources, desk.venues);
  const keyIdsOf = (artistId: string): string[] => {
    const artist = artists.find(({ id }) => id === artistId);
    return artist === undefined ? [] : validKeys(artist).map(({ id }) => id);
  };
  const isMediaAway = desk.problems.some(({ service }) => service === 'media');
  return (
    <Panel
      title={STRINGS.sources.title}
      name="sources"
      aside={rows.length > 0 ? <span className="badge">{rows.length}</span> : null}
    >
      {rows.length === 0 ? (
        <p className="empty">{isMediaAway ? STRINGS.sources.away : STRINGS.sources.none}</p>
      ) : (
        <ul className="card sources">
          {rows.map((row) => (
            <SourceRow key={row.artistId} row={row} keyIds={keyIdsOf(row.artistId)} />
          ))}
        </ul>
      )}
    </Panel>
  );
};
