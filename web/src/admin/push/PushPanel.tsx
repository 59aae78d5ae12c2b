import type { JSX } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import { SLOW_POLL_MS } from '../desk/next-poll-delay.ts';
import { usePolling } from '../desk/use-polling.ts';
import { Panel } from '../parts/Panel.tsx';
import { STRINGS } from '../strings.ts';
import { NewTargetForm } from './NewTargetForm.tsx';
import { PushRow } from './PushRow.tsx';

const { push: words } = STRINGS;

/** Where venues are sent on to, and how that goes. */
export const PushPanel = ({ venues }: { venues: readonly string[] }): JSX.Element => {
  const { api, canChange } = useDesk();
  const { value: list, failures, lookNow } = usePolling(api.pushTargets, SLOW_POLL_MS);
  return (
    <Panel
      title={words.title}
      name="push"
      aside={list && list.targets.length > 0 ? <span className="badge">{list.targets.length}</span> : null}
    >
      {list === undefined ? (
        <p className="empty">{failures > 0 ? words.away : STRINGS.loading}</p>
      ) : (
        <div className="card list-card">
          {list.targets.length === 0 && <p className="empty">{words.none}</p>}
          <ul className="rows">
            {list.targets.map((target) => (
              <PushRow key={target.id} target={target} lookNow={lookNow} />
            ))}
          </ul>
          {canChange && <NewTargetForm venues={venues} lookNow={lookNow} />}
        </div>
      )}
    </Panel>
  );
};
