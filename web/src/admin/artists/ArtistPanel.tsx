import { type JSX, useState } from 'react';
import type { Artist } from '../../../../proto/contracts/admin.ts';
import type { SourceFacts } from '../../../../proto/contracts/media.ts';
import { Panel } from '../parts/Panel.tsx';
import { STRINGS } from '../strings.ts';
import { ArtistRow } from './ArtistRow.tsx';
import { NewArtistForm } from './NewArtistForm.tsx';
import { StreamKeyCard } from './StreamKeyCard.tsx';
import type { ShownKey } from './shown-key.ts';

export interface ArtistPanelProps {
  readonly artists: readonly Artist[] | undefined;
  readonly sources: readonly SourceFacts[];
}

export const ArtistPanel = ({ artists, sources }: ArtistPanelProps): JSX.Element => {
  const [shownKey, setShownKey] = useState<ShownKey | null>(null);
  const live = new Set(sources.map(({ artistId }) => artistId));
  return (
    <Panel
      title={STRINGS.artists.title}
      name="artists"
      aside={artists && artists.length > 0 ? <span className="badge">{artists.length}</span> : null}
    >
      <div className="card artists">
        <NewArtistForm onKey={setShownKey} />
        {shownKey !== null && (
          <StreamKeyCard
            key={shownKey.streamKey.facts.id}
            shown={shownKey}
            onClose={() => setShownKey(null)}
          />
        )}
        {artists?.length === 0 && <p className="empty">{STRINGS.artists.none}</p>}
        <ul>
          {artists?.map((artist) => (
            <ArtistRow key={artist.id} artist={artist} isLive={live.has(artist.id)} onKey={setShownKey} />
          ))}
        </ul>
      </div>
    </Panel>
  );
};
