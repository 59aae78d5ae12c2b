import type { JSX } from 'react';
import { ConfirmButton } from '../parts/ConfirmButton.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';
import { useDesk } from './desk-context.ts';

/** Closes a venue that was added at the desk. */
export const RemoveVenueButton = ({ venue }: { venue: string }): JSX.Element => {
  const { api, lookNow } = useDesk();
  const { isBusy, run } = useAction();
  return (
    <ConfirmButton
      label={STRINGS.air.removeVenue}
      describe={STRINGS.air.removeVenueAloud(venue)}
      question={STRINGS.air.removeVenueAsk(venue)}
      yes={STRINGS.air.removeVenueYes}
      isBusy={isBusy}
      testId={`venue-remove-${venue}`}
      onYes={() =>
        void run({
          act: () => api.removeVenue(venue),
          done: STRINGS.air.venueRemoved(venue),
          after: lookNow,
        })
      }
    />
  );
};
