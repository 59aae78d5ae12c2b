import { type JSX, useId } from 'react';
import type { Artist } from '../../../../proto/contracts/admin.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';

/** What happens when the artist publishes a second time while live. */
export const TakeOverToggle = ({ artist }: { artist: Artist }): JSX.Element => {
  const { api, lookNow } = useDesk();
  const { isBusy, run } = useAction();
  const id = useId();
  const { name, mayTakeOver } = artist;
  const change = (wanted: boolean): Promise<boolean> =>
    run({
      act: () => api.setTakeOver({ id: artist.id, mayTakeOver: wanted }),
      done: wanted ? STRINGS.artists.takeOverOn(name) : STRINGS.artists.takeOverOff(name),
      after: lookNow,
    });
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={isBusy ? !mayTakeOver : mayTakeOver}
        disabled={isBusy}
        aria-describedby={id}
        data-testid={`artist-take-over-${artist.id}`}
        onChange={(event) => void change(event.target.checked)}
      />
      <span>
        {STRINGS.artists.takeOver}
        <span id={id} className="field-hint">
          {STRINGS.artists.takeOverHint}
        </span>
      </span>
    </label>
  );
};
