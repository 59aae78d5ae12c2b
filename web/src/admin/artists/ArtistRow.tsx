import { type JSX, useId, useState } from 'react';
import type { Artist } from '../../../../proto/contracts/admin.ts';
import { STRINGS } from '../strings.ts';
import { ArtistManage } from './ArtistManage.tsx';
import type { ShownKey } from './shown-key.ts';
import { validKeys } from './valid-keys.ts';

export interface ArtistRowProps {
  readonly artist: Artist;
  readonly isLive: boolean;
  readonly onKey: (shown: ShownKey) => void;
}

export const ArtistRow = ({ artist, isLive, onKey }: ArtistRowProps): JSX.Element => {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const keys = validKeys(artist).length;
  return (
    <li className="artist" data-testid={`artist-row-${artist.id}`}>
      <div className="artist-head">
        <span className={isLive ? 'dot dot-good' : 'dot'} aria-hidden="true" />
        <h3>{artist.name}</h3>
        {isLive && <span className="badge badge-good">{STRINGS.artists.live}</span>}
        <span className={keys === 0 ? 'badge badge-warn' : 'badge'}>{STRINGS.artists.keys(keys)}</span>
        <button
          type="button"
          className="button button-small button-quiet"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${STRINGS.artists.manage} ${artist.name}`}
          data-testid={`artist-manage-${artist.id}`}
          onClick={() => setOpen(!isOpen)}
        >
          {STRINGS.artists.manage}
        </button>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <ArtistManage artist={artist} onKey={onKey} />}
      </div>
    </li>
  );
};
