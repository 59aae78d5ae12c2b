import type { JSX } from 'react';
import type { PushTarget } from '../../../../proto/contracts/push-targets.ts';
import { useDesk } from '../desk/desk-context.ts';
import { ConfirmButton } from '../parts/ConfirmButton.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';
import { PUSH_BADGES, pushFacts, pushTrouble } from './push-words.ts';

export interface PushRowProps {
  readonly target: PushTarget;
  readonly lookNow: () => Promise<void>;
}

const { push: words } = STRINGS;

/** One target. Its stream key is known by its last characters only. */
export const PushRow = ({ target, lookNow }: PushRowProps): JSX.Element => {
  const { canChange } = useDesk();
  const { id, name, venue, url, status } = target;
  const trouble = pushTrouble(status);
  return (
    <li className="line line-wide" data-testid={`push-${id}`}>
      <div className="line-body">
        <div className="line-head">
          <h3>{name}</h3>
          <span className={PUSH_BADGES[status.state]}>{words.states[status.state]}</span>
        </div>
        <p className="line-note">{words.to(venue, url)}</p>
        <p className="line-note">{pushFacts(target)}</p>
        {trouble !== null && (
          <p
            className={status.state === 'sending' ? 'field-hint' : 'warning'}
            data-testid={`push-error-${id}`}
          >
            {trouble}
          </p>
        )}
      </div>
      {canChange && <Actions target={target} lookNow={lookNow} />}
    </li>
  );
};

const Actions = ({ target, lookNow }: PushRowProps): JSX.Element => {
  const { api } = useDesk();
  const { isBusy, run } = useAction();
  const { id, name, enabled } = target;
  const label = enabled ? words.turnOff : words.turnOn;
  return (
    <div className="row line-end">
      <button
        type="button"
        className="button button-small"
        disabled={isBusy}
        aria-label={words.turnAloud(label, name)}
        data-testid={`push-switch-${id}`}
        onClick={() =>
          void run({
            act: () => api.changePushTarget(id, { enabled: !enabled }),
            done: enabled ? words.turnedOff(name) : words.turnedOn(name),
            after: lookNow,
          })
        }
      >
        {label}
      </button>
      <ConfirmButton
        label={words.remove}
        describe={words.removeAloud(name)}
        question={words.removeAsk(name)}
        yes={words.removeYes}
        isBusy={isBusy}
        testId={`push-delete-${id}`}
        onYes={() =>
          void run({ act: () => api.removePushTarget(id), done: words.removed(name), after: lookNow })
        }
      />
    </div>
  );
};
