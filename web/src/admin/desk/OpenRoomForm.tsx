import { type JSX, type SubmitEvent, useState } from 'react';
import { TextField } from '../parts/TextField.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';
import { useDesk } from './desk-context.ts';

const { room: words } = STRINGS;

/** Opens another room, or one that was closed, with what happened in it. The house checks the name. */
export const OpenRoomForm = (): JSX.Element => {
  const { api, lookNow } = useDesk();
  const { isBusy, run } = useAction();
  const [name, setName] = useState('');
  const wanted = name.trim().toLowerCase();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (wanted === '') return;
    void run({
      act: () => api.openRoom(wanted),
      done: words.opened(wanted),
      after: async () => {
        setName('');
        await lookNow();
      },
    });
  };
  return (
    <form className="inline-form" noValidate onSubmit={submit}>
      <TextField
        label={words.newRoom}
        value={name}
        onChange={setName}
        placeholder={words.newRoomExample}
        autoComplete="off"
        maxLength={40}
        testId="room-name"
      />
      <button type="submit" className="button" disabled={isBusy} data-testid="room-open">
        {words.open}
      </button>
    </form>
  );
};
