import { type JSX, type SubmitEvent, useState } from 'react';
import { TextField } from '../parts/TextField.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';
import { useDesk } from './desk-context.ts';

const VENUE_NAME = /^[a-z0-9][a-z0-9-]{0,31}$/;

/** Opens another venue. */
export const AddVenueForm = (): JSX.Element => {
  const { api, lookNow } = useDesk();
  const { isBusy, run } = useAction();
  const [name, setName] = useState('');
  const [wasTried, setTried] = useState(false);
  const wanted = name.trim().toLowerCase();
  const isRight = VENUE_NAME.test(wanted);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(!isRight);
    if (!isRight) return;
    await run({
      act: () => api.addVenue(wanted),
      done: STRINGS.air.venueAdded(wanted),
      after: async () => {
        setName('');
        await lookNow();
      },
    });
  };
  return (
    <form className="inline-form" noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={STRINGS.air.newVenue}
        value={name}
        onChange={setName}
        placeholder={STRINGS.air.newVenueExample}
        problem={wasTried && !isRight ? STRINGS.air.newVenueRule : undefined}
        autoComplete="off"
        maxLength={32}
        testId="venue-name"
      />
      <button type="submit" className="button" disabled={isBusy} data-testid="venue-add">
        {STRINGS.air.addVenue}
      </button>
    </form>
  );
};
