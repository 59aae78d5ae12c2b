import type { JSX } from 'react';
import type { StreamKeyFacts } from '../../../../proto/contracts/admin.ts';
import { useDesk } from '../desk/desk-context.ts';
import { formatDay } from '../format/day.ts';
import { ConfirmButton } from '../parts/ConfirmButton.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';

/** One valid key, known by its last characters. */
export const KeyRow = ({ artistId, facts }: { artistId: string; facts: StreamKeyFacts }): JSX.Element => {
  const { api, lookNow } = useDesk();
  const { isBusy, run } = useAction();
  return (
    <li className="key">
      <code className="mono">…{facts.hint}</code>
      <span className="muted">{STRINGS.artists.made(formatDay(facts.createdMs))}</span>
      <ConfirmButton
        label={STRINGS.artists.revoke}
        describe={`${STRINGS.artists.revoke} …${facts.hint}`}
        question={STRINGS.artists.revokeAsk(facts.hint)}
        yes={STRINGS.artists.revokeYes}
        isBusy={isBusy}
        testId={`key-revoke-${facts.id}`}
        onYes={() =>
          void run({
            act: () => api.revokeKey({ artistId, keyId: facts.id }),
            done: STRINGS.artists.revokedDone,
            after: lookNow,
          })
        }
      />
    </li>
  );
};
