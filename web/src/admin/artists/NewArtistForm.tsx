import { type JSX, type SubmitEvent, useState } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import { TextField } from '../parts/TextField.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';
import type { ShownKey } from './shown-key.ts';

/** Adds an artist; their first stream key comes with it. */
export const NewArtistForm = ({ onKey }: { onKey: (shown: ShownKey) => void }): JSX.Element => {
  const { api, lookNow } = useDesk();
  const { isBusy, run } = useAction();
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const wanted = name.trim();
    setMissing(wanted === '');
    if (wanted === '') return;
    await run({
      act: () => api.createArtist(wanted),
      done: STRINGS.artists.created(wanted),
      after: async ({ artist, streamKey }) => {
        setName('');
        onKey({ artistName: artist.name, streamKey });
        await lookNow();
      },
    });
  };
  return (
    <form className="new-artist" noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={STRINGS.artists.name}
        value={name}
        onChange={setName}
        placeholder={STRINGS.artists.placeholder}
        problem={isMissing && name.trim() === '' ? STRINGS.artists.nameMissing : undefined}
        autoComplete="off"
        maxLength={80}
        testId="artist-name"
      />
      <button type="submit" className="button button-primary" disabled={isBusy} data-testid="artist-create">
        {STRINGS.artists.create}
      </button>
    </form>
  );
};
