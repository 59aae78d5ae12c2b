import { type JSX, type SubmitEvent, useState } from 'react';
import type { Artist } from '../../../../proto/contracts/admin.ts';
import { useDesk } from '../desk/desk-context.ts';
import { TextField } from '../parts/TextField.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';

export const RenameForm = ({ artist }: { artist: Artist }): JSX.Element => {
  const { api, lookNow } = useDesk();
  const { isBusy, run } = useAction();
  const [name, setName] = useState(artist.name);
  const wanted = name.trim();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void run({
      act: () => api.renameArtist({ id: artist.id, name: wanted }),
      done: STRINGS.artists.renamed(wanted),
      after: lookNow,
    });
  };
  return (
    <form className="rename" onSubmit={submit}>
      <TextField
        label={STRINGS.artists.renameLabel}
        value={name}
        onChange={setName}
        autoComplete="off"
        maxLength={80}
        testId={`artist-rename-${artist.id}`}
      />
      <button
        type="submit"
        className="button button-small"
        disabled={isBusy || wanted === '' || wanted === artist.name}
      >
        {STRINGS.artists.rename}
      </button>
    </form>
  );
};
