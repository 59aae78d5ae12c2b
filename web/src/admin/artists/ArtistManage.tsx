import type { JSX } from 'react';
import type { Artist } from '../../../../proto/contracts/admin.ts';
import { useDesk } from '../desk/desk-context.ts';
import { ConfirmButton } from '../parts/ConfirmButton.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';
import { KeyRow } from './KeyRow.tsx';
import { RenameForm } from './RenameForm.tsx';
import type { ShownKey } from './shown-key.ts';
import { TakeOverToggle } from './TakeOverToggle.tsx';
import { validKeys } from './valid-keys.ts';

export interface ArtistManageProps {
  readonly artist: Artist;
  readonly onKey: (shown: ShownKey) => void;
}

/** One artist's name, stream keys and end. */
export const ArtistManage = ({ artist, onKey }: ArtistManageProps): JSX.Element => {
  const { api, lookNow } = useDesk();
  const { isBusy, run } = useAction();
  const keys = validKeys(artist);
  const makeKey = (): Promise<boolean> =>
    run({
      act: () => api.createKey(artist.id),
      done: STRINGS.artists.keyMade(artist.name),
      after: async (streamKey) => {
        onKey({ artistName: artist.name, streamKey });
        await lookNow();
      },
    });
  const remove = (): Promise<boolean> =>
    run({
      act: () => api.deleteArtist(artist.id),
      done: STRINGS.artists.removed(artist.name),
      after: lookNow,
    });
  return (
    <div className="artist-manage">
      <RenameForm artist={artist} />
      <TakeOverToggle artist={artist} />
      {keys.length === 0 && <p className="field-hint">{STRINGS.artists.noKeys}</p>}
      <ul className="keys" aria-label={STRINGS.artists.keysOf(artist.name)}>
        {keys.map((key) => (
          <KeyRow key={key.id} artistId={artist.id} facts={key} />
        ))}
      </ul>
      <div className="row">
        <button
          type="button"
          className="button button-small"
          disabled={isBusy}
          data-testid={`artist-new-key-${artist.id}`}
          onClick={() => void makeKey()}
        >
          {STRINGS.artists.newKey}
        </button>
        <ConfirmButton
          label={STRINGS.artists.remove}
          describe={`${STRINGS.artists.remove} ${artist.name}`}
          question={STRINGS.artists.removeAsk(artist.name)}
          yes={STRINGS.artists.removeYes}
          isBusy={isBusy}
          testId={`artist-delete-${artist.id}`}
          onYes={() => void remove()}
        />
      </div>
    </div>
  );
};
